import type { CptsErrorCode, CptsErrorEvent, CptsLoadEvent, CptsStructureList } from 'cpts-widgets';

/** What the library makes of a text. */
export type Reading = Pick<CptsLoadEvent, 'records' | 'issues'> | { readonly error: CptsErrorCode };

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
