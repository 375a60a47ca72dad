/** The library's version: build/version.mjs writes it from package.json. */
export const version = '0.1.0';
