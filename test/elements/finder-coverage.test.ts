import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { provideFile } from '../../src/sources/load.js';
import { find, findAll, read, showFinder, texts } from './visitor.js';

const PRESS = { name: 'Journal d’exemple', url: 'https://example.org/article', date: '2025-03' };

const commune = (code: string, name: string, link = 0) => ({
  code,
  name,
  link,
  postcodes: ['71100'],
  position: [4.85, 46.78],
});

const group = (communes: readonly string[], basis = 'press') => ({
  communes,
  basis,
  source: PRESS,
});

/** Communes 71001 to 71006, each one a case that the reference territory may or may not have. */
const DESCRIPTOR = {
  id: 'exemple',
  name: 'Territoire d’exemple',
  communes: {
    list: [
      commune('71001', 'Propre'),
      commune('71002', 'Deux', 0),
      commune('71003', 'Annonce'),
      commune('71004', 'Inconnue', 1),
      commune('71005', 'Les Bizots', 4),
      commune('71006', 'Voisine'),
      commune('71007', 'Les Deux', 4),
    ],
  },
  cpts: [
    {
      id: 'voisine',
      name: 'CPTS Voisine',
      role: 'neighbour',
      email: 'contact@example.org',
      members: [group(['71002', '71006'], 'agreement')],
    },
    { id: 'sante', name: 'Santé ensemble', members: [group(['71005'], 'derived')] },
    {
      id: 'propre',
      name: "CPTS de l'Exemple",
      role: 'own',
      website: 'https://example.org/cpts',
      members: [group(['71001', '71002'], 'published-list')],
    },
    {
      id: 'annonce',
      name: 'CPTS du Bois',
      announcedCommunes: 99,
      announcedWithin: ['71003', '71007'],
      phone: '0385000000',
      sources: [PRESS],
    },
    {
      id: 'annonce-aussi',
      name: 'CPTS du Lac',
      announcedWithin: ['71007'],
      website: 'https://example.org/lac',
      sources: [{ name: 'Lettre d’exemple', date: '2024' }],
    },
  ],
  contact: {
    name: 'Le Contact',
    phone: '03 85 11 22 33',
    source: { name: 'Le Contact', date: '2024' },
  },
};

provideFile('https://test.invalid/exemple.json', JSON.stringify(DESCRIPTOR));

function inReference(code: string): Promise<CptsFinder> {
  return showFinder(
    html`<cpts-territory commune=${code}><cpts-finder></cpts-finder></cpts-territory>`,
  );
}

function inExample(code: string): Promise<CptsFinder> {
  return showFinder(
    html`<cpts-territory src="https://test.invalid/exemple.json" commune=${code}>
      <cpts-finder></cpts-finder>
    </cpts-territory>`,
  );
}

/** Everything an answer says: its sentence, where it leads, and who says so. */
function answer(finder: CptsFinder) {
  expect(findAll(finder, '.answer')).to.have.length(1);
  return {
    sentence: read(find(finder, '.answer-title')),
    links: findAll(finder, '.answer-links a').map((link) => [
      read(link),
      link.getAttribute('href'),
    ]),
    sources: texts(finder, '.answer-source'),
  };
}

describe('which CPTS covers a commune of the reference territory', () => {
  const CONTACT = [
    'Se renseigner : Le Grand Chalon, Contrat local de santé',
    'https://www.legrandchalon.fr',
  ];

  it('is its own one, in Givry', async () => {
    const finder = await inReference('71221');
    expect(answer(finder)).to.deep.equal({
      sentence: 'Givry est couverte par la CPTS du Chalonnais',
      links: [CONTACT],
      sources: ['Source : info-chalon.com, février 2023 · d’après la presse'],
    });
    expect(read(find(finder, '.answer-body > p'))).to.contain('pas à vous inscrire');
  });

  it('is a neighbour, in Demigny', async () => {
    const finder = await inReference('71170');
    const { sentence, sources } = answer(finder);
    expect(sentence).to.equal(
      'Demigny est couverte par la CPTS Sud Côte-d’Or, voisine de la CPTS du Chalonnais',
    );
    expect(sources).to.have.length(1);
    expect(sources[0]).to.contain('d’après la presse');
    expect(read(find(finder, '.answer-body > p'))).to.contain('ne change rien au choix');
  });

  it('is said as French says it, in Le Creusot', async () => {
    const finder = await inReference('71153');
    expect(answer(finder).sentence).to.equal(
      'La commune du Creusot est couverte par la CPTS Centre Saône-et-Loire, voisine de la CPTS du Chalonnais',
    );
    expect(answer(finder).sources[0]).to.match(/18 octobre 2022 · accord signé$/);
  });

  it('is not known, in Mâcon, which does not mean that there is no care', async () => {
    const finder = await inReference('71270');
    expect(answer(finder)).to.deep.equal({
      sentence: 'Nous ne savons pas si une CPTS couvre Mâcon.',
      links: [CONTACT],
      sources: ['Source : Le Grand Chalon, 2024'],
    });
    expect(read(find(finder, '.answer-body > p'))).to.contain('de votre choix');
  });
});

describe('which CPTS covers a commune', () => {
  const CASES: readonly (readonly [string, string, ReturnType<typeof answer>])[] = [
    [
      'its own, with its site',
      '71001',
      {
        sentence: 'Propre est couverte par la CPTS de l’Exemple',
        links: [['Aller au site de la CPTS de l’Exemple', 'https://example.org/cpts']],
        sources: ['Source : Journal d’exemple, mars 2025 · liste publiée'],
      },
    ],
    [
      'several: its own first, each with its link and its source',
      '71002',
      {
        sentence: 'Deux est couverte par la CPTS de l’Exemple et la CPTS Voisine',
        links: [
          ['Aller au site de la CPTS de l’Exemple', 'https://example.org/cpts'],
          ['Se renseigner : CPTS Voisine', 'mailto:contact@example.org'],
        ],
        sources: [
          'CPTS de l’Exemple · Source : Journal d’exemple, mars 2025 · liste publiée',
          'CPTS Voisine · Source : Journal d’exemple, mars 2025 · accord signé',
        ],
      },
    ],
    [
      'one that does not publish its list',
      '71003',
      {
        sentence:
          'La CPTS du Bois annonce 99 communes mais n’en publie pas la liste. Pour Annonce, contactez-la.',
        links: [['Se renseigner au 03 85 00 00 00 (CPTS du Bois)', 'tel:+33385000000']],
        sources: ['Source : Journal d’exemple, mars 2025'],
      },
    ],
    [
      'two that do not publish their lists: each is named, and each source says which it proves',
      '71007',
      {
        sentence:
          'La CPTS du Bois et la CPTS du Lac annoncent des communes mais n’en publient pas la liste. Pour Les Deux, contactez-les.',
        links: [
          ['Se renseigner au 03 85 00 00 00 (CPTS du Bois)', 'tel:+33385000000'],
          ['Aller au site de la CPTS du Lac', 'https://example.org/lac'],
        ],
        sources: [
          'CPTS du Bois · Source : Journal d’exemple, mars 2025',
          'CPTS du Lac · Source : Lettre d’exemple, 2024',
        ],
      },
    ],
    [
      'none that is known',
      '71004',
      {
        sentence: 'Nous ne savons pas si une CPTS couvre Inconnue.',
        links: [['Se renseigner au 03 85 11 22 33 (Le Contact)', 'tel:+33385112233']],
        sources: ['Source : Le Contact, 2024'],
      },
    ],
    [
      'a body that is not called CPTS, for a name with an article',
      '71005',
      {
        sentence:
          'La commune des Bizots est couverte par Santé ensemble, voisine de la CPTS de l’Exemple',
        links: [['Se renseigner au 03 85 11 22 33 (Le Contact)', 'tel:+33385112233']],
        sources: ['Source : Journal d’exemple, mars 2025 · déduit du territoire'],
      },
    ],
  ];

  for (const [what, code, expected] of CASES) {
    it(`may be ${what}`, async () => {
      expect(answer(await inExample(code))).to.deep.equal(expected);
    });
  }

  it('always leads somewhere, and says who says so, with a date', async () => {
    for (const { code } of DESCRIPTOR.communes.list) {
      const { links, sources } = answer(await inExample(code));
      expect(links.length, code).to.be.greaterThan(0);
      for (const [, href] of links) expect(href).to.match(/^(?:https:\/\/|tel:\+33|mailto:)\S+$/);
      expect(sources.length, code).to.be.greaterThan(0);
      for (const source of sources) expect(source).to.match(/20\d\d/);
    }
  });

  it('keeps to the order of the territory for its colours, one for each CPTS named', async () => {
    const finder = await inExample('71002');
    expect(findAll(finder, '.answer-swatches > *')).to.have.length(2);
    const other = await inExample('71004');
    expect(findAll(other, '.answer-swatches > *')).to.have.length(1);
  });
});
