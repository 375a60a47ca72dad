/** Told on the document, to every copy of the script: providers may be in any shadow root, where no selector sees them. */
const CHANGE = 'cpts-territory:change';

/** A `<cpts-territory>` came, went, or changed its id. */
export function tellProviderChange(): void {
  document.dispatchEvent(new Event(CHANGE));
}

export function onProviderChange(listener: () => void, signal: AbortSignal): void {
  document.addEventListener(CHANGE, listener, { signal });
}
