import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const VERSION = '1.2.3';

/** A port that nothing listens to. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });

interface WebServer {
  /** Where the program is, on Debian. */
  readonly program: string;
  /** What to run it with, once its configuration is written. */
  readonly configure: (folder: string, port: number) => readonly string[];
}

const MODULES = ['mpm_event', 'authz_core', 'mime', 'filter', 'deflate', 'headers'];

/** The configurations that the page offers, in the least that starts each server. */
const SERVERS: Readonly<Record<string, WebServer>> = {
  nginx: {
    program: '/usr/sbin/nginx',
    configure(folder, port) {
      const offered = readFileSync(join(root, 'build/site/production/nginx.conf'), 'utf8')
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('root /var/www;', `root ${folder};`);
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}
http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
${offered} }`,
      );
      return ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
    },
  },
  apache: {
    program: '/usr/sbin/apache2',
    configure(folder, port) {
      cpSync(join(root, 'build/site/production/apache.htaccess'), join(folder, 'cpts/.htaccess'));
      writeFileSync(
        join(folder, 'apache.conf'),
        `${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
ServerRoot ${folder}
PidFile ${folder}/apache.pid
Mutex file:${folder} default
Listen 127.0.0.1:${port}
TypesConfig /dev/null
ErrorLog ${folder}/error.log
DocumentRoot ${folder}
<Directory ${folder}>
AllowOverride All
</Directory>`,
      );
      return ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
    },
  },
};

for (const [name, { program, configure }] of Object.entries(SERVERS)) {
  const skip = existsSync(program) ? false : `${program} is not installed`;

  describe(`the configuration offered for ${name}`, { skip }, () => {
    let folder = '';
    let server: ChildProcess;
    let origin = '';

    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${origin}/cpts/${path}`, { headers });

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), `${name}-`));
      mkdirSync(join(folder, 'cpts/1'), { recursive: true });
      for (const place of ['1', VERSION]) {
        cpSync(join(root, 'dist'), join(folder, 'cpts', place), {
          recursive: true,
          filter: (path) => !/dist.(npm|maps)/.test(path),
        });
      }
      // The server's own user reads it.
      spawnSync('chmod', ['-R', 'a+rX', folder]);
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      server = spawn(program, configure(folder, port), { stdio: 'inherit' });
      for (let i = 0; i < 600; i++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (
          await fetch(origin).then(
            () => true,
            () => false,
          )
        )
          break;
      }
    });

    after(async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    });

    const chunk = () =>
      readdirSync(join(root, 'dist')).find((file) => file.startsWith('cpts-lists-')) ?? '';

    it('keeps for a year what never changes, and for five minutes what may', async () => {
      const year = 'public, max-age=31536000, immutable';
      const minutes = 'public, max-age=300';
      for (const [path, expected] of [
        [`1/${chunk()}`, year],
        [`${VERSION}/cpts-widgets.js`, year],
        [`${VERSION}/data/chalonnais/communes.topojson`, year],
        ['1/cpts-widgets.js', minutes],
        ['1/cpts-widgets.standalone.js', minutes],
        ['1/data/chalonnais/territory.parsed.json', minutes],
      ] as const) {
        const response = await get(path);
        assert.equal(response.status, 200, path);
        assert.equal(response.headers.get('cache-control'), expected, path);
      }
      const missing = await get(`${VERSION}/nothing.js`);
      assert.equal(missing.status, 404);
      assert.equal(missing.headers.get('cache-control'), null);
    });

    it('lets pages of other origins have each file, in its type and encoding, compressed', async () => {
      for (const [path, type] of [
        ['cpts-widgets.js', 'text/javascript; charset=utf-8'],
        [chunk(), 'text/javascript; charset=utf-8'],
        ['themes/warm.css', 'text/css; charset=utf-8'],
        ['data/chalonnais/communes.topojson', 'application/json'],
        ['integrity.json', 'application/json'],
        ['modeles/structures.csv', 'text/csv; charset=utf-8'],
        ['THIRD-PARTY-LICENSES.txt', 'text/plain'],
      ] as const) {
        const { headers } = await get(`1/${path}`, { 'accept-encoding': 'gzip' });
        assert.equal(headers.get('access-control-allow-origin'), '*', path);
        assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.ok(
          headers.get('content-type')?.startsWith(type),
          `${path}: ${headers.get('content-type') ?? ''}`,
        );
        assert.equal(headers.get('content-encoding'), 'gzip', path);
        assert.match(headers.get('vary') ?? '', /accept-encoding/i, path);
      }
    });

    it('answers 304 to a browser that has the file already', async () => {
      const asked = { 'accept-encoding': 'gzip' };
      const { headers } = await get('1/cpts-widgets.js', asked);
      const etag = headers.get('etag');
      const again = await get('1/cpts-widgets.js', {
        ...asked,
        ...(etag && { 'if-none-match': etag }),
        'if-modified-since': headers.get('last-modified') ?? '',
      });
      assert.equal(again.status, 304);
    });
  });
}
