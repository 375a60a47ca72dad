import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsCoverageMap } from '../../src/elements/coverage-map/coverage-map.js';
import { drawn, until } from '../support/show.js';
import { button, find, findAll, listen, read, sentences, showMap, texts } from './visitor.js';

const table = (): Promise<CptsCoverageMap> =>
  showMap(html`<cpts-coverage-map isolated view="table"></cpts-coverage-map>`);
const communes = (map: Element): readonly string[] => texts(map, 'tbody th');

async function filter(map: Element, text: string): Promise<void> {
  const input = find(map, '#table-filter') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input'));
  await drawn(map.shadowRoot!);
}

describe('the table of the coverage map', () => {
  it('takes the place of the map, and gives it back', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`);
    expect(findAll(map, '.table')).to.have.length(0);
    button(map, 'Tableau').click();
    await drawn(map.shadowRoot!);
    expect(findAll(map, '.stage')).to.have.length(0);
    expect(read(find(map, 'caption'))).to.equal('Communes et CPTS : 86 communes connues sur 563');
    expect(button(map, 'Tableau').ariaPressed).to.equal('true');
    button(map, 'Carte').click();
    await until(() => map.shadowRoot!.querySelector('.commune'), 'the drawing');
  });

  it('has a caption, heads of columns and of rows, and is the same as the map', async () => {
    const map = await table();
    expect(findAll(map, 'thead th').map((head) => head.getAttribute('scope'))).to.deep.equal(
      Array.from({ length: 5 }, () => 'col'),
    );
    expect(communes(map)).to.have.length(86);
    const row = findAll(map, 'tbody tr').find((one) => read(one).startsWith('Demigny'))!;
    expect(row.querySelector('th')?.scope).to.equal('row');
    expect(read(row)).to.match(/CPTS Sud Côte-d’Or d’après la presse, février 2023/);
    const others = button(map, 'Afficher les 477 communes');
    others.focus();
    others.click();
    await drawn(map.shadowRoot!);
    expect(map.shadowRoot!.activeElement?.localName, 'the button is gone').to.equal('table');
    expect(communes(map)).to.have.length(563);
    expect(texts(map, 'tbody tr').filter((text) => text.includes('non connu'))).to.have.length(477);
  });

  it('is sorted by a column, one way then the other', async () => {
    const map = await table();
    const head = (name: string): HTMLElement => button(map, name).parentElement!;
    expect(head('Commune').ariaSort).to.equal('ascending');
    button(map, 'CPTS').click();
    await drawn(map.shadowRoot!);
    expect([head('Commune').ariaSort, head('CPTS').ariaSort]).to.deep.equal([null, 'ascending']);
    button(map, 'CPTS').click();
    await drawn(map.shadowRoot!);
    expect(head('CPTS').ariaSort).to.equal('descending');
    expect(texts(map, 'tbody .table-cpts')[0]).to.equal('CPTS Sud Côte-d’Or');
  });

  it('is filtered, among all communes, and says how many are left', async () => {
    const map = await table();
    const said = listen(map);
    await filter(map, 'autun');
    expect(communes(map)).to.include('Autun');
    await filter(map, 'zzz');
    expect(communes(map)).to.deep.equal([]);
    expect(find(map, '.main').textContent).to.contain('Aucune commune ne correspond');
    await until(() => sentences(said).at(-1) === 'Aucune commune dans le tableau', 'the count');
  });

  it('answers for the commune of a row', async () => {
    const map = await table();
    await filter(map, 'demigny');
    button(map, 'Demigny').click();
    await drawn(map.shadowRoot!);
    expect(texts(map, '.answer-title')[0]).to.contain('Demigny est couverte');
    expect(find(map, 'tbody tr').getAttribute('aria-current')).to.equal('true');
  });

  it('is downloaded as it shows, with its sources', async () => {
    const map = await table();
    await filter(map, 'demigny');
    const blobs: Blob[] = [];
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return 'blob:none';
    };
    const names: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    button(map, 'Télécharger').click();
    // Links have it from all elements again.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    URL.createObjectURL = createObjectURL;
    expect(names).to.deep.equal(['cpts-chalonnais.csv']);
    const lines = (await blobs[0]!.text()).trim().split('\r\n');
    expect(lines[0]).to.contain('code_insee;commune;code_postal;cpts');
    expect(lines).to.have.length(2);
    expect(lines[1]).to.match(/^71170;Demigny;71150;CPTS Sud Côte-d’Or;.*info-chalon\.com;2023-02/);
  });

  it('is not offered where the page says so', async () => {
    const map = await showMap(html`<cpts-coverage-map isolated without-table></cpts-coverage-map>`);
    expect(findAll(map, '.switch')).to.have.length(0);
  });
});
