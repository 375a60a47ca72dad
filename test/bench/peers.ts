import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.js';
import { brotli, readBuilt } from './built-files.js';
import { firstListOn } from './page-load.js';
import type { Row } from './report.js';
import { startSlowServer } from './slow-server.js';

/** Lists with a search or filters, each as its own documentation shows it, over the same structures. */
const PEERS = [
  {
    name: 'list.js 2.3.1',
    file: 'list.js/dist/list.min.js',
    body: `<div id="structures"><label>Nom <input class="search"></label><ul class="list"></ul></div>
<script src="/peer.js"></script><script type="module">
const structures = await (await fetch('/structures.json')).json();
new List('structures', { valueNames: ['name', 'city'], page: 20,
  item: '<li><h3 class="name"></h3><p class="city"></p></li>' }, structures);
</script>`,
  },
  {
    name: '@eox/itemfilter 1.15.0',
    file: '@eox/itemfilter/dist/eox-itemfilter.js',
    body: `<script type="module" src="/peer.js"></script><eox-itemfilter></eox-itemfilter><script type="module">
const items = await (await fetch('/structures.json')).json();
Object.assign(document.querySelector('eox-itemfilter'), { items, titleProperty: 'name',
  filterProperties: [{ key: 'name', title: 'Nom', type: 'text', expanded: true }] });
</script>`,
  },
] as const;

/** What the same wait is with others: the list's script and its data alone, without coverage, hours or guidance. */
export async function peers({ browser, runs }: Bench): Promise<readonly Row[]> {
  const folder = fileURLToPath(new URL('peers/', import.meta.url));
  if (!existsSync(`${folder}node_modules`)) execSync('npm ci', { cwd: folder, stdio: 'inherit' });
  const rows: Row[] = [];
  for (const { name, file, body } of PEERS) {
    const script = readFileSync(`${folder}node_modules/${file}`);
    rows.push({
      what: `${name}: script`,
      values: [brotli(script).byteLength / 1000],
      unit: 'kB',
    });
    const server = await startSlowServer(
      { '/': page(body) },
      {
        '/peer.js': { body: script, type: 'text/javascript; charset=utf-8' },
        '/structures.json': { body: structures(), type: 'application/json; charset=utf-8' },
      },
    );
    const values: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      values.push(await firstListOn(browser, `${server.origin}/`, 'li'));
    }
    await server.close();
    rows.push({ what: `${name}: first list painted`, values, unit: 'ms' });
  }
  return rows;
}

function page(body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="icon" href="data:,"></head><body><h1>Santé</h1>${body}</body></html>`;
}

/** The names, towns and kinds of the built-in territory. */
function structures(): Buffer {
  const { structures: list } = JSON.parse(
    readBuilt('data/chalonnais/territory.parsed.json').toString(),
  ) as { structures: readonly { name: string; kind: string; address: { city?: string } }[] };
  return Buffer.from(
    JSON.stringify(
      list.map(({ name, kind, address }) => ({ name, kind, city: address.city ?? '' })),
    ),
  );
}
