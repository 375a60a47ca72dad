import type { AgendaEntry } from '../domain/agenda.js';
import { linkedStructure, type LinkedStructure } from '../domain/linked-data.js';
import { linkedEvent, type LinkedEvent } from '../domain/linked-event.js';
import type { Structure } from '../domain/structure.js';

/** What all the widgets of the page show, written once, in one script of the document. */
class PageLinkedData {
  readonly #shown = new Map<object, readonly (Structure | AgendaEntry)[]>();
  #script: HTMLScriptElement | undefined;

  /** `owner` shows these now; none when it shows nothing any more. */
  describe(owner: object, described: readonly (Structure | AgendaEntry)[]): void {
    if (described.length === 0) this.#shown.delete(owner);
    else this.#shown.set(owner, described);
    const nodes = this.#nodes;
    this.#script?.remove();
    this.#script = undefined;
    if (nodes.length === 0) return;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    const graph = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
    // A page that is saved as HTML and opened again must not find the end of the script in a name.
    write(this.#script, graph.replaceAll('<', String.raw`\u003c`));
    document.head.append(this.#script);
  }

  get #nodes(): readonly (LinkedStructure | LinkedEvent)[] {
    const nodes = new Map<string, LinkedStructure | LinkedEvent | undefined>();
    for (const one of [...this.#shown.values()].flat()) {
      if ('event' in one) nodes.set(`event ${one.event.id}`, linkedEvent(one));
      else if (!nodes.has(one.id)) nodes.set(one.id, linkedStructure(one));
    }
    return [...nodes.values()].filter((node) => node !== undefined);
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string },
  ): { createScript(text: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Trusted Types let a text node pass where `textContent` throws; but Chromium complains of it in the console, though a
 * script of data runs nothing. A page that allows our policy hears no complaint.
 */
function write(script: HTMLScriptElement, json: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('cpts-widgets', { createScript: (text) => text });
  } catch {
    // The page does not allow it.
  }
  if (policy) script.text = policy.createScript(json);
  else script.append(document.createTextNode(json));
}

// One for the page, even where two copies of the script are.
const KEY = Symbol.for('cpts-widgets/linked-data/1');
const page = globalThis as { [KEY]?: Pick<PageLinkedData, 'describe'> | undefined };

export const linkedData = (page[KEY] ??= new PageLinkedData());
