/** Of each copy of the script, not of the page: what one copy embeds, another cannot read. */
let address: string | undefined;

/** Says where the names of the communes outside are. An entry of the library calls it once. */
export function setPlacesAddress(url: string): void {
  address = url;
}

export function placesAddress(): string | undefined {
  return address;
}
