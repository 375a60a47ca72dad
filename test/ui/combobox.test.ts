import { expect } from '@esm-bundle/chai';
import { html, LitElement } from 'lit';
import { Combobox, type ComboboxOption } from '../../src/ui/combobox.js';
import { show } from '../support/show.js';

const PLACES = ['Chagny', 'Chalon', 'Charrecey'];

/** The least that uses a combobox: a form that counts what it is told. */
class Places extends LitElement {
  readonly taken: string[] = [];
  readonly proposed: number[] = [];
  cleared = 0;
  reached = 0;
  known: readonly string[] = PLACES;

  readonly combobox = new Combobox(this, {
    suggest: (text): readonly ComboboxOption[] =>
      text === ''
        ? []
        : this.known
            .filter((name) => name.toLowerCase().startsWith(text))
            .map((name) => ({ id: name, label: name, range: [0, text.length] })),
    onSelect: ({ id }) => this.taken.push(id),
    onClear: () => (this.cleared += 1),
    onFocus: () => (this.reached += 1),
    onSuggest: ({ length }) => this.proposed.push(length),
  });

  protected override render() {
    const words = { label: 'Commune', clear: 'Effacer', suggestions: 'Communes', footer: '' };
    return html`${this.combobox.render(words, { isInvalid: false, canClear: false })}
      <p id="hint">Exemple</p>
      <p id="problem"></p>`;
  }

  get input(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!;
  }

  get options(): readonly Element[] {
    return [...this.renderRoot.querySelectorAll('[role=option]')];
  }

  async type(text: string): Promise<void> {
    this.input.focus();
    this.input.value = text;
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.updateComplete;
  }

  /** Whether the key was left to the page. */
  async press(key: string, init: KeyboardEventInit = {}): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    const isLeft = this.input.dispatchEvent(event);
    await this.updateComplete;
    return isLeft;
  }
}
customElements.define('test-places', Places);

const places = (): Promise<Places> => show<Places>(html`<test-places></test-places>`);
const isOpen = ({ input }: Places): boolean => input.ariaExpanded === 'true';

describe('combobox', () => {
  it('is named, described, and says what it controls', async () => {
    const { input, renderRoot } = await places();
    expect(input.labels?.[0]?.textContent).to.equal('Commune');
    expect(input.getAttribute('aria-autocomplete')).to.equal('list');
    for (const attribute of ['aria-controls', 'aria-describedby']) {
      for (const id of input.getAttribute(attribute)!.split(' ')) {
        expect(renderRoot.querySelectorAll(`#${id}`), id).to.have.length(1);
      }
    }
  });

  it('marks the letters that were typed', async () => {
    const element = await places();
    await element.type('cha');
    expect(element.options.map((option) => option.querySelector('b')?.textContent)).to.deep.equal([
      'Cha',
      'Cha',
      'Cha',
    ]);
  });

  it('leaves the keys of an input method to it', async () => {
    const element = await places();
    await element.type('cha');
    expect(await element.press('ArrowDown', { isComposing: true })).to.equal(true);
    expect(await element.press('Enter', { isComposing: true })).to.equal(true);
    expect(element.input.hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('leaves Enter to the form when nothing is active, and other keys to the field', async () => {
    const element = await places();
    await element.type('cha');
    for (const key of ['Enter', 'Home', 'End', 'ArrowLeft', 'a', 'Tab']) {
      expect(await element.press(key), key).to.equal(true);
    }
    expect(element.taken).to.deep.equal([]);
  });

  it('opens with Alt and an arrow without moving', async () => {
    const element = await places();
    await element.type('cha');
    await element.press('Escape');
    await element.press('ArrowDown', { altKey: true });
    expect(isOpen(element)).to.equal(true);
    expect(element.input.hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('has nothing active after the text changed', async () => {
    const element = await places();
    await element.type('cha');
    await element.press('ArrowDown');
    await element.type('chal');
    expect(element.input.hasAttribute('aria-activedescendant')).to.equal(false);
    expect(element.options).to.have.length(1);
    expect(element.proposed).to.deep.equal([3, 1]);
  });

  it('is closed where nothing is proposed', async () => {
    const element = await places();
    await element.type('xyz');
    expect(isOpen(element)).to.equal(false);
    expect(await element.press('ArrowDown')).to.equal(false);
    expect(element.input.hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('proposes what comes late, as long as it is waited for', async () => {
    const element = await places();
    element.known = [];
    await element.type('cha');
    element.known = PLACES;
    element.combobox.refresh();
    await element.updateComplete;
    expect(isOpen(element)).to.equal(true);
    element.combobox.close();
    element.combobox.refresh();
    await element.updateComplete;
    expect(isOpen(element), 'it was closed since').to.equal(false);
  });

  it('gives the option taken, once, and is closed', async () => {
    const element = await places();
    await element.type('cha');
    await element.press('ArrowUp');
    expect(await element.press('Enter')).to.equal(false);
    expect(element.taken).to.deep.equal(['Charrecey']);
    expect(isOpen(element)).to.equal(false);
    expect(await element.press('Enter'), 'the next one is the form’s').to.equal(true);
    expect(element.taken).to.have.length(1);
  });

  it('is closed when it is removed and put back', async () => {
    const element = await places();
    const place = element.parentElement!;
    await element.type('cha');
    element.remove();
    place.append(element);
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
  });
});
