import { expect } from '@esm-bundle/chai';
import { aTimeout } from '@open-wc/testing-helpers';
import { html, LitElement } from 'lit';
import { Announcer } from '../../src/ui/announcer.js';
import { show } from '../support/show.js';

class Speaker extends LitElement {
  readonly announcer = new Announcer(this);

  protected override render() {
    return this.announcer.render();
  }

  /** What is said from now on. */
  listen(): string[] {
    const said: string[] = [];
    const region = this.renderRoot.querySelector('[role=status]')!;
    new MutationObserver(() => {
      if (region.textContent) said.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
    return said;
  }
}
customElements.define('test-speaker', Speaker);

const SPOKEN_MS = 350;

describe('announcer', () => {
  it('speaks in a region that stood before', async () => {
    const speaker = await show<Speaker>(html`<test-speaker></test-speaker>`);
    const region = speaker.renderRoot.querySelector('[role=status]');
    expect(region?.textContent).to.equal('');
    const said = speaker.listen();
    speaker.announcer.say('22 structures');
    await aTimeout(SPOKEN_MS);
    expect(said).to.deep.equal(['22 structures']);
    expect(speaker.renderRoot.querySelectorAll('[role=status]')).to.have.length(1);
  });

  it('says only the last of a burst', async () => {
    const speaker = await show<Speaker>(html`<test-speaker></test-speaker>`);
    const said = speaker.listen();
    for (const text of ['6 communes', '3 communes', '1 commune']) speaker.announcer.say(text);
    await aTimeout(SPOKEN_MS);
    expect(said).to.deep.equal(['1 commune']);
  });

  it('says the same words again when they are asked for again', async () => {
    const speaker = await show<Speaker>(html`<test-speaker></test-speaker>`);
    const said = speaker.listen();
    for (let turn = 0; turn < 2; turn += 1) {
      speaker.announcer.say('22 structures');
      await aTimeout(SPOKEN_MS);
    }
    expect(said).to.deep.equal(['22 structures', '22 structures']);
  });

  it('is silent once it is removed', async () => {
    const speaker = await show<Speaker>(html`<test-speaker></test-speaker>`);
    const said = speaker.listen();
    speaker.announcer.say('22 structures');
    speaker.remove();
    await aTimeout(SPOKEN_MS);
    expect(said).to.deep.equal([]);
  });
});
