import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dataParts } from '../../build/site/data-parts.mjs';

interface Sourced {
  readonly source: { readonly name: string };
}

const json = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../dist/data/chalonnais/${name}`, import.meta.url), 'utf8'),
  ) as unknown;

const territory = json('territory.json') as {
  readonly structures: readonly { readonly records: readonly Sourced[] }[];
  readonly cpts: readonly { readonly members: readonly Sourced[] }[];
  readonly guidance: { readonly emergency: readonly Sourced[] };
  readonly attributions: readonly { readonly name: string }[];
};
const { events } = json('events.json') as { readonly events: readonly Sourced[] };
const structures = territory.structures.flatMap(({ records }) => records);

/** The numbers in the second column of a table. */
const counts = (table: string): readonly number[] =>
  Array.from(table.matchAll(/<\/th><td[^>]*>(\d+)<\/td>/g), ([, count]) => Number(count));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

for (const lang of ['fr', 'en'] as const) {
  describe(`the data page (${lang})`, () => {
    const parts = dataParts(lang);
    const part = (name: string): string => {
      const html = parts[name];
      assert.ok(html !== undefined, name);
      return html;
    };

    it('counts each structure once, by kind, by source and by what its position is worth', () => {
      const all = structures.length;
      assert.equal(part('structures'), String(all));
      assert.equal(sum(counts(part('kindsTable'))), all);
      assert.equal(sum(counts(part('sourcesTable'))), all);
      assert.equal(sum(['exact', 'street', 'middle'].map((name) => Number(part(name)))), all);
      assert.equal(part('recordsTable').match(/<th scope="row"/g)?.length, all);
    });

    it('says of each commune whether it is known who covers it', () => {
      assert.equal(Number(part('covered')) + Number(part('uncovered')), Number(part('communes')));
    });

    it('names each source that the built-in territory has', () => {
      const page = Object.values(parts).join('\n');
      const names = [
        ...territory.attributions,
        ...[
          ...structures,
          ...territory.cpts.flatMap(({ members }) => members),
          ...territory.guidance.emergency,
          ...events,
        ].map(({ source }) => source),
      ].map(({ name }) => name);
      assert.deepEqual(
        [...new Set(names)].filter((name) => !page.includes(name)),
        [],
      );
    });
  });
}
