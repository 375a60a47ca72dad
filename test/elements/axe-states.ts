import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { brokenReferences, colourViolations, violations } from '../support/axe.js';
import { drawn, until } from '../support/show.js';
import { find } from './visitor.js';

/** Each state a visitor can meet, and how it is reached. */
export type States = Readonly<Record<string, () => Promise<HTMLElement>>>;

/** Beside a light page: others, what they ask their widgets for, and the scheme that these are then drawn in. */
const THEMES = {
  dark: { page: 'background: #14181b; color: #eee', theme: 'auto', scheme: 'dark' },
  contrast: { page: 'background: #fff; color: #111', theme: 'contrast', scheme: 'dark' },
  light: { page: 'background: #fff; color: #111', theme: 'light', scheme: 'light' },
} as const;

/** axe in each state, in French and in English, in each theme. */
export function axeFindsNothingWrong(where: string, states: States): void {
  describe(`axe finds nothing wrong in ${where}`, function () {
    // A map is hundreds of paths, looked at four times.
    this.timeout(60_000);

    // A colour that fades is not the one that is read.
    before(() => emulateMedia({ reducedMotion: 'reduce' }));

    after(() => emulateMedia({ reducedMotion: 'no-preference' }));

    afterEach(() => {
      document.body.removeAttribute('style');
      document.documentElement.lang = 'fr';
    });

    for (const [state, reach] of Object.entries(states)) {
      it(`${state}, in each theme`, async () => {
        const widget = await reach();
        expect(await violations(widget)).to.deep.equal([]);
        expect(brokenReferences(widget)).to.deep.equal([]);
        for (const [name, { page, theme, scheme }] of Object.entries(THEMES)) {
          document.body.style.cssText = page;
          widget.setAttribute('theme', theme);
          const style = getComputedStyle(find(widget, '.root'));
          await until(() => style.colorScheme === scheme, `the theme ${name}`);
          await drawn(widget.shadowRoot!);
          expect(await colourViolations(widget), name).to.deep.equal([]);
        }
      });

      it(`${state}, in English`, async () => {
        document.documentElement.lang = 'en';
        const widget = await reach();
        await until(() => find(widget, 'section').lang === 'en', 'the words in English');
        await drawn(widget.shadowRoot!);
        expect(await violations(widget)).to.deep.equal([]);
        expect(brokenReferences(widget)).to.deep.equal([]);
      });
    }
  });
}
