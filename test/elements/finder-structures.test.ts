import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import type { CptsSelectEvent } from '../../src/events.js';
import { brokenReferences, violations } from '../support/axe.js';
import { drawn, until } from '../support/show.js';
import {
  button,
  field,
  find,
  findAll,
  focused,
  listen,
  press,
  read,
  sentences,
  showFinder,
  texts,
  type,
} from './visitor.js';

const MARIE = 'Hôpital privé Sainte-Marie';
const DRACY = 'Centre orthopédique médico-chirurgical';

function show(): Promise<CptsFinder> {
  return showFinder(html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`);
}

async function propose(finder: CptsFinder, text: string): Promise<readonly HTMLElement[]> {
  await type(finder, text);
  await until(() => findAll(finder, '[role=option]').length > 0, 'proposals');
  return findAll(finder, '[role=option]');
}

/** Validates a text, and waits for a structure or a message. */
async function validate(finder: CptsFinder, text: string): Promise<void> {
  await type(finder, text);
  await press(finder, 'Enter');
  await until(() => findAll(finder, '.chosen, .message').length > 0, `an answer to "${text}"`);
}

function chosen(finder: CptsFinder): readonly string[] {
  return texts(finder, '.chosen .card-title');
}

function selections(finder: CptsFinder): string[] {
  const heard: string[] = [];
  finder.addEventListener('cpts-select', ({ kind, id }: CptsSelectEvent) => {
    heard.push(`${kind} ${id}`);
  });
  return heard;
}

describe('structures among the suggestions', () => {
  it('are found by an alias, and say their kind, the alias and their town', async () => {
    const finder = await show();
    const [option, ...others] = await propose(finder, 'val dracy');
    expect(others).to.have.length(0);
    expect(read(option)).to.equal(`${DRACY} Clinique · Val Dracy Dracy-le-Fort`);
    expect(read(find(finder, '.popup-footer'))).to.match(/^1 structure proposée\./);
  });

  it('come after the communes, at most three, each with the icon of its kind', async () => {
    const finder = await show();
    const options = await propose(finder, 'hopital');
    const details = options.map((option) => read(option.querySelector('.option-detail')));
    expect(details.map((detail) => /^\d{5}$/.test(detail))).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
    const drawing = (index: number) => options[index]!.querySelector('svg')!.innerHTML;
    expect(drawing(0)).to.equal(drawing(1));
    expect(drawing(2)).not.to.equal(drawing(1));
  });

  it('are walked with the arrows and taken with Enter, which tells the page', async () => {
    const finder = await show();
    const heard = selections(finder);
    const said = listen(finder);
    await propose(finder, 'clinique sainte marie');
    await press(finder, 'ArrowDown');
    const id = field(finder).getAttribute('aria-activedescendant')!;
    expect(read(finder.shadowRoot!.getElementById(id))).to.contain(MARIE);
    expect(await violations(finder)).to.deep.equal([]);
    expect(brokenReferences(finder)).to.deep.equal([]);
    await press(finder, 'Enter');
    expect(chosen(finder)).to.deep.equal([MARIE]);
    expect(field(finder).value).to.equal(MARIE);
    expect(focused(finder)).to.equal('the field');
    expect(heard).to.have.length(1);
    expect(heard[0]).to.match(/^structure /);
    await until(() => sentences(said).join().includes('Structure choisie'), 'an announcement');
    expect(sentences(said).at(-1)).to.equal(`Structure choisie, ${MARIE}`);
  });

  it('are not chosen where the page refuses', async () => {
    const finder = await show();
    finder.addEventListener('cpts-select', (event) => {
      event.preventDefault();
    });
    await propose(finder, 'val dracy');
    await press(finder, 'ArrowDown', 'Enter');
    expect(chosen(finder)).to.deep.equal([]);
  });

  it('leave out those that are closed, or of communes that the widget does not show', async () => {
    const data = [
      { id: 'a', name: 'Laboratoire ouvert', address: { cityCode: '71221' } },
      { id: 'b', name: 'Laboratoire fermé', status: 'closed', address: { cityCode: '71221' } },
      { id: 'c', name: 'Laboratoire ailleurs', address: { cityCode: '71076' } },
      { id: 'd', name: 'Laboratoire du bourg', address: { postcode: '71640', city: 'Givry' } },
    ];
    const finder = await showFinder(
      html`<cpts-territory
        ><cpts-finder communes="71221" .data=${data}></cpts-finder
      ></cpts-territory>`,
    );
    expect((await propose(finder, 'laboratoire')).map((option) => read(option))).to.deep.equal([
      'Laboratoire ouvert Autre structure',
      'Laboratoire du bourg Autre structure Givry',
    ]);
  });

  it('are shown as text, whatever their name holds', async () => {
    const data = [{ id: 'a', name: '<img src=x onerror=alert(1)>', aliases: ['Malice'] }];
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder .data=${data}></cpts-finder></cpts-territory>`,
    );
    const [option] = await propose(finder, 'malice');
    expect(read(option)).to.contain('<img src=x onerror=alert(1)>');
    expect(findAll(finder, '[role=option] img')).to.have.length(0);
  });

  it('come too where they are too many to be made ready at once', async () => {
    const data = Array.from({ length: 6_000 }, (_, index) => ({ name: `Cabinet ${index}` }));
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder .data=${data}></cpts-finder></cpts-territory>`,
    );
    const [first] = await propose(finder, 'cabinet 5999');
    expect(read(first)).to.contain('Cabinet 5999');
  });
});

describe('a validated text', () => {
  for (const typed of ['val dracy', 'Val-Dracy', 'VAL DRACY']) {
    it(`chooses the structure that it names: "${typed}"`, async () => {
      const finder = await show();
      const heard = selections(finder);
      await validate(finder, typed);
      expect(chosen(finder)).to.deep.equal([DRACY]);
      expect(heard).to.have.length(1);
    });
  }

  it('chooses the only structure that it begins to name', async () => {
    const finder = await show();
    await validate(finder, 'centre orthop');
    expect(chosen(finder)).to.deep.equal([DRACY]);
  });

  it('asks which, where it names several, communes among them', async () => {
    const finder = await show();
    await validate(finder, 'hopital');
    expect(texts(finder, '.message-title')).to.deep.equal(['Plusieurs réponses pour « hopital »']);
    const choices = texts(finder, '.message .button');
    expect(choices.slice(0, 2)).to.deep.equal([
      'Afficher les hôpitaux et cliniques',
      'L’Hôpital-le-Mercier',
    ]);
    expect(choices.length).to.be.within(3, 12);
    button(finder, 'Hôpital de jour pour adultes').click();
    await drawn(finder.shadowRoot!);
    expect(chosen(finder)).to.deep.equal(['Hôpital de jour pour adultes']);
    expect(texts(finder, '.message-title')).to.deep.equal([]);
    expect(focused(finder)).to.equal('the field');
  });

  it('chooses a commune whose whole name it is, whatever structures are called', async () => {
    const data = [{ id: 'a', name: 'Givry' }];
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder .data=${data}></cpts-finder></cpts-territory>`,
    );
    await type(finder, 'givry');
    await press(finder, 'Enter');
    await until(() => findAll(finder, '.answer').length > 0, 'the answer');
    expect(chosen(finder)).to.deep.equal([]);
  });

  it('tells the page nothing where the page itself searched', async () => {
    const finder = await show();
    const heard = selections(finder);
    finder.search('val dracy');
    await until(() => chosen(finder).length > 0, 'the structure');
    expect(heard).to.deep.equal([]);
  });
});

describe('a choice by the page', () => {
  it('waits for the communes to know whether it is one', async () => {
    const finder = await showEarly();
    finder.select('71221');
    (finder.parentElement as HTMLElement & { src: string }).src = '';
    await until(() => findAll(finder, '.answer').length > 0, 'the answer');
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry /);
    expect(findAll(finder, '.chosen, .message')).to.have.length(0);
  });

  it('waits so for a structure too', async () => {
    const finder = await showEarly();
    finder.select('710002569');
    (finder.parentElement as HTMLElement & { src: string }).src = '';
    await until(() => chosen(finder).length > 0, 'the structure');
    expect(chosen(finder)).to.deep.equal(['Clinique du Chalonnais']);
  });

  it('is forgotten once the page clears it', async () => {
    const finder = await showEarly();
    finder.select('71221');
    finder.clear();
    (finder.parentElement as HTMLElement & { src: string }).src = '';
    await finder.ready;
    await drawn(finder.shadowRoot!);
    expect(findAll(finder, '.answer, .chosen')).to.have.length(0);
  });

  it('of a postcode in place of a code is told, with the codes that it may be', async () => {
    const warnings = await warningsOf(() =>
      showFinder(
        html`<cpts-territory><cpts-finder commune="71640"></cpts-finder></cpts-territory>`,
      ),
    );
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^cpts-finder : commune="71640" n’est pas connu\./);
    expect(warnings[0]).to.contain('71221 (Givry)');
  });

  it('of what is no code at all is told, on the territory too', async () => {
    const warnings = await warningsOf(() =>
      showFinder(
        html`<cpts-territory commune="Givry"><cpts-finder></cpts-finder></cpts-territory>`,
      ),
    );
    expect(warnings).to.deep.equal([
      'cpts-territory : commune="Givry" n’est pas connu. Valeurs possibles : le code INSEE d’une commune du territoire.',
    ]);
  });
});

async function showEarly(): Promise<CptsFinder> {
  const { show: put } = await import('../support/show.js');
  const territory = await put<HTMLElement>(
    html`<cpts-territory src="/test-routes/silent?early"
      ><cpts-finder></cpts-finder
    ></cpts-territory>`,
  );
  return territory.firstElementChild as CptsFinder;
}

async function warningsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (line: unknown) => void lines.push(String(line));
  await act();
  console.warn = warn;
  return lines;
}

describe('the chosen structure', () => {
  it('tells its hours, even where the list has none', async () => {
    const far = { id: 'loin', name: 'Pharmacie lointaine (exemple)', position: [4.2, 46.4] };
    const near = { id: 'ici', name: 'Pharmacie de Givry (exemple)', position: [4.75, 46.77] };
    const data = [near, { ...far, openingHours: '24/7' }];
    const finder = await showFinder(
      html`<cpts-territory commune="71221"
        ><cpts-finder .data=${data}></cpts-finder
      ></cpts-territory>`,
    );
    expect(texts(finder, '.results .card-title')).to.have.length(1);
    finder.select('loin');
    await until(() => /Ouvert/.test(texts(finder, '.chosen .card-status')[0] ?? ''), 'its hours');
  });
});

describe('the way from one structure to those around it', () => {
  it('is a button that names its commune', async () => {
    const finder = await show();
    await validate(finder, 'val dracy');
    button(finder, 'Voir les structures près de Dracy-le-Fort').click();
    await until(() => texts(finder, '.result-count').length > 0, 'the list');
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.result-count')[0]).to.match(/de Dracy-le-Fort$/);
    expect(chosen(finder)).to.deep.equal([]);
    expect(field(finder).value).to.equal('Dracy-le-Fort');
    expect(focused(finder)).to.equal(texts(finder, '.results .card-title')[0]);
  });

  it('is not offered where the list is already theirs', async () => {
    const finder = await showFinder(
      html`<cpts-territory commune="71182"><cpts-finder></cpts-finder></cpts-territory>`,
    );
    await validate(finder, 'val dracy');
    expect(texts(finder, '.chosen button').join()).not.to.contain('Voir les structures');
  });
});

describe('the chosen structure, once the visitor goes elsewhere', () => {
  for (const isolated of [false, true]) {
    const how = isolated ? ' of an isolated widget' : '';

    it(`goes away with "Effacer", from the page and from its address${how}`, async () => {
      const finder = await showFinder(
        html`<cpts-territory
          ><cpts-finder sync-url="clear" ?isolated=${isolated}></cpts-finder
        ></cpts-territory>`,
      );
      await validate(finder, MARIE);
      expect(location.hash).to.contain('clear-structure=');
      find(finder, 'button[aria-label=Effacer]').click();
      await drawn(finder.shadowRoot!);
      expect(chosen(finder)).to.deep.equal([]);
      expect(location.hash).to.equal('');
    });

    it(`goes away with the same commune chosen again${how}`, async () => {
      const finder = await showFinder(
        html`<cpts-territory><cpts-finder ?isolated=${isolated}></cpts-finder></cpts-territory>`,
      );
      for (const time of ['first', 'second']) {
        await validate(finder, MARIE);
        expect(chosen(finder), time).to.deep.equal([MARIE]);
        await type(finder, 'Givry');
        await press(finder, 'Enter');
        await until(() => chosen(finder).length === 0, `the ${time} time`);
        expect(texts(finder, '.answer-title')[0]).to.match(/^Givry /);
      }
    });
  }
});

describe('the chosen structure, once closed', () => {
  it('leaves the field to the commune', async () => {
    const finder = await showFinder(
      html`<cpts-territory commune="71221"><cpts-finder></cpts-finder></cpts-territory>`,
    );
    await validate(finder, MARIE);
    expect(chosen(finder)).to.deep.equal([MARIE]);
    button(finder, 'Fermer').click();
    await drawn(finder.shadowRoot!);
    expect(chosen(finder)).to.deep.equal([]);
    expect(field(finder).value).to.equal('Givry');
  });
});
