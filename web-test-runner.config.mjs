import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { countReporter } from './test/support/count-reporter.mjs';
import { BROWSER_FLAGS, findBrowser } from './test/support/find-browser.mjs';

export default {
  rootDir: '.',
  files: ['test/{domain,sources,state,i18n,ui,elements}/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS } }),
  ],
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'src/tsconfig.json', target: 'es2022' })],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml: (/** @type {string} */ path) =>
    `<!doctype html><html lang="fr"><head><title>Tests</title></head><body><script type="module" src="${path}"></script></body></html>`,
};
