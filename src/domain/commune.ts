import type { Position } from './geo.js';

/** A commune of the territory, or an arrondissement of Paris, Lyon or Marseille, which has a parent. */
export interface Commune {
  /** INSEE code: five characters. */
  readonly code: string;
  readonly name: string;
  /**
   * How the name is joined to what precedes it, the registry's `typeLiaison`:
   * 0 de · 1 d’ · 2 du (Le) · 3 de La · 4 des (Les) · 5 de L’ · 6 aux · 7 de Las · 8 de Los.
   */
  readonly link: number;
  readonly postcodes: readonly string[];
  /** Names it bore before a merger or a renaming; searched. */
  readonly formerNames: readonly string[];
  /** SIREN of its EPCI. */
  readonly epci?: string;
  readonly population?: { readonly value: number; readonly date: string };
  /** A point inside it. */
  readonly position?: Position;
  /** INSEE code of the commune this arrondissement is part of. */
  readonly parent?: string;
}

export function isInseeCode(text: string): boolean {
  return /^(?:\d{2}|2[AB])\d{3}$/.test(text);
}

/** "de Givry", "du Creusot", "d’Autun", "d’Aux Marais", "des Bizots", "de La Clayette", "de L’Abergement-de-Cuisery". */
export function withOf({ name, link }: Pick<Commune, 'name' | 'link'>): string {
  const shown = typographic(name);
  switch (link) {
    case 1:
    case 6:
      return `d’${shown}`;
    case 2:
      return `du ${shown.replace(/^Le /, '')}`;
    case 4:
      return `des ${shown.replace(/^Les /, '')}`;
    default:
      return `de ${shown}`;
  }
}

/** "à Givry", "au Creusot", "aux Bizots", "à La Clayette". */
export function withAt({ name, link }: Pick<Commune, 'name' | 'link'>): string {
  const shown = typographic(name);
  switch (link) {
    case 2:
      return `au ${shown.replace(/^Le /, '')}`;
    case 4:
      return `aux ${shown.replace(/^Les /, '')}`;
    default:
      return `à ${shown}`;
  }
}

/** Whether the name opens with an article, so that a sentence reads "La commune du Creusot est…". */
export function hasArticle({ link }: Pick<Commune, 'link'>): boolean {
  return link >= 2;
}

/** The name with the apostrophe of print. */
export function typographic(name: string): string {
  return name.replaceAll("'", '’');
}
