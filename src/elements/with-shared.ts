/** A lazy part, and at the same time what lazy parts share, which a page would else hear of only once the part is there. */
export function withShared<Part>(
  part: Promise<Part>,
  ...others: readonly Promise<unknown>[]
): Promise<Part> {
  for (const other of [import('../shared.js'), ...others]) {
    // Where it is missing, the part fails with it.
    other.catch(() => undefined);
  }
  return part;
}
