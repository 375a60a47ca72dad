/** A lazy part, and at the same time what lazy parts share, which a page would else hear of only once the part is there. */
export function withShared<Part>(part: Promise<Part>): Promise<Part> {
  // Where it is missing, the part fails with it.
  import('../shared.js').catch(() => undefined);
  return part;
}
