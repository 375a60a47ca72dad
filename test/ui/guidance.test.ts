import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { StructureKind } from '../../src/domain/structure.js';
import type { Guidance } from '../../src/domain/territory.js';
import { en } from '../../src/i18n/en.js';
import type { Messages } from '../../src/i18n/messages.js';
import { fr } from '../support/french.js';
import { guidance } from '../../src/ui/guidance.js';
import { show } from '../support/show.js';

const source = { name: 'Source d’exemple', url: 'https://example.org', date: '2024-07-22' };
const GUIDANCE: Guidance = {
  emergency: [
    { number: '15', label: 'SAMU', detail: 'jour et nuit', source },
    { number: '114', label: 'Par SMS', by: 'sms', source },
    { number: '3114', label: 'Prévention du suicide', kinds: ['sante-mentale'], source },
  ],
  outOfHours: { text: 'Appelez', phone: '116117', source },
};

function shown(
  what: Guidance,
  { words = fr, kinds = [] }: { words?: Messages; kinds?: StructureKind[] } = {},
): Promise<Element> {
  return show(html`<div>${guidance(what, { words, level: 3, kinds: new Set(kinds) })}</div>`);
}

const read = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

describe('whom to call', () => {
  it('has each number as a link that names whom it reaches', async () => {
    const numbers = [...(await shown(GUIDANCE)).querySelectorAll('.number')];
    expect(numbers.map((link) => [read(link), link.getAttribute('href')])).to.deep.equal([
      ['15 (SAMU)', 'tel:15'],
      ['114 (Par SMS)', 'sms:114'],
    ]);
  });

  it('has the numbers of a kind with the structures of that kind only', async () => {
    const place = await shown(GUIDANCE, { kinds: ['msp', 'sante-mentale'] });
    expect([...place.querySelectorAll('.number-label')].map(read)).to.include(
      'Prévention du suicide',
    );
  });

  it('says when and by whom an advice is given', async () => {
    const place = await shown(GUIDANCE);
    const titles = [...place.querySelectorAll('h3')].map(read);
    expect(titles).to.deep.equal(['Une urgence ? Appelez', 'Médecin de garde']);
    expect(read(place.querySelector('.guidance-advice')!)).to.contain(
      'Source : Source d’exemple, 22 juillet 2024',
    );
    expect(place.querySelector('.guidance-advice a')?.getAttribute('href')).to.equal('tel:116117');
  });

  it('is nothing where the territory says nothing', async () => {
    expect((await shown({ emergency: [] })).children).to.have.length(0);
  });

  it('says that it is French on a page that is not', async () => {
    const place = await shown(GUIDANCE, { words: en });
    expect(
      [...place.querySelectorAll('[lang=fr]')].map(({ localName }) => localName),
    ).to.deep.equal(['ul', 'p']);
    expect((await shown(GUIDANCE)).querySelectorAll('[lang]')).to.have.length(0);
  });
});
