const SAFE_LINK = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?\d)/i;

/** Whether a text may become a link: absolute http, https, mailto or tel; never `javascript:` or `data:`. */
export function isSafeLink(text: string): boolean {
  return SAFE_LINK.test(text);
}
