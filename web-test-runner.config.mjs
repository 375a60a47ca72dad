import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { engineAsModule, isEngine } from './build/engine-module.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { BROWSER_FLAGS, findBrowser } from './test/support/find-browser.mjs';
import { testRoutes } from './test/support/test-routes.mjs';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: '.',
  files: ['test/{domain,sources,state,i18n,ui,map,elements}/**/*.test.ts'],
  nodeResolve: true,
  middleware: [testRoutes()],
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
      // Test pages share a window: those behind the first one would get no focus and no animation frames.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    {
      name: 'engine-as-module',
      transform: ({ path, body }) =>
        isEngine(path) && typeof body === 'string' ? engineAsModule(body) : undefined,
    },
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  // Lit says at each start that it is the development build, which is wanted here.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // A file of many states, on a machine that has much else to do.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: (/** @type {string} */ path) =>
    `<!doctype html><html lang="fr"><head><title>Tests</title></head><body><script type="module" src="${path}"></script></body></html>`,
};
