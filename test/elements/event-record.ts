/** A record of an event in the library's JSON. */
export const record = (title: string, start: string, more: object = {}): object => ({
  id: title,
  title,
  start,
  ...more,
});
