import type { Page } from 'playwright-core';

/** What a publishing tool lets through, as its own files say. */
export interface TagList {
  readonly name: string;
  readonly version: string;
  /** Where the list was read. */
  readonly source: string;
  /** Who writes without it. */
  readonly unfiltered: { readonly who: string; readonly source: string };
  /** What becomes of a tag that is not allowed: it goes and leaves what it holds, or it is written out as text. */
  readonly refused: 'removed' | 'written';
  /** Attributes that every tag may have; `data-*` is a beginning. */
  readonly everyTag?: readonly string[];
  /** Attributes by tag; absent where all is allowed but `refusedTags`. */
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly refusedTags?: readonly string[];
}

/** The HTML that comes out of a tool that goes by this list; `page` lends its parser. */
export function passThrough(page: Page, list: TagList, written: string): Promise<string> {
  return page.evaluate(filter, { list, written });
}

/** Runs in the page, and so holds all it needs. */
function filter({ list, written }: { list: TagList; written: string }): string {
  const { tags, everyTag = [], refusedTags = [], refused } = list;
  const { body } = new DOMParser().parseFromString(`<body>${written}`, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    const tag = element.localName;
    const isAllowed = tags ? Object.hasOwn(tags, tag) : !refusedTags.includes(tag);
    if (isAllowed) {
      const names = [...everyTag, ...(tags?.[tag] ?? [])];
      for (const { name } of tags ? [...element.attributes] : []) {
        const isKept = names.some((allowed) =>
          allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : allowed === name,
        );
        if (!isKept) element.removeAttribute(name);
      }
    } else if (refused === 'removed') {
      element.replaceWith(...element.childNodes);
    } else {
      const [start = '', end = ''] = (element.cloneNode(false) as Element).outerHTML.split(
        /(?=<\/)/,
      );
      element.replaceWith(start, ...element.childNodes, end);
    }
  }
  return body.innerHTML;
}
