const VALUE_LENGTH = 80;

/** A short, printable form of whatever was found, for an issue. */
export function issueValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (toJson(value) ?? typeof value);
  return text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH)}…` : text;
}

/** Nothing for what JSON cannot hold and a page's own `data` may: a function, a big integer, a cycle. */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
