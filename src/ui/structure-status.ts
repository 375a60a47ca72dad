import { html, nothing, type TemplateResult } from 'lit';
import { isOlderThan } from '../domain/provenance.js';
import type { Structure } from '../domain/structure.js';
import type { ListMessages } from '../i18n/fr-list.js';
import type * as hoursView from './hours-view.js';
import { icon } from './icons.js';

export type HoursView = typeof hoursView;

interface StatusOptions {
  readonly words: ListMessages;
  readonly now: Date;
  /** What reads opening hours, once it is there: a list without hours never asks for it. `null`: its file is missing. */
  readonly hours: HoursView | null | undefined;
  /** Whether its hours can unfold beside its state. */
  readonly canUnfold: boolean;
}

/** Heard between two facts that stand side by side. */
export const PAUSE = html`<span class="visually-hidden">, </span>`;

/** A source older than this is said: "à vérifier avant de venir". */
const STALE_YEARS = 3;

/** Whether it is open, or what is known instead; an empty line is kept until what reads hours is there. */
export function openness(
  structure: Structure,
  { words, now, hours, canUnfold }: StatusOptions,
): TemplateResult | typeof nothing {
  if (structure.status === 'planned') return html`<span>${icon('clock')}${words.planned}</span>`;
  if (structure.openingHours === undefined) {
    return html`<span>${icon('info')}${words.noHours}</span>`;
  }
  if (hours === null) return nothing;
  return hours?.openStatus(structure, now, words, canUnfold) ?? html`<span>&nbsp;</span>`;
}

/** That what is known of a structure may no longer be so. */
export function staleness(
  { source, correction }: Structure,
  now: Date,
  words: ListMessages,
): TemplateResult | typeof nothing {
  return isOlderThan(correction?.date ?? source?.date, STALE_YEARS, now)
    ? html`${PAUSE}<span class="stale">${icon('warning')}${words.stale}</span>`
    : nothing;
}
