import { expect } from '@esm-bundle/chai';
import { html, type LitElement } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import { drawn, show } from '../support/show.js';
import { violations } from '../support/axe.js';

type Widget = LitElement & { readonly ready: Promise<void>; reload(): Promise<void> };

interface Contract {
  /** Attributes that set a property of the same value: attribute, property, text, value. */
  readonly attributes: readonly (readonly [string, string, string, unknown])[];
  /** Default values of properties. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly slots: readonly string[];
}

/** What every element of the library owes to a page, whatever it shows. */
export function itKeepsTheContract(tag: string, { attributes, defaults, slots }: Contract): void {
  const element = unsafeStatic(tag);
  const create = (): Widget => document.createElement(tag) as Widget;
  const property = (widget: Widget, name: string): unknown => Reflect.get(widget, name);

  describe(`<${tag}> keeps the contract`, () => {
    it('has its defaults, and reflects none of them on the page', async () => {
      const widget = create();
      expect(widget.getAttributeNames()).to.deep.equal([]);
      for (const [name, value] of Object.entries(defaults)) {
        expect(property(widget, name), name).to.deep.equal(value);
      }
      document.body.append(widget);
      await widget.updateComplete;
      expect(widget.getAttributeNames()).to.deep.equal([]);
      widget.remove();
    });

    for (const [attribute, name, text, value] of attributes) {
      it(`reads ${attribute}="${text}" before and after it is on the page`, async () => {
        const before = create();
        before.setAttribute(attribute, text);
        document.body.append(before);
        await before.updateComplete;
        expect(property(before, name)).to.deep.equal(value);
        before.remove();

        const after = await show<Widget>(staticHtml`<${element}></${element}>`);
        after.setAttribute(attribute, text);
        await after.updateComplete;
        expect(property(after, name)).to.deep.equal(value);
      });
    }

    it('is hidden by `hidden`', async () => {
      const widget = await show<Widget>(staticHtml`<${element} hidden>page</${element}>`);
      expect(widget.getBoundingClientRect().height).to.equal(0);
    });

    it('has all its slots, whatever it shows', async () => {
      const widget = await show<Widget>(staticHtml`<${element}></${element}>`);
      await widget.ready;
      await drawn(widget.shadowRoot!);
      const names = [...widget.shadowRoot!.querySelectorAll('slot')].map(({ name }) => name);
      expect(names).to.include.members([...slots]);
    });

    it('can be removed while it loads, and put back', async () => {
      const widget = create();
      document.body.append(widget);
      widget.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      document.body.append(widget);
      await widget.ready;
      expect(await violations(widget)).to.deep.equal([]);
      widget.remove();
    });

    it('can be moved', async () => {
      const widget = await show<Widget>(staticHtml`<${element}></${element}>`);
      await widget.ready;
      const place = await show<HTMLElement>(html`<div></div>`);
      place.append(widget);
      await widget.updateComplete;
      expect(widget.isConnected).to.equal(true);
      await widget.reload();
    });

    it('stands twice on a page', async () => {
      const two = await show<HTMLElement>(
        staticHtml`<div><${element} heading="Un"></${element}><${element} heading="Deux"></${element}></div>`,
      );
      await Promise.all([...two.children].map((widget) => (widget as Widget).ready));
      await drawn(two);
      expect(await violations(two)).to.deep.equal([]);
    });

    it('renews `ready` when it is asked to reload', async () => {
      const widget = await show<Widget>(staticHtml`<${element}></${element}>`);
      const first = widget.ready;
      await first;
      const second = widget.reload();
      expect(second).not.to.equal(first);
      await second;
    });
  });
}
