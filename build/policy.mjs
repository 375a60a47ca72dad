/**
 * The strictest policy that a page can have and still show every widget, its files being at `files`. The page "Mettre en
 * production" gives it, and the tests of the built files run under it.
 * @param {string} files An origin, or `'self'`.
 * @param {{ twice?: boolean, hashes?: readonly string[] }} [page] Whether the script may be there twice; hashes of the page's
 * own inline scripts, an import map being one.
 * @returns {string}
 */
export function strictPolicy(files, { twice = false, hashes = [] } = {}) {
  return [
    "default-src 'none'",
    ['script-src', files, ...hashes.map((hash) => `'${hash}'`)].join(' '),
    `connect-src ${files}`,
    "style-src 'self'",
    'img-src data: blob:',
    'worker-src blob:',
    "require-trusted-types-for 'script'",
    `trusted-types lit-html cpts-map cpts-widgets${twice ? " 'allow-duplicates'" : ''}`,
  ].join('; ');
}
