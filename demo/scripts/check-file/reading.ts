import type { CptsErrorCode, CptsErrorEvent, CptsLoadEvent, CptsStructureList } from 'cpts-widgets';

/** What the library makes of a text. */
export type Reading = Pick<CptsLoadEvent, 'records' | 'issues'> | { readonly error: CptsErrorCode };

/** The script of the library is not at hand: nothing will answer. */
const SCRIPT_WITHIN_MS = 30_000;

/** Reads texts one after the other, by the widget that shows them. */
export class Reader {
  #asked = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly list: CptsStructureList) {}

  /** Gives nothing when another text was asked for meanwhile. */
  async read(text: string, type: string): Promise<Reading | undefined> {
    const turn = (this.#asked += 1);
    await this.#last;
    if (turn !== this.#asked) return undefined;
    const reading = this.#load(new Blob([text], { type }));
    this.#last = reading;
    const result = await reading;
    return turn === this.#asked ? result : undefined;
  }

  async #load(blob: Blob): Promise<Reading> {
    const { list } = this;
    if (!(await isDefined(list.localName))) return { error: 'missing-file' };
    const url = URL.createObjectURL(blob);
    const ending = new AbortController();
    const { signal } = ending;
    try {
      return await new Promise<Reading>((resolve) => {
        const onLoad = ({ records, issues }: CptsLoadEvent): void => {
          resolve({ records, issues });
        };
        const onError = ({ error }: CptsErrorEvent): void => {
          if (error.source === url || error.code === 'missing-file') resolve({ error: error.code });
        };
        list.addEventListener('cpts-load', onLoad, { signal });
        list.addEventListener('cpts-error', onError, { signal });
        list.src = [url];
      });
    } finally {
      ending.abort();
      URL.revokeObjectURL(url);
    }
  }
}

/** Whether the library's script came. */
async function isDefined(tag: string): Promise<boolean> {
  if (customElements.get(tag)) return true;
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, SCRIPT_WITHIN_MS, false);
  });
  return Promise.race([customElements.whenDefined(tag).then(() => true), late]);
}
