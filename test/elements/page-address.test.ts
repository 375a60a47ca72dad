import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { STRUCTURE_KINDS } from '../../src/domain/structure.js';
import { readFragment, writeFragment } from '../../src/elements/finder/page-address.js';

describe('the fragment of a page', () => {
  it('says the commune, the kinds and the structure, under the prefix', () => {
    const state = {
      commune: '71221',
      kinds: ['msp', 'pharmacie'],
      structure: '710000123',
    } as const;
    const fragment = writeFragment('', 'sante', state);
    expect(fragment).to.equal(
      'sante-commune=71221&sante-kinds=msp,pharmacie&sante-structure=710000123',
    );
    expect(readFragment(`#${fragment}`, 'sante')).to.deep.equal(state);
  });

  it('needs no prefix', () => {
    expect(writeFragment('', '', { commune: '2A004' })).to.equal('commune=2A004');
    expect(readFragment('#commune=2A004', '')).to.deep.equal({ commune: '2A004' });
  });

  it('keeps what others wrote in it', () => {
    expect(writeFragment('#contact&carte-commune=71076&sante-commune=71221', 'sante', {})).to.equal(
      'contact&carte-commune=71076',
    );
  });

  it('says that no kind is chosen where the page starts from some', () => {
    expect(writeFragment('', 'sante', { kinds: [] })).to.equal('sante-kinds=');
    expect(readFragment('#sante-kinds=', 'sante')).to.deep.equal({ kinds: [] });
  });

  for (const [fragment, why] of [
    ['', 'it is empty'],
    ['#contact', 'it is an anchor'],
    ['#autre-commune=71221', 'it has another prefix'],
  ] as const) {
    it(`says nothing when ${why}`, () => {
      expect(readFragment(fragment, 'sante')).to.equal(undefined);
    });
  }

  it('leaves out what no finder wrote', () => {
    const fragment = `#s-commune=javascript:alert(1)&s-kinds=msp,xss&s-structure=${'x'.repeat(400)}`;
    expect(readFragment(fragment, 's')).to.deep.equal({ kinds: ['msp'] });
  });

  it('gives back whatever identifier it was given', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 100 }),
        fc.subarray([...STRUCTURE_KINDS]),
        (structure, kinds) => {
          const fragment = writeFragment('#contact', 'sante', { structure, kinds });
          expect(readFragment(fragment, 'sante')).to.deep.equal({ structure, kinds });
          expect(new URL(`https://a.fr/#${fragment}`).hash).to.include('contact');
        },
      ),
    );
  });
});
