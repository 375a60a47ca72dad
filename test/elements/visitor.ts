import '../support/define.js';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { CptsCoverageMap } from '../../src/elements/coverage-map/coverage-map.js';
import type { CptsEvents } from '../../src/elements/events/events.js';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import type { CptsStructureList } from '../../src/elements/structure-list/structure-list.js';
import { drawn, show, until } from '../support/show.js';

/** Shows a template, and gives its first finder once its data stands or has failed. */
export async function showFinder(template: TemplateResult): Promise<CptsFinder> {
  const first = await show<HTMLElement>(template);
  const finder = first.localName === 'cpts-finder' ? first : first.querySelector('cpts-finder');
  await settled(finder as CptsFinder);
  return finder as CptsFinder;
}

/** The same of the first list. */
export async function showList(template: TemplateResult): Promise<CptsStructureList> {
  const first = await show<HTMLElement>(template);
  const tag = 'cpts-structure-list';
  const list = first.localName === tag ? first : first.querySelector(tag);
  await settled(list as CptsStructureList);
  return list as CptsStructureList;
}

/** The same of the first list of events. */
export async function showEvents(template: TemplateResult): Promise<CptsEvents> {
  const first = await show<HTMLElement>(template);
  const tag = 'cpts-events';
  const events = first.localName === tag ? first : first.querySelector(tag);
  await settled(events as CptsEvents);
  return events as CptsEvents;
}

/** The same of the first coverage map, drawn. */
export async function showMap(template: TemplateResult): Promise<CptsCoverageMap> {
  const first = await show<HTMLElement>(template);
  const tag = 'cpts-coverage-map';
  const map = first.localName === tag ? first : first.querySelector(tag);
  await settled(map as CptsCoverageMap);
  const stage = map?.shadowRoot!.querySelector('.stage');
  if (stage) await until(() => stage.querySelector('.commune'), 'the drawing');
  return map as CptsCoverageMap;
}

export async function settled(
  finder: CptsFinder | CptsStructureList | CptsCoverageMap | CptsEvents,
): Promise<void> {
  await finder.updateComplete;
  await finder.ready;
  await until(() => !section(finder).ariaBusy?.includes('true'), 'the end of loading');
  await drawn(finder.shadowRoot!);
}

function section(finder: Element): Element {
  return finder.shadowRoot!.querySelector('section')!;
}

export function find(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector} in ${element.localName}`);
  return found;
}

export function findAll(element: Element, selector: string): readonly HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** Text as it is read: runs of white space are one space, and so is the one that does not break. */
export function read(element: Element | undefined | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function texts(finder: Element, selector: string): readonly string[] {
  return findAll(finder, selector).map(read);
}

export function field(finder: Element): HTMLInputElement {
  return find(finder, 'input[role=combobox]') as HTMLInputElement;
}

/** The button that reads so. */
export function button(finder: Element, text: string): HTMLElement {
  const found = findAll(finder, 'button').find(
    (candidate) => candidate.checkVisibility() && read(candidate).startsWith(text),
  );
  if (!found) throw new Error(`No button ${text}: ${texts(finder, 'button').join(', ')}`);
  return found;
}

/** What has the focus, in words: a failed comparison of elements would try to print their whole trees. */
export function focused({ shadowRoot }: Element): string {
  const element = shadowRoot!.activeElement;
  if (!element) return 'nothing';
  return element.matches('[role=combobox]') ? 'the field' : read(element);
}

/** Types in the field with real keys, in place of what stands there. */
export async function type(finder: Element, text: string): Promise<void> {
  field(finder).focus();
  field(finder).select();
  await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
  await drawn(finder.shadowRoot!);
}

export async function press(finder: Element, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await drawn(finder.shadowRoot!);
}

/** Types a place and validates it; waits for the answer, which is another count or a message. */
export async function search(finder: Element, text: string): Promise<void> {
  const seen = (): string => texts(finder, '.result-count, .answer-title, .message-title').join();
  const before = seen();
  await type(finder, text);
  await press(finder, 'Enter');
  await until(() => seen() !== before, `an answer to "${text}"`);
  await drawn(finder.shadowRoot!);
}

/** What the status region of a widget says from now on, in order. */
export function listen(finder: Element): string[] {
  const said: string[] = [];
  const region = find(finder, '[role=status]');
  new MutationObserver(() => {
    const text = read(region);
    if (text !== '' && text !== said.at(-1)) said.push(text);
    if (text === '') said.push('');
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

/** Only what was said, without the silences between. */
export function sentences(said: readonly string[]): readonly string[] {
  return said.filter((text) => text !== '');
}
