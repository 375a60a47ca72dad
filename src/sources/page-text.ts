/** A place in a line where an element of the page stands. */
export interface Mark {
  readonly element: Element;
  readonly start: number;
  end: number;
}

/** What a page shows on one line. */
export interface PageLine {
  text: string;
  /** The links and what stands out, in their order. */
  readonly marks: Mark[];
}

const BLOCKS = new Set(
  'address,article,aside,blockquote,br,dd,div,dl,dt,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,td,th,tr,ul'.split(
    ',',
  ),
);

/** Not shown, or not as text. */
const SILENT = new Set('script,style,template,noscript,iframe,object,select,textarea'.split(','));

/** Links, and what stands out. */
export const MARKED = 'a[href],h1,h2,h3,h4,h5,h6,strong,b';

/** Takes the place of what was read: a character that `plainText` never leaves. */
export const SPENT = '\ue000';

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * Text as a page shows it: runs of any spaces are one, and what comes from Word or from an icon font without being seen
 * (soft hyphens, zero-width and private characters) is gone.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ');
}

/** The lines that an element shows, none of them empty; `SPENT` stands for each element of `without`. */
export function linesOf(
  element: Element,
  without: ReadonlySet<Element> = new Set(),
  marked = MARKED,
): PageLine[] {
  const lines: PageLine[] = [{ text: '', marks: [] }];

  const write = (text: string, open: readonly Element[]): void => {
    const line = lines.at(-1);
    if (!line) return;
    const added = line.text === '' || line.text.endsWith(' ') ? text.trimStart() : text;
    if (added === '') return;
    const start = line.text.length;
    line.text += added;
    for (const marked of open) {
      const mark = line.marks.find((known) => known.element === marked);
      if (mark) mark.end = line.text.length;
      else line.marks.push({ element: marked, start, end: line.text.length });
    }
  };

  const visit = (node: Node, open: readonly Element[]): void => {
    if (node.nodeType === TEXT_NODE) write(plainText(node.textContent ?? ''), open);
    if (node.nodeType !== ELEMENT_NODE) return;
    const child = node as Element;
    const isRoot = child === element;
    if (!isRoot && without.has(child)) {
      write(SPENT, []);
      return;
    }
    if (SILENT.has(child.localName) || (!isRoot && child.hasAttribute('hidden'))) return;
    const isBlock = !isRoot && BLOCKS.has(child.localName);
    if (isBlock) lines.push({ text: '', marks: [] });
    const inside = !isRoot && child.matches(marked) ? [...open, child] : open;
    if (child.localName === 'img') write(plainText(child.getAttribute('alt') ?? ''), inside);
    for (const inner of child.childNodes) visit(inner, inside);
    if (isBlock) lines.push({ text: '', marks: [] });
  };

  visit(element, []);
  return lines.filter(({ text }) => text.trim() !== '');
}

/** Marks a place of a line as read. */
export function spend(line: PageLine, start: number, end: number): void {
  line.text = line.text.slice(0, start) + SPENT.repeat(end - start) + line.text.slice(end);
}

/** The text of an element, its lines apart. */
export function textOf(element: Element): string {
  return linesOf(element)
    .map(({ text }) => text.trim())
    .join('\n');
}

/** Where a link goes, absolute; nothing for one within the page. */
export function hrefOf(link: Element): string | undefined {
  const written = link.getAttribute('href')?.trim() ?? '';
  if (written === '' || written.startsWith('#')) return undefined;
  try {
    return new URL(written, link.baseURI).href;
  } catch {
    return written;
  }
}

/** Whom a `tel:` or `mailto:` address reaches. */
export function reached(href: string): string {
  const [, whom = ''] = /^(?:tel|mailto):([^?;]*)/i.exec(href) ?? [];
  try {
    return decodeURIComponent(whom).trim();
  } catch {
    return whom;
  }
}
