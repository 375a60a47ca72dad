import { displayPhone, phoneLink, type PreventionEvent, type Structure } from 'cpts-widgets/domain';

/**
 * The lists that a page writes inside a tag: without script they are the page, with it the library makes the same cards of
 * them. Structures bear the classes of h-card, which the library reads first; events have their dates in `<time>`.
 */

export function structureList(structures: readonly Structure[]): string {
  return list(structures.map(structureItem));
}

export function eventList(events: readonly PreventionEvent[]): string {
  return list(events.map(eventItem));
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `  <li>\n${item}\n  </li>`).join('\n')}\n</ul>`;
}

function structureItem(structure: Structure): string {
  const { name, address, phone, email, website, booking, openingHours, position, note } = structure;
  const town = [span('p-postal-code', address.postcode), span('p-locality', address.city)].filter(
    Boolean,
  );
  return lines(
    website === undefined
      ? `<strong class="p-name">${escape(name)}</strong>`
      : `<a class="p-name u-url" href="${escape(website)}">${escape(name)}</a>`,
    [span('p-street-address', address.street), town.join(' ')].filter(Boolean).join(', '),
    phone && `<a class="p-tel" href="${phoneLink(phone)}">${displayPhone(phone)}</a>`,
    email && `<a href="mailto:${escape(email)}">${escape(email)}</a>`,
    booking && `<a href="${escape(booking)}">Prendre rendez-vous</a>`,
    openingHours && `Horaires : ${escape(openingHours)}`,
    position &&
      `<data class="p-latitude" value="${position[1]}"></data><data class="p-longitude" value="${position[0]}"></data>`,
    note && escape(note),
  );
}

function eventItem(event: PreventionEvent): string {
  const { title, occurrences, place, registration, price, url, description } = event;
  const zone = event.timeZone;
  const dates = occurrences.map(({ start, end }) =>
    end === undefined ? time(start, zone) : `${time(start, zone)} à ${time(end, zone)}`,
  );
  return lines(
    url === undefined
      ? `<strong>${escape(title)}</strong>`
      : `<a href="${escape(url)}"><strong>${escape(title)}</strong></a>`,
    dates.join(', '),
    place && `<address>${escape([place.name, place.address].filter(Boolean).join(', '))}</address>`,
    ...registration.map(({ type, value }) => {
      const href =
        type === 'phone' ? phoneLink(value) : type === 'email' ? `mailto:${value}` : value;
      const shown = type === 'link' ? 'S’inscrire' : type === 'phone' ? displayPhone(value) : value;
      return `<a href="${escape(href)}">${escape(shown)}</a>`;
    }),
    price && (price === 'free' ? 'gratuit' : escape(price)),
    event.status === 'full' ? 'complet' : event.status === 'cancelled' ? 'annulé' : undefined,
    description && escape(description),
  );
}

/** `2026-10-06T10:00` is read by machines; a French reader sees the day and the hour, on the clocks of the place. */
function time(moment: string, timeZone: string): string {
  const machine = escape(moment);
  const isDay = !moment.includes('T');
  const hasClock = /(?:Z|[+-]\d\d:?\d\d)$/.test(moment);
  const date = new Date(isDay || hasClock ? moment : `${moment}Z`);
  if (Number.isNaN(date.getTime())) return `<time datetime="${machine}">${machine}</time>`;
  const shown = new Intl.DateTimeFormat('fr', {
    dateStyle: 'long',
    ...(isDay ? {} : { timeStyle: 'short' }),
    timeZone: hasClock ? timeZone : 'UTC',
  }).format(date);
  return `<time datetime="${machine}">${shown}</time>`;
}

function span(className: string, text: string | undefined): string {
  return text === undefined ? '' : `<span class="${className}">${escape(text)}</span>`;
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter(Boolean)
    .map((part) => `    ${part ?? ''}`)
    .join('<br />\n');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
