import { expect } from '@esm-bundle/chai';
import { aTimeout } from '@open-wc/testing-helpers';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import type { CptsErrorEvent } from '../../src/events.js';
import { provideFile } from '../../src/sources/load.js';
import { drawn, show, until } from '../support/show.js';
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
} from './visitor.js';

/** What is written in the console while `run` does. */
async function written(run: () => Promise<void>): Promise<readonly string[]> {
  const lines: string[] = [];
  const { error } = console;
  console.error = (line: unknown) => void lines.push(String(line));
  try {
    await run();
  } finally {
    console.error = error;
  }
  return lines;
}

/** A finder with the records of an address of the test server. */
function reading(route: string): Promise<CptsFinder> {
  return showFinder(
    html`<cpts-territory><cpts-finder src="/test-routes/${route}"></cpts-finder></cpts-territory>`,
  );
}

async function log(route: string): Promise<{ asked: number; aborted: number }> {
  const of = encodeURIComponent(`/test-routes/${route}`);
  return (await fetch(`/test-routes/log?of=${of}`)).json() as Promise<{
    asked: number;
    aborted: number;
  }>;
}

describe('while the data is on its way', () => {
  it('shows rows in the place of cards, says so, and can be typed in', async () => {
    const territory = await show<HTMLElement>(
      html`<cpts-territory src="/test-routes/silent?skeleton"
        ><cpts-finder>page</cpts-finder></cpts-territory
      >`,
    );
    const finder = territory.firstElementChild as CptsFinder;
    expect(find(finder, 'section').getAttribute('aria-busy')).to.equal('true');
    expect(texts(finder, '.skeleton-label')).to.deep.equal(['Chargement de la liste…']);
    expect(findAll(finder, '.skeleton-row')).to.have.length(3);
    expect(field(finder).disabled).to.equal(false);
    expect(find(finder, 'slot:not([name])').hidden, 'the page’s own content stays').to.equal(false);
    expect(findAll(finder, '.guidance, .footer, .answer')).to.have.length(0);
  });

  it('says which commune it looks around', async () => {
    const finder = await show<HTMLElement>(
      html`<cpts-territory commune="71221">
        <cpts-finder src="/test-routes/silent?commune"></cpts-finder>
      </cpts-territory>`,
    );
    const label = (): string => texts(finder.firstElementChild!, '.skeleton-label').join();
    await until(() => label().includes('Givry'), 'the commune');
    expect(label()).to.equal('Recherche des structures près de Givry…');
  });

  it('shows the page’s content until the records show', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder>page</cpts-finder></cpts-territory>`,
    );
    expect(find(finder, 'slot:not([name])').hidden).to.equal(true);
    expect(find(finder, 'section').getAttribute('aria-busy')).to.equal('false');
    expect(findAll(finder, '.skeleton')).to.have.length(0);
  });

  it('stops asking when it is removed, and asks again when it is back', async () => {
    const route = 'silent?removed';
    const territory = await show<HTMLElement>(
      html`<cpts-territory
        ><cpts-finder src="/test-routes/${route}"></cpts-finder
      ></cpts-territory>`,
    );
    const finder = territory.firstElementChild as CptsFinder;
    await until(() => finder.shadowRoot?.querySelector('.skeleton'), 'loading');
    const events: string[] = [];
    finder.addEventListener('cpts-error', ({ type }) => events.push(type));
    await until(async () => (await log(route)).asked === 1, 'the request');
    finder.remove();
    await until(async () => (await log(route)).aborted === 1, 'its end');
    expect(events).to.deep.equal([]);
    territory.append(finder);
    finder.src = ['/test-routes/list?removed'];
    await settled(finder);
    await until(() => findAll(finder, '.card').length === 1, 'the records');
  });

  it('goes on when it is only moved', async () => {
    const route = 'trickle?moved';
    const territory = await show<HTMLElement>(
      html`<cpts-territory>
        <cpts-finder src="/test-routes/${route}"></cpts-finder>
        <div></div>
      </cpts-territory>`,
    );
    const finder = territory.querySelector('cpts-finder')!;
    territory.querySelector('div')!.append(finder);
    await settled(finder);
    expect(texts(finder, '.card-title')).to.deep.equal(['Maison de santé de Gergy']);
    expect(await log(route)).to.deep.equal({ asked: 1, aborted: 0 });
  });
});

describe('when the data fails', () => {
  it('says it to the visitor, to the page and in the console, once each', async () => {
    const errors: CptsErrorEvent[] = [];
    const hear = (event: CptsErrorEvent): void => void errors.push(event);
    document.addEventListener('cpts-error', hear);
    let finder: CptsFinder | undefined;
    const lines = await written(async () => {
      finder = await reading('status/404?said');
      await aTimeout(20);
    });
    document.removeEventListener('cpts-error', hear);
    expect(texts(finder!, '.message-title')).to.deep.equal([
      'La liste ne s’affiche pas pour le moment',
    ]);
    expect(findAll(finder!, '.message .button'), 'asking again is no use').to.have.length(0);
    expect(findAll(finder!, '.card')).to.have.length(0);
    expect(errors).to.have.length(1);
    expect(errors[0]!.error).to.include({ code: 'http', status: 404, recoverable: false });
    expect(errors[0]!.error.source).to.match(/\/test-routes\/status\/404\?said$/);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(
      /^cpts-finder : http:.*\/status\/404\?said : le serveur répond 404\./,
    );
  });

  it('can be tried again, and then shows the list; the focus stays in the widget', async () => {
    const address = '/test-routes/status/503?again';
    let finder: CptsFinder | undefined;
    const lines = await written(async () => {
      finder = await reading('status/503?again');
    });
    expect(lines).to.have.length(1);
    provideFile(new URL(address, location.href).href, '[{"name":"Maison de santé de Gergy"}]');
    button(finder!, 'Réessayer').focus();
    await press(finder!, 'Enter');
    await until(() => findAll(finder!, '.card').length === 1, 'the list');
    expect(findAll(finder!, '.message')).to.have.length(0);
    expect(focused(finder!)).not.to.equal('nothing');
  });

  it('is said to fail again, for those who do not see it', async () => {
    let finder: CptsFinder | undefined;
    await written(async () => {
      finder = await reading('status/503?fails-again');
    });
    const said = listen(finder!);
    await written(async () => {
      button(finder!, 'Réessayer').click();
      await until(() => sentences(said).length > 0, 'the announcement');
    });
    expect(sentences(said)).to.deep.equal(['La liste ne s’affiche pas pour le moment']);
    expect(focused(finder!)).not.to.equal('nothing');
  }).timeout(10_000);

  it('leaves the national numbers to call, where the territory itself does not come', async () => {
    let finder: CptsFinder | undefined;
    await written(async () => {
      finder = await showFinder(
        html`<cpts-territory src="/test-routes/status/404?numbers"
          ><cpts-finder></cpts-finder
        ></cpts-territory>`,
      );
      await until(() => findAll(finder!, '.guidance').length > 0, 'the numbers');
    });
    const numbers = texts(finder!, '.number').map((text) => text.replace(/ \(.*/, ''));
    expect(numbers).to.have.members(['15', '18', '112', '114']);
    expect(texts(finder!, '.message-title')).to.have.length(1);
  });

  it('never shows the cards of one source under the failure of another', async () => {
    const finder = await reading('list?kept');
    expect(findAll(finder, '.card')).to.have.length(1);
    finder.src = ['/test-routes/status/404?kept'];
    await written(async () => {
      await until(() => findAll(finder, '.message.bad').length === 1, 'the error');
    });
    expect(findAll(finder, '.card')).to.have.length(0);
  });

  it('is said of a territory too, by the territory and by its widgets', async () => {
    const heard: string[] = [];
    const hear = ({ error, target }: CptsErrorEvent): void =>
      void heard.push(`${(target as Element).localName} ${error.code}`);
    document.addEventListener('cpts-error', hear);
    let finder: CptsFinder | undefined;
    const lines = await written(async () => {
      finder = await showFinder(
        html`<cpts-territory src="/test-routes/login?territory"
          ><cpts-finder></cpts-finder
        ></cpts-territory>`,
      );
      await aTimeout(20);
    });
    document.removeEventListener('cpts-error', hear);
    expect(heard).to.have.members(['cpts-territory html', 'cpts-finder html']);
    expect(lines.map((line) => line.split(' : ')[0])).to.have.members([
      'cpts-territory',
      'cpts-finder',
    ]);
    expect(findAll(finder!, '.message.bad')).to.have.length(1);
  });

  it('puts the page’s own message in place of ours', async () => {
    let finder: CptsFinder | undefined;
    await written(async () => {
      finder = await showFinder(
        html`<cpts-territory>
          <cpts-finder src="/test-routes/status/404?slot"
            ><p slot="error">Au secours</p></cpts-finder
          >
        </cpts-territory>`,
      );
    });
    expect(finder!.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(find(finder!, '.message').checkVisibility()).to.equal(false);
  });
});

describe('asking for the data again', () => {
  it('asks the server, renews `ready`, and tells the page', async () => {
    const route = 'list?reload';
    const finder = await reading(route);
    let loads = 0;
    finder.addEventListener('cpts-load', () => (loads += 1));
    const before = finder.ready;
    const after = finder.reload();
    expect(after).not.to.equal(before);
    expect(finder.ready).to.equal(after);
    await after;
    expect(loads).to.equal(1);
    expect((await log(route)).asked).to.equal(2);
  });
});

describe('the slots', () => {
  const slotted = (): Promise<CptsFinder> =>
    showFinder(html`
      <cpts-territory>
        <cpts-finder commune="71221">
          <p>page</p>
          <p slot="header">header</p>
          <p slot="footer">footer</p>
          <p slot="empty">empty</p>
          <p slot="error">error</p>
          <p slot="loading">loading</p>
        </cpts-finder>
      </cpts-territory>
    `);
  const seen = (finder: CptsFinder): readonly string[] =>
    [...finder.querySelectorAll('p')].filter((one) => one.checkVisibility()).map(read);

  it('show what is for now', async () => {
    const finder = await slotted();
    expect(seen(finder)).to.deep.equal(['header', 'footer']);
  });

  it('put the page’s message in place of an empty list', async () => {
    const finder = await slotted();
    finder.kinds = ['pharmacie'];
    await drawn(finder.shadowRoot!);
    expect(seen(finder)).to.deep.equal(['header', 'footer', 'empty']);
  });
});

describe('in a page that is not ours', () => {
  it('works where the page reverts every style', async () => {
    const style = document.createElement('style');
    style.textContent = '* { all: revert } ul, li, button, input { display: none !important }';
    document.head.append(style);
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`,
    );
    await search(finder, 'givry');
    expect(findAll(finder, '.card').every((card) => card.checkVisibility())).to.equal(true);
    expect(find(finder, '.popup').checkVisibility()).to.equal(false);
    style.remove();
  });

  it('speaks the language of the page, and follows it', async () => {
    const finder = await showFinder(
      html`<div lang="en">
        <cpts-territory commune="71221"><cpts-finder></cpts-finder></cpts-territory>
      </div>`,
    );
    await until(() => texts(finder, 'label')[0] === 'Your commune or postcode', 'English');
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.result-count')[0]).to.match(/^\d+ structures within 10 km of Givry$/);
    expect(find(finder, '.guidance .numbers').getAttribute('lang')).to.equal('fr');
    finder.closest('div')!.lang = 'fr';
    await until(() => texts(finder, 'label')[0] === 'Votre commune ou code postal', 'French');
    expect(find(finder, '.guidance .numbers').hasAttribute('lang')).to.equal(false);
  });

  it('is found when it is put in the page after its records', async () => {
    const finder = document.createElement('cpts-finder');
    finder.data = [{ name: 'Maison de santé de Gergy', kind: 'msp' }];
    const place = await show<HTMLElement>(html`<div></div>`);
    place.append(finder);
    await settled(finder);
    expect(texts(finder, '.card-title')).to.deep.equal(['Maison de santé de Gergy']);
  });
});
