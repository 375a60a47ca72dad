import { nothing } from 'lit';
import { isSafeLink } from '../domain/link.js';

/** The last door before an `href`: http, https, mailto and tel pass, anything else gives no attribute at all. */
export function safeUrl(url: string | undefined): string | typeof nothing {
  return url !== undefined && isSafeLink(url) ? url : nothing;
}
