import type { Bench } from './bench.js';
import { byId } from '../shared/dom.js';
import { textFile, readTextFile } from './text-file.js';
import { words } from './words.js';

/** What the library refuses; a file that is much larger would hold the page up before it could. */
const MAX_BYTES = 25_000_000;

/** How a file comes: dropped, chosen, pasted, or the sample. */
export function takeFiles(bench: Bench): void {
  const zone = byId('drop');
  const input = byId('file', 'input');
  const paste = byId('paste', 'form');
  const pasted = byId('pasted', 'textarea');
  const openPaste = byId('open-paste');

  const take = async (file: File): Promise<void> => {
    if (file.size > MAX_BYTES) {
      bench.fail('too-large');
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes) bench.open(readTextFile(new Uint8Array(bytes), file.name), file.name);
    else bench.fail('unreadable');
  };

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // The same file, corrected elsewhere, may be chosen again.
    if (file) void take(file).then(() => (input.value = ''));
  });

  // Anywhere on the page: a file that misses the zone would take the page's place.
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    zone.classList.add('over');
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) zone.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    zone.classList.remove('over');
    const file = event.dataTransfer?.files[0];
    if (file) void take(file);
  });

  const showPaste = (isShown: boolean): void => {
    paste.hidden = !isShown;
    openPaste.setAttribute('aria-expanded', String(isShown));
    (isShown ? pasted : openPaste).focus();
  };
  openPaste.addEventListener('click', () => {
    showPaste(paste.hidden === true);
  });
  byId('close-paste').addEventListener('click', () => {
    showPaste(false);
  });
  paste.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!bench.open(textFile(pasted.value), words.pastedName)) return;
    showPaste(false);
    pasted.value = '';
  });

  const sample = byId('sample', 'a');
  sample.addEventListener('click', (event) => {
    event.preventDefault();
    void takeSample();
  });
  const takeSample = async (): Promise<void> => {
    const bytes = await fetch(sample.href)
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
    const name = words.sampleName;
    if (bytes) bench.open(readTextFile(new Uint8Array(bytes), name), name, words.sampleNote);
    else bench.fail('unreadable');
  };

  zone.hidden = false;
}

/** Text that is dragged into a field is the field's. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
