import { expect } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { aTimeout } from '@open-wc/testing-helpers';
import { setPlacesAddress } from '../../src/state/places-address.js';
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
  search,
  sentences,
  settled,
  showFinder,
  texts,
  type,
} from './visitor.js';

/** Longer than an announcement waits for the keys to stop. */
const SPOKEN_MS = 400;

// The names of towns elsewhere, without which nothing is said to be unknown.
before(() => {
  setPlacesAddress('/seeds/places.txt');
});

function show(): Promise<CptsFinder> {
  return showFinder(html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`);
}

/** The option that the field points at; fails when it points at none that exists. */
function active(finder: CptsFinder): string {
  const id = field(finder).getAttribute('aria-activedescendant');
  if (id === null) return '';
  const option = finder.shadowRoot!.getElementById(id);
  expect(option?.getAttribute('role'), id).to.equal('option');
  expect(option?.getAttribute('aria-selected'), id).to.equal('true');
  expect(findAll(finder, '[aria-selected=true]')).to.have.length(1);
  return read(option?.querySelector('.option-label'));
}

describe('searching for a commune', () => {
  it('gives the answer, the list and the count for a name and Enter', async () => {
    const finder = await show();
    expect(findAll(finder, '.card'), 'nothing is listed before a search').to.have.length(0);
    await search(finder, 'givry');
    expect(texts(finder, '.answer-title')).to.deep.equal([
      'Givry est couverte par la CPTS du Chalonnais',
    ]);
    expect(texts(finder, '.result-count')[0]).to.match(
      /^\d+ structures à moins de 10 km de Givry$/,
    );
    expect(findAll(finder, '.card').length).to.be.greaterThan(5);
    expect(field(finder).value).to.equal('Givry');
    expect(focused(finder)).to.equal('the field');
    expect(field(finder).getAttribute('aria-expanded')).to.equal('false');
  });

  for (const [typed, title] of [
    ['71880', 'Châtenoy-le-Royal'],
    ['71221', 'Givry'],
    ['  GIVRY ', 'Givry'],
    ['Le Creusot', 'La commune du Creusot'],
    ['creusot', 'La commune du Creusot'],
    ['chalon', 'Chalon-sur-Saône'],
    ['st remy', 'Saint-Rémy'],
    ['st remy 71100', 'Saint-Rémy'],
    ['l abergement ste colombe', 'la commune de L’Abergement-Sainte-Colombe'],
    ['Ciel', 'Verdun-Ciel'],
    ['verdun sur le doubs', 'Verdun-Ciel'],
    ['mercurey 71', 'Mercurey'],
    ['71100 chalon', 'Chalon-sur-Saône'],
    ['12 rue de lyon 71100 chalon-sur-saône', 'Chalon-sur-Saône'],
  ] as const) {
    it(`understands "${typed}"`, async () => {
      const finder = await show();
      await search(finder, typed);
      expect(texts(finder, '.answer-title')[0]).to.match(
        new RegExp(`^${title} est couverte par|couvre ${title}\\.$`),
      );
    });
  }

  it('proposes the communes that share a postcode, and takes the one clicked', async () => {
    const finder = await show();
    await search(finder, '71590');
    expect(texts(finder, '.message-title')).to.deep.equal(['Plusieurs communes pour « 71590 »']);
    expect(texts(finder, '.message .button')).to.have.members(['Gergy', 'Verjux']);
    expect(findAll(finder, '.card')).to.have.length(0);
    expect(field(finder).getAttribute('aria-invalid')).to.equal('true');
    button(finder, 'Gergy').click();
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.answer-title')[0]).to.match(/^Gergy /);
    expect(texts(finder, '.message-title')).to.deep.equal([]);
    expect(field(finder).value).to.equal('Gergy');
    expect(field(finder).hasAttribute('aria-invalid')).to.equal(false);
    expect(focused(finder)).to.equal('the field');
  });

  for (const [typed, label] of [
    ['chalom sur saone', 'Chalon-sur-Saône (71100)'],
    ['abergement ste colonbe', 'L’Abergement-Sainte-Colombe (71370)'],
  ] as const) {
    it(`asks whether ${label} was meant by "${typed}"`, async () => {
      const finder = await show();
      await search(finder, typed);
      expect(texts(finder, '.message .link')).to.deep.equal([label]);
    });
  }

  for (const [typed, label] of [
    ['12 rue de lyon chalon-sur-saône', 'Chercher à Chalon-sur-Saône'],
    ['pharmacie chalon', 'Chercher à Chalon-sur-Saône'],
    ['avenue de la gare, le creusot', 'Chercher au Creusot'],
  ] as const) {
    it(`finds the commune inside "${typed}"`, async () => {
      const finder = await show();
      await search(finder, typed);
      expect(texts(finder, '.message-title')[0]).to.match(/^Vous cherchez .* \?$/);
      expect(texts(finder, '.message .button')).to.deep.equal([label]);
      button(finder, label).click();
      await until(() => texts(finder, '.answer-title').length > 0, 'the answer');
      expect(focused(finder)).to.equal('the field');
    });
  }

  it('asks which, where several communes are inside', async () => {
    const finder = await show();
    await search(finder, '12 rue de givry mercurey');
    expect(texts(finder, '.message-title')).to.deep.equal(['Dans quelle commune cherchez-vous ?']);
    expect(texts(finder, '.message .button')).to.deep.equal([
      'Chercher à Mercurey',
      'Chercher à Givry',
    ]);
  });

  it('asks which of the six communes of 71530', async () => {
    const finder = await show();
    await search(finder, '71530');
    expect(texts(finder, '.message .button')).to.have.length(6).and.to.include('Crissey');
  });

  it('asks whether Givry was meant by "givri"', async () => {
    const finder = await show();
    await search(finder, 'givri');
    expect(texts(finder, '.message-title')).to.deep.equal(['Nous ne connaissons pas « givri »']);
    expect(texts(finder, '.message-body p')[0]).to.match(/^Vouliez-vous dire Givry \(71640\) \?/);
    button(finder, 'Givry').click();
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry est couverte/);
    expect(focused(finder)).to.equal('the field');
  });

  it('says that 75001 is elsewhere, and what this page shows', async () => {
    const finder = await show();
    await search(finder, '75001');
    expect(texts(finder, '.message-title')).to.deep.equal([
      '« 75001 » est en dehors du territoire',
    ]);
    expect(texts(finder, '.message-body p')[0]).to.contain('Chalonnais');
  });

  it('says what to write when nothing is known', async () => {
    const finder = await show();
    await search(finder, 'Trifouillis');
    expect(texts(finder, '.message-title')).to.deep.equal([
      'Nous ne connaissons pas « Trifouillis »',
    ]);
    expect(texts(finder, '.message-body p')[0]).to.contain('nom entier');
  });

  it('says what to write when nothing is written', async () => {
    const finder = await show();
    for (const typed of ['', '   ']) {
      field(finder).focus();
      await type(finder, typed);
      await press(finder, 'Enter');
      await until(() => texts(finder, '.message-title').length > 0, 'a message');
      expect(texts(finder, '.message-title')[0]).to.match(/^Écrivez le nom de votre commune/);
      finder.clear();
      await drawn(finder.shadowRoot!);
      expect(texts(finder, '.message-title')).to.deep.equal([]);
    }
  });

  it('shows what was typed as text, whatever it is', async () => {
    const finder = await show();
    const typed = '<img src=x onerror=alert(1)>';
    await search(finder, typed);
    expect(texts(finder, '.message-title')).to.deep.equal([`Nous ne connaissons pas « ${typed} »`]);
    expect(findAll(finder, 'img')).to.have.length(0);
  });

  it('reads back the beginning of a long text alone, also aloud', async () => {
    const finder = await show();
    const said = listen(finder);
    await search(finder, 'zut '.repeat(20));
    const [title] = texts(finder, '.message-title');
    expect(title)
      .to.match(/« zut zut .*…/)
      .and.to.have.length.below(110);
    await until(() => sentences(said).includes(title!), 'the announcement');
  });

  it('answers once the data is there, not before', async () => {
    const finder = await showLoading();
    await type(finder, 'givry');
    await press(finder, 'Enter');
    await aTimeout(50);
    expect(texts(finder, '.message-title')).to.deep.equal([]);
    (finder.parentElement as HTMLElement & { src: string }).src = '';
    await settled(finder);
    await until(() => texts(finder, '.answer-title').length > 0, 'the answer');
    expect(texts(finder, '.answer-title')[0]).to.match(/^Givry est couverte/);
  });

  it('keeps the search field while another answer stands', async () => {
    const finder = await show();
    await search(finder, 'givry');
    await search(finder, 'autun');
    expect(texts(finder, '.answer-title')[0]).to.contain('Autun');
    await search(finder, 'zzzz');
    expect(texts(finder, '.message-title')).to.deep.equal(['Nous ne connaissons pas « zzzz »']);
  });
});

async function showLoading(): Promise<CptsFinder> {
  const { show: put } = await import('../support/show.js');
  const territory = await put<HTMLElement>(
    html`<cpts-territory src="/test-routes/silent?search"
      ><cpts-finder></cpts-finder
    ></cpts-territory>`,
  );
  return territory.firstElementChild as CptsFinder;
}

/** Types, and waits for the proposals: what searches may still be on its way. */
async function propose(finder: CptsFinder, text: string): Promise<void> {
  await type(finder, text);
  await until(() => field(finder).getAttribute('aria-expanded') === 'true', 'proposals');
}

describe('searching for a kind of structure', () => {
  const records = [
    { id: 'a', name: 'Officine du pont', kind: 'pharmacie', position: [4.74, 46.78] },
    { id: 'b', name: 'Maison de santé', kind: 'msp', position: [4.75, 46.77] },
  ];
  const showRecords = (): Promise<CptsFinder> =>
    showFinder(
      html`<cpts-territory
        ><cpts-finder commune="71221" .data=${records}></cpts-finder
      ></cpts-territory>`,
    );

  for (const typed of ['pharmacie', 'Pharmacies']) {
    it(`offers to show that kind, where one is: "${typed}"`, async () => {
      const finder = await showRecords();
      await search(finder, typed);
      expect(texts(finder, '.message-title')).to.deep.equal([
        `« ${typed} » est un type de structure`,
      ]);
      const said = listen(finder);
      button(finder, 'Afficher les pharmacies').click();
      await until(() => texts(finder, '.result-count').join().includes('pharmacie'), 'the list');
      await drawn(finder.shadowRoot!);
      expect(texts(finder, '.result-count')).to.deep.equal([
        '1 pharmacie à moins de 10 km de Givry',
      ]);
      expect(texts(finder, '.message-title')).to.deep.equal([]);
      expect(field(finder).value).to.equal('Givry');
      expect(focused(finder)).to.equal('Officine du pont');
      await until(() => sentences(said).join().includes('1 pharmacie'), 'the announcement');
    });
  }

  for (const typed of ['dentiste', 'laboratoire', 'médecins']) {
    it(`says that there is no list, and what there is: "${typed}"`, async () => {
      const finder = await showRecords();
      await search(finder, typed);
      expect(texts(finder, '.message-title')).to.deep.equal([
        `Cette page n’a pas de liste pour « ${typed} »`,
      ]);
      expect(texts(finder, '.message-body p')[0]).to.contain('chercher une commune');
      expect(texts(finder, '.message .button')).to.deep.equal([
        'Afficher les maisons de santé',
        'Afficher les pharmacies',
      ]);
      expect(texts(finder, '.result-count')[0], 'the place stays').to.contain('Givry');
    });
  }

  it('offers no filter where the page shows none', async () => {
    const finder = await showRecords();
    finder.withoutFilters = true;
    await drawn(finder.shadowRoot!);
    await search(finder, 'dentiste');
    expect(texts(finder, '.message .button')).to.deep.equal([]);
  });
});

describe('the suggestions under the field', () => {
  it('say which keys take one, unless a finger does', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    expect(read(find(finder, '.popup-footer'))).to.contain('Flèches pour choisir');
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = (query) => ({ matches: query === '(pointer: coarse)' }) as MediaQueryList;
    const said = listen(finder);
    await propose(finder, 'chalo');
    expect(read(find(finder, '.popup-footer'))).to.match(/proposées?\.$/);
    await until(() => sentences(said).length > 0, 'the announcement');
    window.matchMedia = matchMedia;
    expect(sentences(said).join()).not.to.contain('Flèches');
  });

  it('put the town under the name of a structure on a narrow screen, a postcode beside', async () => {
    const finder = await showFinder(
      html`<cpts-territory style="display: block; width: 328px"
        ><cpts-finder></cpts-finder
      ></cpts-territory>`,
    );
    const gap = (): number => {
      const [name, detail] = ['.option-label', '.option-detail'].map((selector) =>
        findAll(finder, selector).at(-1)!.getBoundingClientRect(),
      );
      return detail!.top - name!.bottom;
    };
    await propose(finder, 'clinique sainte marie');
    expect(gap()).to.be.at.least(0);
    await propose(finder, 'givry');
    expect(findAll(finder, '.option-detail').map(read)[0]).to.equal('71640');
    const [label, code] = ['.option-label', '.option-detail'].map((selector) =>
      findAll(finder, selector)[0]!.getBoundingClientRect(),
    );
    expect(code!.top).to.be.below(label!.bottom);
  });

  it('open while one types, in the field’s own words', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    expect(field(finder).getAttribute('aria-expanded')).to.equal('true');
    expect(find(finder, '.popup').checkVisibility()).to.equal(true);
    const options = findAll(finder, '[role=option]');
    expect(options.length).to.be.within(2, 9);
    expect(read(options[0])).to.match(/^Chalon-sur-Saône 71100/);
    expect(options[0]!.querySelector('b')?.textContent).to.equal('Chal');
    expect(read(find(finder, '.popup-footer'))).to.match(
      /^\d communes et \d structures proposées\./,
    );
  });

  it('say by which former name a commune was found', async () => {
    const finder = await show();
    await propose(finder, 'loche');
    expect(texts(finder, '.option-note')).to.include('ancien nom : Loché');
  });

  it('are walked with the arrows, around the end, while the focus stays in the field', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    const labels = texts(finder, '.option-label');
    const walked: string[] = [active(finder)];
    for (let step = 0; step <= labels.length; step += 1) {
      await press(finder, 'ArrowDown');
      expect(focused(finder)).to.equal('the field');
      walked.push(active(finder));
    }
    expect(walked).to.deep.equal(['', ...labels, '']);
    await press(finder, 'ArrowUp');
    expect(active(finder)).to.equal(labels.at(-1));
  });

  it('give the active one with Enter, and close', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    await press(finder, 'ArrowDown', 'ArrowDown');
    const chosen = active(finder);
    await press(finder, 'Enter');
    expect(field(finder).value).to.equal(chosen);
    expect(field(finder).getAttribute('aria-expanded')).to.equal('false');
    expect(field(finder).hasAttribute('aria-activedescendant')).to.equal(false);
    expect(texts(finder, '.answer-title')[0]).to.contain(chosen);
    expect(focused(finder)).to.equal('the field');
  });

  it('close with Escape, which next empties the field', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    await press(finder, 'ArrowDown', 'Escape');
    expect(field(finder).getAttribute('aria-expanded')).to.equal('false');
    expect(field(finder).value).to.equal('chal');
    await press(finder, 'Escape');
    expect(field(finder).value).to.equal('');
    expect(focused(finder)).to.equal('the field');
  });

  it('leave Escape to the page once there is nothing to undo', async () => {
    const finder = await show();
    const heard: string[] = [];
    const note = ({ key }: KeyboardEvent): void => void heard.push(key);
    document.addEventListener('keydown', note);
    await propose(finder, 'chal');
    await press(finder, 'Escape', 'Escape', 'Escape');
    document.removeEventListener('keydown', note);
    expect(heard.filter((key) => key === 'Escape')).to.have.length(1);
  });

  it('open again with the arrows', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    await press(finder, 'Escape', 'ArrowDown');
    expect(field(finder).getAttribute('aria-expanded')).to.equal('true');
    expect(active(finder)).to.equal('Chalon-sur-Saône');
  });

  it('are chosen by a click, which leaves the focus in the field', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    const option = findAll(finder, '[role=option]')[1]!;
    const chosen = read(option.querySelector('.option-label'));
    option.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = option.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await drawn(finder.shadowRoot!);
    expect(field(finder).value).to.equal(chosen);
    expect(find(finder, '.popup').checkVisibility()).to.equal(false);
    expect(focused(finder)).to.equal('the field');
  });

  it('close when the focus goes on, and leave the text', async () => {
    const finder = await show();
    await propose(finder, 'chal');
    await press(finder, 'Tab', 'Tab');
    expect(field(finder).getAttribute('aria-expanded')).to.equal('false');
    expect(field(finder).value).to.equal('chal');
    expect(focused(finder)).to.equal('Rechercher');
  });

  it('are not announced as results, and are said once', async () => {
    const finder = await show();
    const said = listen(finder);
    await propose(finder, 'chal');
    await aTimeout(SPOKEN_MS);
    expect(sentences(said)).to.have.length(1);
    expect(sentences(said)[0]).to.match(/^\d communes et \d structures proposées\./);
  });
});

describe('the button that empties the field', () => {
  it('is there when there is something to empty, and goes back to the start', async () => {
    const finder = await show();
    expect(find(finder, '.clear').checkVisibility()).to.equal(false);
    await search(finder, 'givry');
    expect(find(finder, '.clear').getAttribute('aria-label')).to.equal('Effacer');
    find(finder, '.clear').click();
    await drawn(finder.shadowRoot!);
    expect(field(finder).value).to.equal('');
    expect(findAll(finder, '.card, .answer')).to.have.length(0);
    expect(focused(finder)).to.equal('the field');
  });

  it('removes a message', async () => {
    const finder = await show();
    await search(finder, '75001');
    find(finder, '.clear').click();
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.message-title')).to.deep.equal([]);
    expect(field(finder).hasAttribute('aria-invalid')).to.equal(false);
  });
});

describe('what is said of a search', () => {
  /** Typing has its own sentence, which may come before that of the search. */
  const ofSearch = (said: readonly string[]): readonly string[] =>
    sentences(said).filter((text) => !text.includes('Flèches pour choisir'));

  it('is the count, once, as it is shown', async () => {
    const finder = await show();
    await type(finder, 'givry');
    const said = listen(finder);
    await press(finder, 'Enter');
    await until(() => ofSearch(said).length > 0, 'an announcement');
    await aTimeout(SPOKEN_MS);
    expect(ofSearch(said)).to.deep.equal(texts(finder, '.result-count'));
  });

  it('is the problem, once', async () => {
    const finder = await show();
    await type(finder, '75001');
    const said = listen(finder);
    await press(finder, 'Enter');
    await aTimeout(SPOKEN_MS);
    expect(ofSearch(said)).to.deep.equal(['« 75001 » est en dehors du territoire']);
  });

  it('is said again when the same search is made again', async () => {
    const finder = await show();
    await search(finder, 'givry');
    await aTimeout(SPOKEN_MS);
    await type(finder, 'givry');
    await aTimeout(SPOKEN_MS);
    const said = listen(finder);
    await press(finder, 'Enter');
    await aTimeout(SPOKEN_MS);
    expect(ofSearch(said)).to.deep.equal(texts(finder, '.result-count'));
  });

  it('is said by the widget acted in alone, where two share a territory', async () => {
    const finder = await showFinder(
      html`<cpts-territory>
        <cpts-finder heading="Un"></cpts-finder><cpts-finder heading="Deux"></cpts-finder>
      </cpts-territory>`,
    );
    const other = finder.nextElementSibling as CptsFinder;
    await settled(other);
    const said = [listen(finder), listen(other)];
    await search(finder, 'givry');
    await aTimeout(SPOKEN_MS);
    expect(texts(other, '.result-count')).to.deep.equal(texts(finder, '.result-count'));
    expect(said.map((one) => ofSearch(one).length)).to.deep.equal([1, 0]);
  });

  it('is nothing at the start', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder commune="71221"></cpts-finder></cpts-territory>`,
    );
    const said = listen(finder);
    await aTimeout(SPOKEN_MS);
    expect(sentences(said)).to.deep.equal([]);
    expect(read(find(finder, '[role=status]'))).to.equal('');
  });
});
