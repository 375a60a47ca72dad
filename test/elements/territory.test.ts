import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import type { CptsLoadEvent, CptsSelectEvent } from '../../src/events.js';
import { drawn, show, until } from '../support/show.js';
import { search, settled, showFinder, texts, type, press, button } from './visitor.js';

/** The communes that finders answer for. */
function answers(...finders: readonly CptsFinder[]): readonly string[] {
  return finders.map((finder) => texts(finder, '.answer-title')[0]?.split(' ')[0] ?? '');
}

async function allDrawn(...finders: readonly CptsFinder[]): Promise<void> {
  for (const finder of finders) await settled(finder);
}

describe('widgets in one territory', () => {
  it('follow each other', async () => {
    const first = await showFinder(
      html`<cpts-territory>
        <cpts-finder heading="Un"></cpts-finder>
        <div><cpts-finder heading="Deux"></cpts-finder></div>
      </cpts-territory>`,
    );
    const second = first.parentElement!.querySelectorAll('cpts-finder')[1]!;
    await allDrawn(second);
    await search(first, 'givry');
    await drawn(second.shadowRoot!);
    expect(answers(first, second)).to.deep.equal(['Givry', 'Givry']);
    expect(second.shadowRoot!.querySelector('input')!.value).to.equal('Givry');
    second.clear();
    await drawn(first.shadowRoot!);
    expect(answers(first, second)).to.deep.equal(['', '']);
    expect(first.shadowRoot!.querySelector('input')!.value).to.equal('');
  });

  it('keep their own filters', async () => {
    const first = await showFinder(
      html`<cpts-territory commune="71221">
        <cpts-finder heading="Un"></cpts-finder><cpts-finder heading="Deux"></cpts-finder>
      </cpts-territory>`,
    );
    const second = first.nextElementSibling as CptsFinder;
    await allDrawn(second);
    button(first, 'Maisons de santé').click();
    await drawn(first.shadowRoot!);
    const pressed = '[part~=filter][aria-pressed=true]';
    expect(texts(first, pressed)).to.deep.equal(['Maisons de santé 3']);
    expect(texts(second, pressed)).to.deep.equal([]);
  });

  it('start from its commune, or from their own', async () => {
    const first = await showFinder(
      html`<cpts-territory commune="71221">
        <cpts-finder></cpts-finder><cpts-finder commune="71014"></cpts-finder>
      </cpts-territory>`,
    );
    const second = first.nextElementSibling as CptsFinder;
    await allDrawn(second);
    expect(answers(first, second)).to.deep.equal(['Givry', 'Nous']);
    expect(texts(second, '.answer-title')[0]).to.contain('Autun');
    first.parentElement!.setAttribute('commune', '71076');
    await drawn(first.parentElement!.parentElement!);
    expect(answers(first)).to.deep.equal(['Chalon-sur-Saône']);
    await search(first, 'givry');
    await drawn(second.shadowRoot!);
    expect(answers(first, second), 'what the visitor chose wins').to.deep.equal(['Givry', 'Givry']);
  });

  it('leave one that is isolated alone, and are left alone by it', async () => {
    const first = await showFinder(
      html`<cpts-territory>
        <cpts-finder heading="Un"></cpts-finder><cpts-finder heading="Deux" isolated></cpts-finder>
      </cpts-territory>`,
    );
    const isolated = first.nextElementSibling as CptsFinder;
    await allDrawn(isolated);
    await search(first, 'givry');
    await drawn(isolated.shadowRoot!);
    expect(answers(first, isolated)).to.deep.equal(['Givry', '']);
    await search(isolated, 'chagny');
    await drawn(first.shadowRoot!);
    expect(answers(first, isolated)).to.deep.equal(['Givry', 'Chagny']);
    isolated.clear();
    await drawn(isolated.shadowRoot!);
    expect(answers(first, isolated)).to.deep.equal(['Givry', '']);
  });
});

describe('a widget outside', () => {
  it('uses the territory it names, which may come later', async () => {
    const place = await show<HTMLElement>(html`
      <div><cpts-finder territory="plus-tard"></cpts-finder></div>
    `);
    const finder = place.querySelector('cpts-finder')!;
    await drawn(place);
    expect(texts(finder, '.skeleton-label')).to.have.length(1);
    const territory = document.createElement('cpts-territory');
    territory.commune = '71221';
    place.append(territory);
    territory.id = 'plus-tard';
    await allDrawn(finder);
    await until(() => answers(finder)[0] === 'Givry', 'the territory');
  });

  it('follows the one that takes the name of another', async () => {
    const place = await show<HTMLElement>(html`
      <div>
        <cpts-territory id="le-mien" commune="71221"></cpts-territory>
        <cpts-finder territory="le-mien"></cpts-finder>
      </div>
    `);
    const finder = place.querySelector('cpts-finder')!;
    await settled(finder);
    expect(answers(finder)).to.deep.equal(['Givry']);
    const other = document.createElement('cpts-territory');
    other.id = 'le-mien';
    other.commune = '71076';
    place.querySelector('cpts-territory')!.replaceWith(other);
    await until(() => answers(finder)[0] === 'Chalon-sur-Saône', 'the other territory');
  });

  it('tells the webmaster that no territory has the name', async () => {
    const { setTimeout: later, console: log } = globalThis;
    const { warn } = log;
    const told: string[] = [];
    log.warn = (line: string) => told.push(line);
    globalThis.setTimeout = ((run: () => void, ms = 0) => later(run, ms / 100)) as typeof later;
    const place = await show<HTMLElement>(
      html`<div><cpts-finder territory="inconnu"></cpts-finder></div>`,
    );
    await until(() => told.length > 0, 'the warning');
    globalThis.setTimeout = later;
    log.warn = warn;
    expect(told).to.deep.equal([
      'cpts-finder : territory="inconnu" : la page n’a pas de <cpts-territory id="inconnu">. Vérifiez cet identifiant.',
    ]);
    const territory = document.createElement('cpts-territory');
    territory.commune = '71221';
    territory.id = 'inconnu';
    place.append(territory);
    const finder = place.querySelector('cpts-finder')!;
    await until(() => answers(finder)[0] === 'Givry', 'the territory that came all the same');
  });

  it('looks in its own root first, then in the document', async () => {
    const place = await show<HTMLElement>(html`
      <div>
        <cpts-territory id="ici" commune="71221"></cpts-territory>
        <cpts-territory id="ailleurs" commune="71073"></cpts-territory>
        <section></section>
      </div>
    `);
    const root = place.querySelector('section')!.attachShadow({ mode: 'open' });
    render(
      html`<cpts-territory id="ici" commune="71076"></cpts-territory>
        <cpts-finder territory="ici"></cpts-finder>
        <cpts-finder territory="ailleurs"></cpts-finder>`,
      root,
    );
    const [inside, outside] = root.querySelectorAll('cpts-finder');
    await allDrawn(inside!, outside!);
    expect(answers(inside!, outside!)).to.deep.equal(['Chalon-sur-Saône', 'Chagny']);
    inside!.territory = 'ailleurs';
    await allDrawn(inside!);
    await until(() => answers(inside!)[0] === 'Chagny', 'the other territory');
  });

  it('uses the page’s own when it names none, apart from the others', async () => {
    const place = await show<HTMLElement>(html`
      <div>
        <cpts-territory><cpts-finder></cpts-finder></cpts-territory>
        <cpts-finder></cpts-finder>
        <cpts-finder></cpts-finder>
      </div>
    `);
    const [inside, alone, other] = place.querySelectorAll('cpts-finder');
    await allDrawn(inside!, alone!, other!);
    await search(alone!, 'givry');
    await drawn(place);
    expect(answers(inside!, alone!, other!)).to.deep.equal(['', 'Givry', 'Givry']);
    alone!.clear();
  });

  it('takes the territory that it is moved into', async () => {
    const place = await show<HTMLElement>(html`
      <div>
        <cpts-territory commune="71221"><cpts-finder></cpts-finder></cpts-territory>
        <cpts-territory commune="71073"></cpts-territory>
      </div>
    `);
    const finder = place.querySelector('cpts-finder')!;
    await allDrawn(finder);
    expect(answers(finder)).to.deep.equal(['Givry']);
    place.querySelectorAll('cpts-territory')[1]!.append(finder);
    await until(() => answers(finder)[0] === 'Chagny', 'the other territory');
  });
});

describe('a widget put in the page with its territory', () => {
  for (const [background, colour, scheme] of [
    ['rgb(255, 255, 255)', 'rgb(17, 17, 17)', 'light'],
    ['rgb(20, 24, 27)', 'rgb(238, 238, 238)', 'dark'],
  ] as const) {
    it(`takes the colours of a ${scheme} page, though it waits for the territory’s slot`, async () => {
      const page = await show<HTMLElement>(html`
        <div style="background: ${background}; color: ${colour}">
          <cpts-territory><cpts-finder></cpts-finder></cpts-territory>
        </div>
      `);
      const style = (): CSSStyleDeclaration =>
        getComputedStyle(page.querySelector('cpts-finder')!.shadowRoot!.querySelector('section')!);
      expect(style().color).to.equal(colour);
      expect(style().colorScheme).to.equal(scheme);
      page.querySelector('cpts-territory')!.replaceWith(page.querySelector('cpts-finder')!);
      await drawn(page);
      expect(style().color).to.equal(colour);
    });
  }
});

describe('a selection', () => {
  it('is told first, and may be refused', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`,
    );
    const told: (readonly [string, string])[] = [];
    const refuse = (event: CptsSelectEvent): void => {
      told.push([event.kind, event.id]);
      event.preventDefault();
    };
    document.addEventListener('cpts-select', refuse);
    await type(finder, 'givry');
    await press(finder, 'Enter');
    await until(() => told.length > 0, 'the event');
    await drawn(finder.shadowRoot!);
    document.removeEventListener('cpts-select', refuse);
    expect(told).to.deep.equal([['commune', '71221']]);
    expect(answers(finder)).to.deep.equal(['']);
  });

  it('may be made by the page, of a commune or of a structure', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`,
    );
    finder.select('71118');
    await drawn(finder.shadowRoot!);
    expect(answers(finder)).to.deep.equal(['Châtenoy-le-Royal']);
    finder.select('msp-chatenoy-le-royal');
    await drawn(finder.shadowRoot!);
    const current = [...finder.shadowRoot!.querySelectorAll('[aria-current=true]')];
    expect(current.map((card) => (card as HTMLElement).dataset['id'])).to.deep.equal([
      'msp-chatenoy-le-royal',
    ]);
  });
});

describe('what the page is told', () => {
  const NAMES = ['cpts-load', 'cpts-error', 'cpts-search', 'cpts-select', 'cpts-filter'] as const;

  it('never holds what the visitor typed', async () => {
    const heard: Event[] = [];
    const hear = (event: Event): void => void heard.push(event);
    for (const name of NAMES) document.addEventListener(name, hear);
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`,
    );
    for (const typed of ['givri', 'mon adresse privée', '75001', 'givry'])
      await search(finder, typed);
    for (const name of NAMES) document.removeEventListener(name, hear);
    const searches = heard.filter(({ type: name }) => name === 'cpts-search');
    expect(searches.map((event) => Reflect.get(event, 'communeCode') as unknown)).to.deep.equal([
      undefined,
      undefined,
      undefined,
      '71221',
    ]);
    expect(Reflect.get(searches[3]!, 'count')).to.equal(
      Number.parseInt(texts(finder, '.result-count')[0]!, 10),
    );
    for (const event of heard) {
      expect(JSON.stringify(Object.entries(event))).not.to.match(/givri|privée|75001/i);
      expect(event.bubbles && event.composed, event.type).to.equal(true);
      expect('detail' in event, event.type).to.equal(false);
    }
  });

  it('is that the data stands: once for each element, with its counts', async () => {
    const heard: string[] = [];
    const hear = (event: CptsLoadEvent): void => {
      heard.push(`${event.type} ${(event.target as Element).localName}`);
      expect(event.counts).to.include({ structures: 82, communes: 563 });
      expect(event.issues).to.deep.equal([]);
    };
    document.addEventListener('cpts-load', hear);
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`,
    );
    finder.radius = 5;
    await drawn(finder.shadowRoot!);
    await (finder.parentElement as HTMLElement & { ready: Promise<void> }).ready;
    document.removeEventListener('cpts-load', hear);
    expect(heard).to.have.members(['cpts-load cpts-territory', 'cpts-load cpts-finder']);
  });
});
