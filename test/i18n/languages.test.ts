import { expect } from '@esm-bundle/chai';
import { html, LitElement } from 'lit';
import { fixture, waitUntil } from '@open-wc/testing-helpers';
import { messagesFor, registerMessages } from '../../src/i18n/languages.js';
import { LocalizeController } from '../../src/i18n/localize-controller.js';

class Speaker extends LitElement {
  readonly localize = new LocalizeController(this);
  protected override render() {
    return html`<p>${this.localize.words.search}</p>`;
  }
  get said(): string {
    return this.renderRoot.textContent.trim();
  }
}
customElements.define('test-speaker', Speaker);

const speaker = (root: ParentNode): Speaker => root.querySelector<Speaker>('test-speaker')!;

describe('languages', () => {
  it('speaks French where nothing says otherwise, and in a language it does not have', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="br"><test-speaker></test-speaker></div>`,
    );
    expect(speaker(page).said).to.equal('Rechercher');
  });

  it('speaks the language of the nearest `lang`, and follows it live', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en-GB"><test-speaker></test-speaker></div>`,
    );
    await waitUntil(() => speaker(page).said === 'Search');
    page.lang = 'fr';
    await waitUntil(() => speaker(page).said === 'Rechercher');
    speaker(page).lang = 'en';
    await waitUntil(() => speaker(page).said === 'Search');
  });

  it('hears a `lang` outside the shadow root it lives in', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><div></div></div>`);
    const inner = page.firstElementChild!.attachShadow({ mode: 'open' });
    inner.append(document.createElement('test-speaker'));
    await waitUntil(() => speaker(inner).said === 'Search');
    page.lang = 'fr-FR';
    await waitUntil(() => speaker(inner).said === 'Rechercher');
  });

  it('lets a page change words, and add a language that starts from French', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="gsw"><test-speaker></test-speaker></div>`,
    );
    registerMessages('gsw', { search: 'Sueche' });
    await waitUntil(() => speaker(page).said === 'Sueche');
    expect(messagesFor('gsw').clear).to.equal('Effacer');
  });

  it('keeps the words of a page over those of a language that comes later', async () => {
    registerMessages('en', { retry: 'Once more' });
    await waitUntil(() => messagesFor('en').search === 'Search');
    expect(messagesFor('en').retry).to.equal('Once more');
  });
});
