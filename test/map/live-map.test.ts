import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../support/show.js';
import { codeAt, sampleModel } from './model-sample.js';
import { colours, open } from './open-map.js';

describe('the interactive map', () => {
  it('chooses the commune that is clicked', async () => {
    const { canvas, told } = await open();
    click(canvas, 0.2, 0.9);
    await until(() => told.length > 0, 'the choice');
    expect(told).to.deep.equal([['commune', codeAt(0, 0)]]);
  });

  it('moves by the arrow keys and chooses the commune at the centre with Enter', async () => {
    const { map, told } = await open();
    map.focus();
    await sendKeys({ press: 'Enter' });
    expect(told[0]?.[0]).to.equal('commune');
    expect([codeAt(1, 1), codeAt(1, 2), codeAt(2, 1), codeAt(2, 2)]).to.include(told[0]?.[1]);
  });

  it('has a button in French for every gesture', async () => {
    const { root } = await open();
    const names = Array.from(root.querySelectorAll('button'), (button) =>
      button.getAttribute('aria-label'),
    );
    expect(names).to.deep.equal([
      'Voir de plus près',
      'Voir de plus loin',
      'Revoir toute la carte',
      'Plein écran',
      'Déplacer la carte',
    ]);
  });

  it('zooms, moves and comes back by buttons', async () => {
    const { root, told } = await open();
    const press = (name: string): void => {
      root.querySelector<HTMLElement>(`[aria-label="${name}"]`)!.click();
    };
    const scale = (): string => root.querySelector('.map-scale')!.textContent.trim();
    const start = scale();
    const centre = async (): Promise<unknown> => {
      const { length } = told;
      root.querySelector('canvas')!.focus();
      await sendKeys({ press: 'Enter' });
      return told[length]?.[1];
    };
    press('Voir de plus près');
    await until(() => scale() !== start, 'a larger scale');
    const from = await centre();
    press('Déplacer la carte');
    press('Vers le sud');
    await until(async () => (await centre()) !== from, 'the commune to the south');
    press('Revoir toute la carte');
    await until(() => scale() === start, 'the scale of the whole');
  });

  it('shows each CPTS in its colour, several at once, and what is not known in none', async () => {
    const { map, canvas } = await open();
    const before = colours(canvas);
    expect(before.has('0,116,122'), 'the outer border of the first series').to.equal(true);
    expect(before.has('156,83,19'), 'that of the second').to.equal(true);
    expect(before.has('118,74,162'), 'none of the third, which is announced only').to.equal(false);
    map.update(
      sampleModel({ coverage: new Map([[codeAt(2, 2), { series: [2], isAnnounced: false }]]) }),
    );
    await until(() => colours(canvas).has('118,74,162'), 'the colour of the third series');
    const after = colours(canvas);
    expect(after.has('0,116,122')).to.equal(false);
  });

  it('follows the colours of the page', async () => {
    const { map, root, canvas } = await open();
    const dark = new CSSStyleSheet();
    dark.replaceSync(':host { --_surface: #101010; --_text: #f0f0f0; --_series-1: #56c4ca; }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, dark];
    map.update(sampleModel());
    await until(() => colours(canvas).has('86,196,202'), 'the new colour of the first series');
    const seen = colours(canvas);
    expect(seen.has('16,16,16')).to.equal(true);
    expect(seen.has('255,255,255'), 'what was the surface').to.equal(false);
  });

  it('brings a commune that is chosen elsewhere into sight', async () => {
    const model = sampleModel({ extent: [4.5, 46.5, 4.6, 46.6] });
    const { map, told } = await open(model);
    const commune = { code: codeAt(3, 2), position: [4.85, 46.75] as const };
    map.update({ ...model, commune });
    map.focus();
    await until(async () => {
      await sendKeys({ press: 'Enter' });
      return told.at(-1)?.[1] === commune.code;
    }, 'the commune that is chosen, in the middle');
  });

  it('says what it comes from, and names itself and its keys', async () => {
    const { root, canvas } = await open();
    expect(root.querySelector('.map-sources.own')?.textContent.trim()).to.equal(
      'Sources\u00a0: Exemple janvier 2026',
    );
    expect(canvas.getAttribute('aria-label')).to.equal('Carte des CPTS');
    const keys = root.getElementById(canvas.getAttribute('aria-describedby') ?? '');
    expect(keys?.textContent).to.contain('Flèches');
  });

  it('leaves nothing behind', async () => {
    const { map, root } = await open();
    map.remove();
    expect(root.querySelector('.live-map')!.childElementCount).to.equal(0);
    expect((window as { maplibregl?: unknown }).maplibregl).to.equal(undefined);
  });
});

describe('where no interactive map can be', () => {
  it('says that the browser has no WebGL 2', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on each canvas below
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string) {
      return type.startsWith('webgl') ? null : getContext.call(this, type);
    } as typeof getContext;
    try {
      await open();
      expect.fail('a map without WebGL');
    } catch (error) {
      expect(String(error)).to.equal('Error: no-webgl');
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
    expect(document.querySelector('div')!.shadowRoot!.querySelector('canvas')).to.equal(null);
  });

  it('says that the page refuses the worker', async () => {
    const { Worker } = window;
    window.Worker = class extends EventTarget {
      onerror?: () => void;
      constructor() {
        super();
        setTimeout(() => this.onerror?.());
      }
      terminate(): void {
        // It has not started.
      }
    } as unknown as typeof Worker;
    try {
      await open();
      expect.fail('a map without worker');
    } catch (error) {
      expect(String(error)).to.equal('Error: no-worker');
    } finally {
      window.Worker = Worker;
    }
  });

  it('tells when the graphics processor is taken away', async () => {
    const { canvas, told } = await open();
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await until(() => told.length > 0, 'the failure');
    expect(told).to.deep.equal([['failure', 'lost']]);
  });
});

function click(canvas: HTMLCanvasElement, right: number, down: number): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = { clientX: left + right * width, clientY: top + down * height, bubbles: true };
  for (const type of ['mousedown', 'mouseup', 'click']) {
    canvas.dispatchEvent(new MouseEvent(type, at));
  }
}
