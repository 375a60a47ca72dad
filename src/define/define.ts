import { version } from '../version.js';

interface Versioned extends CustomElementConstructor {
  cptsVersion?: string;
}

let isTold = false;

/**
 * Defines a tag, unless it is there already: two copies of the script on a page never throw. Another version is told,
 * once, with both numbers.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag) as Versioned | undefined;
  if (!existing) {
    (element as Versioned).cptsVersion = version;
    customElements.define(tag, element);
  } else if (existing !== element && existing.cptsVersion !== version && !isTold) {
    isTold = true;
    console.warn(
      `${tag} : déjà défini par la version ${existing.cptsVersion ?? 'inconnue'} ; la version ${version} n’est pas utilisée. Ne laissez qu’un script sur la page.`,
    );
  }
}
