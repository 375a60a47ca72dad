import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { CptsCoverageMap } from '../../src/elements/coverage-map/coverage-map.js';
import '../support/define.js';
import { show, until as wait } from '../support/show.js';

/** An engine of a megabyte takes its time to come where it is not built. */
const until = (check: () => unknown, what: string): Promise<void> =>
  wait(check, what, { longest: 60_000 });

type Widget = CptsCoverageMap & { readonly shadowRoot: ShadowRoot };

const stage = ({ shadowRoot }: Widget): HTMLElement =>
  shadowRoot.querySelector<HTMLElement>('.map-stage')!;
const isLive = ({ shadowRoot }: Widget): boolean =>
  shadowRoot.querySelector('.map-stage.live') !== null;

async function drawn(widget: Widget): Promise<Widget> {
  await until(() => widget.shadowRoot.querySelector('.stage svg'), 'the drawn map');
  return widget;
}

describe('the coverage map, once it is explored', () => {
  it('loads nothing of the interactive map before the visitor wants it', async () => {
    const widget = await drawn(await show<Widget>(html`<cpts-coverage-map></cpts-coverage-map>`));
    expect(stage(widget).className).to.contain('drawn');
    expect(widget.shadowRoot.querySelectorAll('canvas').length).to.equal(0);
    expect(widget.shadowRoot.textContent).to.contain('Explorer la carte');
  }).timeout(150_000);

  it('takes over in place, without a shift, and gets the focus from the button', async () => {
    const widget = await drawn(await show<Widget>(html`<cpts-coverage-map></cpts-coverage-map>`));
    const before = stage(widget).getBoundingClientRect();
    widget.shadowRoot.querySelector<HTMLElement>('.button.explore')!.click();
    await until(() => isLive(widget), 'the interactive map');
    const after = stage(widget).getBoundingClientRect();
    expect([after.top, after.width, after.height]).to.deep.equal([
      before.top,
      before.width,
      before.height,
    ]);
    expect(widget.shadowRoot.activeElement?.localName).to.equal('canvas');
    await sendKeys({ press: 'Enter' });
    await until(() => widget.shadowRoot.querySelector('[part=answer]'), 'the answer');
  }).timeout(150_000);

  it('changes nothing under the hands of who walks the drawn map by the keyboard', async () => {
    const widget = await drawn(await show<Widget>(html`<cpts-coverage-map></cpts-coverage-map>`));
    widget.shadowRoot.querySelector<HTMLElement>('.stage')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => widget.shadowRoot.querySelector('.live-map canvas'), 'the map, loaded');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(isLive(widget)).to.equal(false);
    widget.shadowRoot.querySelector<HTMLElement>('input')!.focus();
    await until(() => isLive(widget), 'the interactive map');
    expect(widget.shadowRoot.activeElement?.localName).to.equal('input');
  }).timeout(150_000);

  it('shows the kinds of structure that the page names, and two may stand on a page', async () => {
    const two = await show<HTMLElement>(
      html`<div>
        <cpts-coverage-map loading="eager" structures="hopital clinique"></cpts-coverage-map>
        <cpts-coverage-map loading="eager"></cpts-coverage-map>
      </div>`,
    );
    const [first, second] = two.children as unknown as [Widget, Widget];
    await until(() => first.shadowRoot.querySelector('.map-mark, .map-cluster'), 'its structures');
    await until(() => isLive(second), 'the second map');
    expect(second.shadowRoot.querySelectorAll('.map-mark, .map-cluster').length).to.equal(0);
  }).timeout(150_000);

  it('says of a structure whether it is open', async () => {
    const hours = [{ id: 'espace-sante-prevention', openingHours: 'Mo-Su 00:00-24:00' }];
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(hours)], { type: 'application/json' }),
    );
    const widget = await show<Widget>(
      html`<cpts-coverage-map
        isolated
        loading="eager"
        structures="prevention"
        overlay=${url}
      ></cpts-coverage-map>`,
    );
    const mark = (): HTMLElement | null => widget.shadowRoot.querySelector('.map-mark');
    await until(mark, 'its structure');
    mark()!.click();
    const popup = (): string =>
      widget.shadowRoot.querySelector('.map-popup-status')?.textContent ?? '';
    await until(() => popup().includes('Ouvert'), 'its state');
    URL.revokeObjectURL(url);
  }).timeout(150_000);

  it('removed while it loads, leaves nothing; put back, it comes', async () => {
    const widget = await drawn(await show<Widget>(html`<cpts-coverage-map></cpts-coverage-map>`));
    widget.shadowRoot.querySelector<HTMLElement>('.button.explore')!.click();
    const { parentElement: place } = widget;
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(widget.shadowRoot.querySelectorAll('canvas').length).to.equal(0);
    place!.append(widget);
    await drawn(widget);
    widget.shadowRoot.querySelector<HTMLElement>('.button.explore')!.click();
    await until(() => isLive(widget), 'the interactive map');
  }).timeout(150_000);

  it('keeps the drawn map and says so where the browser has no WebGL', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on each canvas below
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string) {
      return type.startsWith('webgl') ? null : getContext.call(this, type);
    } as typeof getContext;
    try {
      const widget = await drawn(
        await show<Widget>(html`<cpts-coverage-map loading="eager"></cpts-coverage-map>`),
      );
      await until(() => widget.shadowRoot.querySelector('p.explore[role=status]'), 'the line');
      expect(widget.shadowRoot.querySelector('p.explore')!.textContent).to.contain(
        'Cette carte dessinée reste',
      );
      const picture = widget.shadowRoot.querySelector('.stage')!;
      expect(getComputedStyle(picture).visibility).to.equal('visible');
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  }).timeout(150_000);
});
