import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { brokenReferences, violations } from '../support/axe.js';
import { until } from '../support/show.js';
import { find, findAll, read, showFinder, texts } from './visitor.js';

async function panel(finder: CptsFinder): Promise<HTMLElement> {
  await until(() => findAll(finder, '.debug').length > 0, 'the panel');
  await finder.updateComplete;
  return find(finder, '.debug');
}

const rows = (finder: CptsFinder, caption: string): readonly string[] =>
  findAll(finder, '.debug table')
    .filter((table) => read(table.querySelector('caption')).startsWith(caption))
    .flatMap((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(read).join(' ')),
    );

describe('the page’s author asks for the diagnostics', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('by an attribute: what is wrong with the data, where, and what to do', async () => {
    const records = [{ name: 'A', phone: 'abc' }, { kind: 'msp' }];
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder debug .data=${records}></cpts-finder></cpts-territory>`,
    );
    await panel(finder);
    await until(() => rows(finder, '2 anomalies').length === 2, 'the issues');
    expect(rows(finder, '2 anomalies')[0]).to.match(
      /^1 .*phone abc .*dix chiffres.* cpts-finder\.data$/,
    );
    expect(await violations(finder)).to.deep.equal([]);
    expect(brokenReferences(finder)).to.deep.equal([]);
  });

  it('a mistake of a table by its row, and by its column as spreadsheets name it', async () => {
    const finder = await showFinder(
      html`<cpts-finder debug
        ><table>
          <tr>
            <th>Nom</th>
            <th>Tél</th>
          </tr>
          <tr>
            <td>A</td>
            <td>abc</td>
          </tr>
        </table></cpts-finder
      >`,
    );
    await panel(finder);
    await until(() => rows(finder, '1 anomalie').length === 1, 'the issue');
    expect(rows(finder, '1 anomalie')[0]).to.match(/^2 2 \(B\) phone abc/);
  });

  it('by the page’s address, and no more once it is changed', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder></cpts-finder></cpts-territory>`,
    );
    expect(findAll(finder, '.debug')).to.have.length(0);
    location.hash = 'commune=71076&cpts-debug';
    await panel(finder);
    location.hash = '';
    await until(() => findAll(finder, '.debug').length === 0, 'the panel’s end');
  });

  it('which files were asked for, and what became of them', async () => {
    const finder = await showFinder(
      html`<cpts-territory>
        <cpts-finder
          debug
          src="/test-routes/list?debug /test-routes/status/404?debug"
        ></cpts-finder>
      </cpts-territory>`,
    );
    await panel(finder);
    const sources = rows(finder, 'Fichiers');
    const row = (part: string) => sources.find((text) => text.includes(part)) ?? '';
    expect(row('list?debug')).to.match(/lu 0 ko 2026-02-05 \(il y a \d+ j\)/);
    expect(row('404?debug')).to.include('404');
    expect(texts(finder, '.debug li').join()).to.include('status/404?debug');
  });

  it('as a text to send, without what a visitor typed', async () => {
    const finder = await showFinder(
      html`<cpts-territory><cpts-finder debug query="Givry"></cpts-finder></cpts-territory>`,
    );
    const area = (await panel(finder)).querySelector('textarea')!;
    expect(area.value).to.match(/^cpts-widgets \d+\.\d+\.\d+ · cpts-finder · http/);
    expect(area.value).to.not.include('Givry');
    expect(read(find(finder, '.debug'))).to.match(/contraste \d+(,\d)?:1/);
  });
});
