import { html, nothing, type TemplateResult } from 'lit';
import { mailLink } from '../domain/mail.js';
import { displayPhone, phoneLink } from '../domain/phone.js';
import type { Contact } from '../domain/territory.js';
import type { ListMessages } from '../i18n/fr-list.js';
import { safeUrl } from './safe-url.js';

/** A record as whoever corrects it finds it again. Nothing says where the visitor read it. */
interface ReportedRecord {
  readonly id: string;
  readonly name: string;
  /** What tells it by ear from another of the same name. */
  readonly heard: string;
}

/** How to tell that a record is wrong, by the best way that the territory's contact has. */
export function reportLink(
  { id, name, heard }: ReportedRecord,
  contact: Contact | undefined,
  words: ListMessages,
): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const { email, website, phone } = contact;
  const number = email === undefined ? phone : undefined;
  // A number reaches someone; the site of a public body is a home page, where nobody finds whom to tell.
  const url =
    email === undefined
      ? ((phone && phoneLink(phone)) ?? website)
      : mailLink(email, {
          subject: `${words.reportError} (${name})`,
          body: `${name} (${id})\n\n${words.toCorrect} `,
        });
  if (url === undefined) return nothing;
  // Many computers cannot dial: the number shows.
  return html`<a class="report" href=${safeUrl(url)}
    >${words.reportError}<span class="visually-hidden"> (${heard})</span>${
      number === undefined ? nothing : `\u00a0: ${displayPhone(number)}`
    }</a
  >`;
}
