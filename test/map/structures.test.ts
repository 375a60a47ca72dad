import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { Structure, StructureKind } from '../../src/domain/structure.js';
import { violations } from '../support/axe.js';
import { until } from '../support/show.js';
import { sampleModel } from './model-sample.js';
import { colours, open, type Shown } from './open-map.js';

function structure(
  id: string,
  position: readonly [number, number],
  more: Partial<Structure> = {},
): Structure {
  return {
    id,
    name: `Maison ${id}`,
    aliases: [],
    kind: 'msp',
    status: 'open',
    address: { street: '1 rue d’Exemple', postcode: '71640', city: 'Givry', cityCode: '71221' },
    position,
    positionPrecision: 'exact',
    phone: '0385000000',
    services: [],
    ...more,
  };
}

/** Two apart, then three at one place. */
const STRUCTURES = [
  structure('A', [4.55, 46.55]),
  structure('B', [4.85, 46.85], { kind: 'hopital', positionPrecision: 'commune' }),
  structure('C', [4.85, 46.55]),
  structure('D', [4.85, 46.55]),
  structure('E', [4.85, 46.55]),
];

const marks = ({ root }: Shown): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.map-mark, .map-cluster'),
];
const named = (shown: Shown, name: string): HTMLElement | undefined =>
  marks(shown).find((mark) => mark.getAttribute('aria-label') === name);
const popup = ({ root }: Shown): HTMLElement | null => root.querySelector('[role=dialog]');
const focused = ({ root }: Shown): string | null | undefined =>
  root.activeElement?.getAttribute('aria-label');

async function openWithStructures(structures = STRUCTURES): Promise<Shown> {
  const shown = await open(sampleModel({ structures }));
  await until(() => marks(shown).length > 0, 'the markers');
  return shown;
}

describe('structures on the map', () => {
  it('are named by kind, name and town, drawn by kind, and counted where they are close', async () => {
    const shown = await openWithStructures();
    expect(marks(shown).map((mark) => mark.getAttribute('aria-label'))).to.have.members([
      'Maison de santé, Maison A, Givry',
      'Hôpital, Maison B, Givry',
      '3 structures à cet endroit',
    ]);
    const drawing = (name: string): string | null | undefined =>
      named(shown, name)?.querySelector('path')?.getAttribute('d');
    expect(drawing('Maison de santé, Maison A, Givry')).not.to.equal(
      drawing('Hôpital, Maison B, Givry'),
    );
    expect(await violations(shown.root.host)).to.deep.equal([]);
  });

  it('look approximate where their position is', async () => {
    const shown = await openWithStructures();
    const ring = (name: string): string =>
      getComputedStyle(named(shown, name)!, '::before').borderTopStyle;
    expect(ring('Hôpital, Maison B, Givry')).to.equal('dashed');
    expect(ring('Maison de santé, Maison A, Givry')).to.equal('none');
  });

  it('are chosen on the map, and their popup is left by Escape back to the marker', async () => {
    const shown = await openWithStructures();
    named(shown, 'Maison de santé, Maison A, Givry')!.click();
    expect(shown.told).to.deep.equal([['structure', 'A']]);
    expect(popup(shown), 'nothing before the page agrees').to.equal(null);
    shown.map.update(sampleModel({ structures: STRUCTURES, structure: 'A' }));
    expect(focused(shown)).to.equal('Maison A, Givry');
    expect(popup(shown)!.textContent).to.contain('1 rue d’Exemple, 71640 Givry');
    expect(await violations(shown.root.host)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(popup(shown)).to.equal(null);
    expect(shown.told.at(-1)).to.deep.equal(['structure', null]);
    expect(focused(shown)).to.equal('Maison de santé, Maison A, Givry');
  });

  it('keep the focus where another is chosen, and where those found change', async () => {
    const shown = await openWithStructures();
    const name = 'Maison de santé, Maison A, Givry';
    named(shown, name)!.focus();
    shown.map.update(sampleModel({ structures: STRUCTURES, structure: 'B' }));
    expect(focused(shown)).to.equal(name);
    const [first, , ...others] = STRUCTURES;
    shown.map.update(sampleModel({ structures: [...others, first!] }));
    await until(() => !named(shown, 'Hôpital, Maison B, Givry'), 'the others alone');
    expect(focused(shown)).to.equal(name);
  });

  it('pass the focus on to what stands there, or nearest, where one is gone', async () => {
    const shown = await openWithStructures();
    named(shown, 'Maison de santé, Maison A, Givry')!.focus();
    shown.map.update(sampleModel({ structures: STRUCTURES.map((one) => ({ ...one })) }));
    expect(focused(shown)).to.equal('Maison de santé, Maison A, Givry');
    shown.map.update(sampleModel({ structures: STRUCTURES.slice(1) }));
    expect(focused(shown)).to.equal('3 structures à cet endroit');
  });

  it('chosen in the list show without taking the focus', async () => {
    const shown = await openWithStructures();
    shown.map.update(sampleModel({ structures: STRUCTURES, structure: 'B' }));
    expect(popup(shown)!.textContent).to.contain('Position approximative');
    expect(shown.root.activeElement).to.equal(null);
    expect(named(shown, 'Hôpital, Maison B, Givry')!.getAttribute('aria-pressed')).to.equal('true');
    shown.map.update(sampleModel({ structures: STRUCTURES }));
    expect(popup(shown)).to.equal(null);
  });

  it('at one place are a list to choose from', async () => {
    const shown = await openWithStructures();
    named(shown, '3 structures à cet endroit')!.click();
    await until(() => popup(shown), 'the list');
    const names = Array.from(popup(shown)!.querySelectorAll('li button'), (button) =>
      button.textContent.trim(),
    );
    expect(names).to.have.members(['Maison C, Givry', 'Maison D, Givry', 'Maison E, Givry']);
    popup(shown)!.querySelector<HTMLElement>('li button')!.click();
    expect(shown.told).to.have.length(1);
    expect(shown.told[0]?.[0]).to.equal('structure');
  });

  it('that are close are parted by a press, which leaves the focus on one of them', async () => {
    const close = [structure('A', [4.55, 46.55]), structure('B', [4.551, 46.55])];
    const shown = await openWithStructures(close);
    const [cluster, ...others] = marks(shown);
    expect(cluster?.getAttribute('aria-label')).to.equal('2 structures à cet endroit');
    expect(others).to.deep.equal([]);
    cluster!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => marks(shown).length === 2, 'both of them');
    expect(focused(shown)).to.match(/^Maison de santé, Maison [AB], Givry$/);
  });

  it('stand where no name is: that of a main town is beside them', async () => {
    const middle = [4.7, 46.7] as const;
    const land = {
      communes: undefined,
      coverage: new Map(),
      rivers: undefined,
      towns: [{ name: 'Ville', position: middle, isMain: true }],
    };
    const isNamed = (canvas: HTMLCanvasElement, side?: number): boolean =>
      colours(canvas, side).size > 1;
    const { canvas, map } = await open(sampleModel(land));
    expect(isNamed(canvas, 30)).to.equal(true);
    map.update(sampleModel({ ...land, structures: [structure('A', middle)] }));
    await until(() => !isNamed(canvas, 30) && isNamed(canvas), 'the name beside the mark');
  });

  it('are one stop of the Tab key, and arrows go from one to the next', async () => {
    const shown = await openWithStructures();
    expect(marks(shown).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    named(shown, 'Maison de santé, Maison A, Givry')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(shown)).to.equal('3 structures à cet endroit');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(shown)).to.equal('Hôpital, Maison B, Givry');
  });

  it('keep hostile text as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const structures = [structure('A', [4.7, 46.7], { name, kind: 'autre' as StructureKind })];
    const shown = await openWithStructures(structures);
    shown.map.update(sampleModel({ structures, structure: 'A' }));
    expect(popup(shown)!.textContent).to.contain(name);
    expect(popup(shown)!.querySelector('img')).to.equal(null);
  });

  it('are few buttons, however many they are', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      structure(String(i), [4.5 + (i % 400) / 1000, 46.5 + Math.floor(i / 400) / 625]),
    );
    const shown = await openWithStructures(many);
    expect(marks(shown).length).to.be.within(4, 200);
    const total = marks(shown)
      .map(({ textContent }) => Number(textContent.replace(',', '.')) || 1)
      .reduce((sum, count) => sum + count, 0);
    expect(total).to.be.greaterThan(50_000);
  });
});
