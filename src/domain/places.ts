/**
 * The names of communes outside the territory, folded as `fold` does, from the text of `places.txt`: a line that says
 * where they come from, then a name per line in alphabetical order. A name begins with a digit in base 36, the number of
 * letters it takes from the start of the name before it: `0beaucourt`, `4ne` are "beaucourt", "beaune".
 */
export function decodePlaces(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  let name = '';
  // A file sent as text by FTP may have got other line ends.
  for (const line of text.trimEnd().split(/\r?\n/).slice(1)) {
    name = name.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1);
    names.add(name);
  }
  return names;
}
