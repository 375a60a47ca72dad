import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { skeleton, statusStyles, statusView } from '../../src/ui/status-view.js';
import { show } from '../support/show.js';

describe('a message in the place of what is missing', () => {
  it('has a heading of the level asked for, and only what it is given', async () => {
    const message = await show(statusView({ icon: 'info', title: 'Rien', level: 4 }));
    expect(message.querySelector('h4')?.textContent.trim()).to.equal('Rien');
    expect(message.querySelectorAll('p, .message-actions')).to.have.length(0);
    expect(message.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has a text, a tone and what one can do', async () => {
    const message = await show(
      statusView({
        icon: 'warning',
        title: 'Rien',
        level: 3,
        text: '<b>',
        tone: 'bad',
        actions: html`<button>Encore</button>`,
      }),
    );
    expect(message.querySelector('p')?.textContent).to.equal('<b>');
    expect(message.classList.contains('bad')).to.equal(true);
    expect(message.querySelector('.message-actions button')?.textContent).to.equal('Encore');
  });
});

describe('the skeleton', () => {
  it('says in words what its rows only suggest', async () => {
    const place = await show(skeleton(3, 'Chargement…'));
    expect(place.querySelectorAll('[aria-hidden=true]')).to.have.length(3);
    expect(place.textContent.trim()).to.equal('Chargement…');
  });

  it('moves for less than five seconds', async () => {
    document.adoptedStyleSheets = [statusStyles.styleSheet!];
    await show(skeleton(3, 'Chargement…'));
    const ends = document.getAnimations().map(({ effect }) => effect?.getComputedTiming().endTime);
    document.adoptedStyleSheets = [];
    expect(ends).to.have.length(4);
    for (const end of ends) expect(end).to.be.below(5000);
  });
});
