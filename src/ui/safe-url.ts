import { nothing } from 'lit';
import { isSafeLink } from '../domain/link.js';

/** The library's own, for the 114: data may not bring one. */
const SMS = /^sms:\d+$/;

/** The last door before an `href`: http, https, mailto, tel and sms pass, anything else gives no attribute at all. */
export function safeUrl(url: string | undefined): string | typeof nothing {
  return url !== undefined && (isSafeLink(url) || SMS.test(url)) ? url : nothing;
}
