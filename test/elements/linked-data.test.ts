import '../support/define.js';
import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { drawn, show, until } from '../support/show.js';
import { search, showFinder, showList } from './visitor.js';

const record = (id: string, more: object = {}): object => ({
  id,
  name: `Exemple ${id}`,
  kind: 'msp',
  address: { postcode: '71640', city: 'Givry', cityCode: '71221' },
  ...more,
});

const scripts = (): readonly HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];

/** Names that are written, in order; `undefined` when nothing is. */
function written(): readonly string[] | undefined {
  const [script] = scripts();
  if (!script) return undefined;
  const { '@context': context, '@graph': graph } = JSON.parse(script.text) as {
    '@context': string;
    '@graph': readonly { name: string }[];
  };
  expect(context).to.equal('https://schema.org');
  return graph.map(({ name }) => name);
}

const becomes = (names: string | undefined): Promise<void> =>
  until(
    () => written()?.join() === names,
    `${names ?? 'nothing'} in place of ${String(written())}`,
  );

describe('a page for search engines', () => {
  // What the test before has shown is gone by then.
  beforeEach(() => becomes(undefined));

  it('has nothing unless it is asked for', async () => {
    await showList(html`<cpts-structure-list .data=${[record('1')]}></cpts-structure-list>`);
    expect(written()).to.equal(undefined);
  });

  it('has each structure once, in one script, however many widgets show it', async () => {
    const page = await show<HTMLElement>(
      html`<div>
        <cpts-structure-list json-ld .data=${[record('1'), record('2')]}></cpts-structure-list>
        <cpts-finder json-ld without-search .data=${[record('2'), record('3')]}></cpts-finder>
      </div>`,
    );
    await until(() => written()?.length === 3, 'both');
    expect(scripts()).to.have.length(1);
    expect(scripts()[0]!.parentElement === document.head).to.equal(true);
    page.querySelector('cpts-finder')!.remove();
    await becomes('Exemple 1,Exemple 2');
    page.remove();
    await becomes(undefined);
  });

  it('follows the data, the attribute, and what shows', async () => {
    const list = await showList(
      html`<cpts-structure-list
        json-ld
        limit="1"
        .data=${[record('1'), record('2')]}
      ></cpts-structure-list>`,
    );
    await becomes('Exemple 1');
    list.limit = 2;
    await becomes('Exemple 1,Exemple 2');
    list.data = [record('3'), record('4', { status: 'planned' })];
    await becomes('Exemple 3');
    list.jsonLd = false;
    await becomes(undefined);
    list.jsonLd = true;
    await becomes('Exemple 3');
  });

  it('stays when a widget is moved', async () => {
    const list = await showList(
      html`<cpts-structure-list json-ld .data=${[record('1')]}></cpts-structure-list>`,
    );
    await becomes('Exemple 1');
    const place = await show<HTMLElement>(html`<div></div>`);
    place.append(list);
    await drawn(place);
    await becomes('Exemple 1');
    expect(scripts()).to.have.length(1);
  });

  it('has no list of a finder that shows none', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder json-ld></cpts-finder></cpts-territory>`,
    );
    expect(written()).to.equal(undefined);
    await search(finder, 'givry');
    await until(() => (written()?.length ?? 0) > 0, 'the structures found');
  });

  it('is not broken by a name', async () => {
    const name = '</script><script>alert(1)</script>';
    await showList(
      html`<cpts-structure-list json-ld .data=${[record('1', { name })]}></cpts-structure-list>`,
    );
    await becomes(name);
    expect(scripts()[0]!.text).not.to.contain('<');
  });
});
