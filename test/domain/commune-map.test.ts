import { expect } from '@esm-bundle/chai';
import {
  type Border,
  communeTowards,
  DIRECTIONS,
  neighboursFrom,
} from '../../src/domain/commune-map.js';
import type { Position } from '../../src/domain/geo.js';
import { loadCommuneMap } from '../../src/sources/commune-map.js';

const border = (of: string, other: string | undefined): Border => ({ of, with: other, line: [] });

describe('the neighbours of a commune', () => {
  it('share a border with it, which each of them has once', () => {
    const neighbours = neighboursFrom([
      border('A', 'B'),
      border('B', 'A'),
      border('B', 'C'),
      border('C', undefined),
    ]);
    expect([...(neighbours.get('A') ?? [])]).to.deep.equal(['B']);
    expect([...(neighbours.get('B') ?? [])]).to.deep.equal(['A', 'C']);
    expect([...(neighbours.get('C') ?? [])]).to.deep.equal(['B']);
  });
});

describe('the commune in a direction', () => {
  const HERE: Position = [4.8, 46.8];
  const places = {
    north: [4.81, 46.9],
    'far north': [4.8, 47.2],
    east: [4.9, 46.81],
    west: [4.6, 46.81],
  } satisfies Record<string, Position>;
  const around = Object.entries(places) as unknown as readonly (readonly [string, Position])[];

  it('is the neighbour that is nearest that way', () => {
    const towards = (direction: (typeof DIRECTIONS)[number]): string | undefined =>
      communeTowards(HERE, direction, { around, all: [] });
    expect(DIRECTIONS.map(towards)).to.deep.equal(['north', 'east', undefined, 'west']);
  });

  it('is looked for beyond a gap where no neighbour is that way, and is never the commune itself', () => {
    const all = [['here', HERE] as const, ['south', [4.81, 46.3]] as const, ...around];
    expect(communeTowards(HERE, 'south', { around, all })).to.equal('south');
    expect(communeTowards(HERE, 'south', { around: [], all: [['here', HERE]] })).to.equal(
      undefined,
    );
  });

  it('leads from any commune of the reference territory to any other', async () => {
    const { borders } = await loadCommuneMap('/seeds/chalonnais/communes.topojson');
    const { communes } = (await (await fetch('/seeds/chalonnais/communes.json')).json()) as {
      communes: readonly { code: string; position: Position }[];
    };
    const positions = new Map(communes.map(({ code, position }) => [code, position]));
    const neighbours = neighboursFrom(borders);
    const reached = new Set(['71221']);
    for (const code of reached) {
      const around = [...(neighbours.get(code) ?? [])].map(
        (other) => [other, positions.get(other)!] as const,
      );
      for (const direction of DIRECTIONS) {
        const next = communeTowards(positions.get(code)!, direction, { around, all: [] });
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).to.equal(communes.length);
  });
});
