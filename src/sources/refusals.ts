/** An address that the page's Content-Security-Policy has refused. */
export interface Refusal {
  /** As it is reported: without a fragment, and sometimes cut to its origin. */
  readonly address: string;
  readonly directive: string;
  /** On the clock of `performance.now()`. */
  readonly at: number;
}

/** A page that refuses at each scroll is not kept whole. */
const MAX_REFUSALS = 50;

const known: Refusal[] = [];

// None in Node.
if (typeof document !== 'undefined') {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { disposition, blockedURI: address, effectiveDirective: directive } = event;
    if (disposition !== 'enforce' || address === '') return;
    known.push({ address, directive, at: event.timeStamp });
    if (known.length > MAX_REFUSALS) known.shift();
  });
}

/** What the page has refused since the library is there, the first first. */
export function refusals(): readonly Refusal[] {
  return known;
}

/** The directive by which an address has been refused since a moment. */
export function refusalOf(address: string, since: number): string | undefined {
  return known.find((refusal) => refusal.at >= since && address.startsWith(refusal.address))
    ?.directive;
}
