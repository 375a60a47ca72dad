import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { until } from '../support/show.js';
import { button, find, findAll, listen, sentences, showFinder, texts } from './visitor.js';

const RECORDS = [
  { id: 'a|71640', name: 'Maison de santé de Givry', kind: 'msp', position: [4.75, 46.77] },
];

function synced(): Promise<CptsFinder> {
  return showFinder(
    html`<cpts-territory commune="71221"
      ><cpts-finder sync-url="sante" .data=${RECORDS}></cpts-finder
    ></cpts-territory>`,
  );
}

/** In place of what the device offers, until the end of the test. */
function replace(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
}

const here = location.href.replace(/#.*$/, '');

describe('a sheet of paper', () => {
  it('has nothing to click', async () => {
    const finder = await synced();
    await emulateMedia({ media: 'print' });
    const buttons = findAll(finder, 'button, .report').filter((one) => one.checkVisibility());
    await emulateMedia({ media: 'screen' });
    expect(buttons.map(({ textContent }) => textContent.trim())).to.deep.equal([]);
  });
});

describe('what stands at the foot of a card', () => {
  for (const width of [360, 800]) {
    it(`is large enough for a mouse, and apart from its neighbours, at ${width} px`, async () => {
      const finder = await showFinder(
        html`<cpts-territory commune="71221" style="display: block; width: ${width}px"
          ><cpts-finder sync-url="s"></cpts-finder
        ></cpts-territory>`,
      );
      const boxes = findAll(finder, '.card-source').map((foot) =>
        [...foot.querySelectorAll('a, button')].map((one) => one.getBoundingClientRect()),
      );
      expect(boxes[0]).to.have.length(3);
      for (const targets of boxes) {
        for (const [index, one] of targets.entries()) {
          expect(one.height).to.be.at.least(24);
          for (const other of targets.slice(index + 1)) {
            const isApart =
              one.bottom < other.top ||
              other.bottom < one.top ||
              one.right < other.left ||
              other.right < one.left;
            expect(isApart).to.equal(true);
          }
        }
      }
    });
  }
});

describe('a card that is shared', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
    history.replaceState(null, '', here);
  });

  it('gives its link to the clipboard, and says so', async () => {
    const copied: string[] = [];
    replace('clipboard', {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    });
    const finder = await synced();
    const said = listen(finder);
    button(finder, 'Copier le lien (Maison de santé de Givry)').click();
    await until(() => sentences(said).length > 0, 'the announcement');
    expect(copied).to.deep.equal([`${here}#sante-structure=a%7C71640`]);
    expect(sentences(said)).to.deep.equal(['Lien copié']);
    expect(texts(finder, '.card-source')[0]).to.contain('Lien copié');
  });

  it('shows its link where the page may not write to the clipboard', async () => {
    replace('clipboard', undefined);
    const finder = await synced();
    button(finder, 'Copier le lien').click();
    await until(() => findAll(finder, '.card-link input').length > 0, 'the link');
    const input = find(finder, '.card-link input') as HTMLInputElement;
    expect(input.value).to.equal(`${here}#sante-structure=a%7C71640`);
    expect(input.labels?.[0]?.textContent).to.contain('Lien à copier');
    input.focus();
    expect(input.selectionEnd).to.equal(input.value.length);
  });

  it('goes by the device’s own sharing where there is one', async () => {
    const shared: ShareData[] = [];
    replace('share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    const finder = await synced();
    button(finder, 'Partager (Maison de santé de Givry)').click();
    expect(shared).to.deep.equal([
      { title: 'Maison de santé de Givry', url: `${here}#sante-structure=a%7C71640` },
    ]);
  });

  it('says nothing to a visitor who changed their mind', async () => {
    replace('share', () => Promise.reject(new DOMException('', 'AbortError')));
    const finder = await synced();
    button(finder, 'Partager').click();
    await finder.updateComplete;
    expect(texts(finder, '.card-source')[0]).not.to.contain('Lien');
  });

  it('offers no link where the page’s address is not followed', async () => {
    const finder = await showFinder(
      html`<cpts-territory commune="71221"
        ><cpts-finder .data=${RECORDS}></cpts-finder
      ></cpts-territory>`,
    );
    expect(findAll(finder, '.card')).to.have.length(1);
    expect(() => button(finder, 'Copier le lien')).to.throw('No button');
  });
});
