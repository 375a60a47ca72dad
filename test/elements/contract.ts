import { expect } from '@esm-bundle/chai';
import { html, type LitElement, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { define } from '../../src/define/define.js';
import type { DataIssue } from '../../src/events.js';
import { brokenReferences, violations } from '../support/axe.js';
import { drawn, show, until } from '../support/show.js';

interface Widget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly ready: Promise<void>;
  readonly issues: readonly DataIssue[];
  reload(): Promise<void>;
}

interface Contract {
  /** Attributes that set a property: attribute, property, text, value. */
  readonly attributes: readonly (readonly [string, string, string, unknown])[];
  /** Default values of properties. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly slots: readonly string[];
}

/** What every element of the library owes to a page, whatever it shows. */
export function itKeepsTheContract(tag: string, { attributes, defaults, slots }: Contract): void {
  const name = unsafeStatic(tag);
  const create = (): Widget => document.createElement(tag) as Widget;
  const property = (widget: Widget, key: string): unknown => Reflect.get(widget, key);
  const alone = (): TemplateResult => staticHtml`<${name}></${name}>`;

  describe(`<${tag}> keeps the contract`, () => {
    const complaints: unknown[] = [];
    const complain = ({ reason }: PromiseRejectionEvent): void => void complaints.push(reason);

    before(() => {
      window.addEventListener('unhandledrejection', complain);
    });

    after(() => {
      window.removeEventListener('unhandledrejection', complain);
      expect(complaints).to.deep.equal([]);
    });

    it('has its defaults, and writes nothing on the page’s tag', async () => {
      const widget = create();
      expect(widget.getAttributeNames()).to.deep.equal([]);
      for (const [key, value] of Object.entries(defaults)) {
        expect(property(widget, key), key).to.deep.equal(value);
      }
      const place = await show<HTMLElement>(html`<div></div>`);
      place.append(widget);
      await widget.ready;
      await drawn(place);
      expect(widget.getAttributeNames()).to.deep.equal([]);
      expect([...widget.childNodes]).to.have.length(0);
    });

    it('takes a list as the text that an attribute would hold, before it is in the page too', async () => {
      const lists = Object.keys(defaults).filter((key) => Array.isArray(defaults[key]));
      const widget = create();
      for (const key of lists) Reflect.set(widget, key, '/test-routes/none /test-routes/either');
      const place = await show<HTMLElement>(html`<div></div>`);
      place.append(widget);
      await drawn(place);
      for (const key of lists) {
        const words = ['/test-routes/none', '/test-routes/either'];
        expect(property(widget, key), key).to.deep.equal(words);
      }
    });

    it('has every attribute of the contract for its properties, and no other', () => {
      const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
      const read = [...elementProperties].flatMap(([key, { attribute, state }]) =>
        attribute === false || state
          ? []
          : [[typeof attribute === 'string' ? attribute : String(key).toLowerCase(), key]],
      );
      expect(read).to.have.deep.members(attributes.map(([attribute, key]) => [attribute, key]));
    });

    for (const [attribute, key, text, value] of attributes) {
      it(`reads ${attribute}="${text}" before and after it is on the page`, async () => {
        const place = await show<HTMLElement>(html`<div></div>`);
        const before = create();
        before.setAttribute(attribute, text);
        place.append(before);
        await before.updateComplete;
        expect(property(before, key)).to.deep.equal(value);
        const after = create();
        place.append(after);
        await after.updateComplete;
        after.setAttribute(attribute, text);
        await after.updateComplete;
        expect(property(after, key)).to.deep.equal(value);
      });
    }

    it('takes the text of an attribute by the property of that name, as frameworks set it', async () => {
      const place = await show<HTMLElement>(html`<div></div>`);
      for (const [attribute, key, text, value] of attributes) {
        const widget = create();
        // What they find no property for, they set as an attribute; of a boolean they make one.
        if (!(attribute in widget) || value === true) continue;
        expect(attribute).to.equal(key);
        place.append(widget);
        await widget.updateComplete;
        Reflect.set(widget, attribute, text);
        await widget.updateComplete;
        expect(property(widget, key), attribute).to.deep.equal(value);
        Reflect.set(widget, attribute, undefined);
        await widget.updateComplete;
        widget.remove();
      }
    });

    it('takes properties that were set before its script came', async () => {
      const [[, key, , value] = ['', '', '', '']] = attributes.filter(([, , text]) => text !== '');
      const place = await show<HTMLElement>(html`<div></div>`);
      const widget = create();
      Reflect.set(widget, key, value);
      place.append(widget);
      await widget.updateComplete;
      expect(property(widget, key)).to.deep.equal(value);
    });

    it('is hidden by `hidden`', async () => {
      const widget = await show<Widget>(staticHtml`<${name} hidden>page</${name}>`);
      expect(widget.checkVisibility()).to.equal(false);
      widget.hidden = false;
      expect(widget.checkVisibility({ checkOpacity: true })).to.equal(true);
    });

    it('has all its slots, each of them once, whatever it shows', async () => {
      const widget = await show<Widget>(alone());
      const names = (): readonly string[] =>
        [...widget.shadowRoot!.querySelectorAll('slot')].map((slot) => slot.name);
      expect(names(), 'while it loads').to.have.members([...slots]);
      await widget.ready;
      await drawn(widget.shadowRoot!);
      expect(names(), 'once it is there').to.have.members([...slots]);
    });

    it('tells the page that its data stands, once, by an event that leaves shadow trees', async () => {
      const place = await show<HTMLElement>(html`<div></div>`);
      const events: Event[] = [];
      place.addEventListener('cpts-load', (event) => void events.push(event));
      const root = place.attachShadow({ mode: 'open' });
      const widget = create();
      root.append(widget);
      await widget.ready;
      expect(events.map(({ type }) => type)).to.deep.equal(['cpts-load']);
      expect(widget.issues).to.deep.equal([]);
    });

    it('can be removed while it loads, and put back', async () => {
      const place = await show<HTMLElement>(html`<div></div>`);
      const widget = create();
      place.append(widget);
      widget.remove();
      await Promise.resolve();
      place.append(widget);
      await widget.ready;
      await drawn(place);
      expect(await violations(widget)).to.deep.equal([]);
    });

    it('can be moved, also out of the page and into a shadow tree', async () => {
      const widget = await show<Widget>(alone());
      await widget.ready;
      const place = await show<HTMLElement>(html`<div></div>`);
      const events: string[] = [];
      widget.addEventListener('cpts-error', ({ type }) => events.push(type));
      place.append(widget);
      document.createElement('div').append(widget);
      place.attachShadow({ mode: 'open' }).append(widget);
      await widget.ready;
      await drawn(place.shadowRoot!);
      expect(widget.shadowRoot!.querySelectorAll('slot')).to.have.length(slots.length);
      expect(events).to.deep.equal([]);
    });

    it('stands twice on a page', async () => {
      const two = await show<HTMLElement>(
        staticHtml`<div><${name} heading="Un"></${name}><${name} heading="Deux"></${name}></div>`,
      );
      const widgets = [...two.children] as Widget[];
      await Promise.all(widgets.map((widget) => widget.ready));
      await drawn(two);
      expect(await violations(two)).to.deep.equal([]);
      expect(widgets.flatMap(brokenReferences)).to.deep.equal([]);
    });

    it('renews `ready` when it is asked to reload, as often as it is', async () => {
      const widget = await show<Widget>(alone());
      const first = widget.ready;
      await first;
      let loads = 0;
      widget.addEventListener('cpts-load', () => (loads += 1));
      const second = widget.reload();
      const third = widget.reload();
      expect(new Set([first, second, third]).size).to.equal(3);
      expect(widget.ready).to.equal(third);
      await third;
      await until(() => loads > 0, 'the event');
      expect(loads, 'what was superseded tells nothing').to.equal(1);
    });

    it('can be defined again by another copy of the script', () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (line: unknown) => void warnings.push(String(line));
      const element = customElements.get(tag)!;
      const version: unknown = Reflect.get(element, 'cptsVersion');
      define(tag, class extends HTMLElement {});
      expect(warnings, 'the same version').to.deep.equal([]);
      Reflect.set(element, 'cptsVersion', '0.0.1');
      define(tag, class extends HTMLElement {});
      Reflect.set(element, 'cptsVersion', version);
      console.warn = warn;
      expect(customElements.get(tag)).to.equal(element);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(tag).and.contain('0.0.1').and.contain(String(version));
    });
  });
}
