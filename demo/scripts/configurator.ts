/** The page "Configurateur": a form, the snippet that it makes, and what that shows. */
import { byId, make } from './shared/dom.js';
import {
  type Configuration,
  dataAddresses,
  originOf,
  parse,
  write,
} from './configurator/configuration.js';
import type { Contrast } from './configurator/contrast.js';
import { Form } from './configurator/form.js';
import { readManifest } from './configurator/manifest.js';
import { policyOf } from './configurator/policy.js';
import { Preview } from './configurator/preview.js';
import { snippetOf } from './configurator/snippet.js';
import { lang, words } from './configurator/words.js';

/** Longer addresses are cut by mail programs. */
const LONGEST_ADDRESS = 6000;

const dist = new URL('../../dist/', import.meta.url).href;
const json = async (path: string): Promise<unknown> => {
  const answer = await fetch(dist + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

interface Territory {
  readonly communes: { readonly list: readonly { readonly code: string; readonly name: string }[] };
  readonly cpts: readonly { readonly id: string; readonly name: string }[];
}

const [options, integrity, { communes, cpts }] = await Promise.all([
  json('custom-elements.json').then(readManifest),
  json('integrity.json') as Promise<Readonly<Record<string, string>>>,
  json('data/chalonnais/territory.json') as Promise<Territory>,
]).catch((error: unknown) => {
  byId('note').textContent = words.missingFile;
  throw error;
});

const form = byId('form', 'form');
const code = byId('code');
const policy = byId('policy');
const note = byId('note');
const size = byId('size');
const frame = byId('preview', 'iframe');
const stage = byId('stage');

const fields = new Form(form, options, {
  commune: communes.list.map(({ code: insee, name }) => [insee, name]),
  cpts: cpts.map(({ id, name }) => [id, name]),
});

const preview = new Preview(frame, new URL('../preview.css', import.meta.url).href, (contrasts) => {
  fields.contrasts.replaceChildren(...contrasts.map(contrastRow));
});

function contrastRow({ what, ratio, wanted }: Contrast): HTMLElement {
  const isEnough = ratio >= wanted;
  const number = new Intl.NumberFormat(lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  // Rounded down: 4.46 is not 4.5.
  const shown = number.format(Math.floor(ratio * 10) / 10);
  return make(
    'li',
    { class: isEnough ? 'ok' : 'bad' },
    make('span', {}, words.contrast[what]),
    make('strong', {}, `${shown}\u00a0: 1`),
    make('span', { class: 'visually-hidden' }, isEnough ? words.enough : words.notEnough),
  );
}

function addresses(configuration: Configuration, files: string) {
  return {
    files,
    integrity: integrity['cpts-widgets.standalone.js'] ?? '',
    frameTitle: words.frames[configuration.widget] ?? configuration.widget,
  };
}

let fileAddress: string | undefined;
let latest: Configuration | undefined;
/** The fragment of what is chosen. */
let address = '';

/** The same configuration, with the files of this site, and the file of this computer in the place of what it will be. */
function shownHere(configuration: Configuration): Configuration {
  const { data, way } = configuration;
  if (fileAddress !== undefined) URL.revokeObjectURL(fileAddress);
  fileAddress = undefined;
  if (data !== 'file' || !fields.chosenFile) return configuration;
  fileAddress = URL.createObjectURL(fields.chosenFile);
  return {
    ...configuration,
    way: way === 'iframe' ? 'module' : way,
    attributes: new Map([...configuration.attributes, ['src', fileAddress]]),
  };
}

function notesOf({ way, data, files, attributes }: Configuration, fragment: string): string {
  if (way === 'iframe' && data === 'table') return words.noTable;
  if (way === 'iframe' && data === 'file') return words.fileInFrame;
  if (fragment.length > LONGEST_ADDRESS) return words.tooLong;
  // The address may come from someone else.
  const origins = [files, ...dataAddresses(attributes)].flatMap((each) => originOf(each) ?? []);
  const others = new Set(origins.filter((origin) => origin !== location.origin));
  return others.size > 0
    ? words.otherHosts(Array.from(others, (origin) => new URL(origin).host))
    : '';
}

async function update(configuration: Configuration): Promise<void> {
  latest = configuration;
  const fragment = write(configuration);
  const kept =
    fragment.length > LONGEST_ADDRESS ? write({ ...configuration, table: '' }) : fragment;
  address = `#${kept}`;
  history.replaceState(null, '', address);
  note.textContent = notesOf(configuration, fragment);
  code.textContent = snippetOf(configuration, addresses(configuration, configuration.files));
  const here = shownHere(configuration);
  preview.show(snippetOf(here, addresses(here, dist)), document.documentElement.lang);
  const lines = await policyOf(configuration);
  if (latest === configuration) policy.textContent = lines;
}

function start(): void {
  clearTimeout(timer);
  const configuration = parse(location.hash.slice(1), options);
  fields.build(configuration);
  void update(configuration);
}

let timer = 0;

form.addEventListener('input', ({ target }) => {
  // As its address would be read: another widget does not take all that this one did.
  const configuration = parse(write(fields.read()), options);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    void update(configuration);
  }, 250);
  if (!(target instanceof HTMLInputElement) || !['widget', 'way'].includes(target.name)) return;
  const { name, value } = target;
  fields.build(configuration);
  form.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)?.focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
});
addEventListener('hashchange', () => {
  // A link to a part of this page chooses nothing.
  if (document.getElementById(location.hash.slice(1))) history.replaceState(null, '', address);
  else start();
});

const widths = Array.from(document.querySelectorAll<HTMLInputElement>('[name=width]'));
// The widest that shows at its own size, on a small screen the smallest.
const first = widths.filter(({ value }) => Number(value) <= stage.clientWidth).at(-1) ?? widths[0];
if (first) first.checked = true;
for (const input of widths) {
  input.addEventListener('input', fit);
}
new ResizeObserver(fit).observe(stage);

/** The frame has the width of the device; where there is less room it is shown smaller. */
function fit(): void {
  const chosen = widths.find(({ checked }) => checked);
  const width = Number(chosen?.value);
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(stage);
  const room =
    stage.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
  const scale = Math.min(1, room / width);
  frame.style.width = `${width}px`;
  frame.style.setProperty('zoom', String(scale));
  size.textContent = words.scaled(width, Math.round(scale * 100));
}

start();
