import { version } from '../version.js';

interface Versioned extends CustomElementConstructor {
  cptsVersion?: string;
}

/**
 * Defines a tag, unless it is there already: two copies of the script on a page never throw. Another version is told,
 * with both numbers.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag) as Versioned | undefined;
  if (!existing) {
    (element as Versioned).cptsVersion = version;
    customElements.define(tag, element);
  } else if (existing !== element && existing.cptsVersion !== version) {
    console.warn(
      `${tag} : déjà défini par la version ${existing.cptsVersion ?? 'inconnue'} ; la version ${version} n’est pas utilisée.`,
    );
  }
}
