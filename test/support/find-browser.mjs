import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const KNOWN_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags for a browser that runs as root and asks nothing of the network. */
const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For one that also draws WebGL, in software. */
export const BROWSER_FLAGS = [
  ...QUIET_FLAGS,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * For one that is timed. A graphics processor imitated in software holds each frame for longer than a real one; and whoever drives the
 * browser has each request's stack taken, for which a script would be read a second time to know its lines.
 */
export const TIMED_FLAGS = [
  ...QUIET_FLAGS,
  '--disable-gpu',
  '--js-flags=--no-enable-lazy-source-positions',
];

/**
 * The path of Chrome, Chromium or Edge; `CHROME_PATH` first. Where there is none and we are root on Debian or Ubuntu,
 * Debian's package is installed.
 * @returns {string}
 */
export function findBrowser() {
  const found = lookUp();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Aucun navigateur trouvé : installation du paquet chromium.');
    try {
      apt('update');
      apt('install', '-y', '--no-install-recommends', 'chromium');
    } catch {
      // The line below says what to do.
    }
    const installed = lookUp();
    if (installed) return installed;
  }
  console.error(
    'Aucun navigateur trouvé : installez Chrome, Chromium ou Edge, ou donnez son chemin dans CHROME_PATH.',
  );
  process.exit(1);
}

/**
 * The path of Firefox, where there is one; `FIREFOX_PATH` first.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return process.env['FIREFOX_PATH'] || which(['firefox-esr', 'firefox']);
}

/** @returns {string | undefined} */
function lookUp() {
  return process.env['CHROME_PATH'] || which(NAMES) || KNOWN_PATHS.find((path) => existsSync(path));
}

/** @param {readonly string[]} names */
function which(names) {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim();
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** @param {string[]} args */
function apt(...args) {
  execFileSync('apt-get', args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
