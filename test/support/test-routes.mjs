import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = '/test-routes/';
const LIST = '[{"name":"Maison de santé de Gergy"}]';

/** @typedef {import('koa').Context} Context */

/** @type {Map<string, { asked: number, aborted: number }>} */
const log = new Map();

/**
 * Answers as real servers do on their bad days. A query keeps one test's requests apart from another's; `log?of=ADDRESS`
 * says how often an address was asked for and how often the browser left before the end.
 * @returns {import('koa').Middleware}
 */
export function testRoutes() {
  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    const [name = '', argument = ''] = context.path.slice(PREFIX.length).split('/');
    context.set('cache-control', 'no-store');
    if (name === 'log') {
      context.body = log.get(String(context.query['of'])) ?? { asked: 0, aborted: 0 };
      return;
    }
    const seen = log.get(context.url) ?? { asked: 0, aborted: 0 };
    seen.asked += 1;
    log.set(context.url, seen);
    context.res.on('close', () => {
      if (!context.res.writableFinished) seen.aborted += 1;
    });
    await ROUTES[name]?.(context, argument, seen.asked);
  };
}

/** @type {Record<string, (context: Context, argument: string, asked: number) => unknown>} */
const ROUTES = {
  list(context) {
    context.set('last-modified', 'Thu, 05 Feb 2026 08:00:00 GMT');
    send(context, LIST, 'application/json; charset=utf-8');
  },
  redirect(context) {
    context.redirect(`${PREFIX}list`);
  },
  status(context, status) {
    const after = context.query['retry-after'];
    if (after) context.set('retry-after', String(after));
    context.status = Number(status);
    context.body = 'non';
  },
  /** Refuses the first two requests. */
  flaky(context, status, asked) {
    if (asked > 2) send(context, LIST, 'application/json');
    else ROUTES['status']?.(context, status, asked);
  },
  /** Answers once, then is gone. */
  gone(context, status, asked) {
    if (asked === 1) send(context, LIST, 'application/json');
    else ROUTES['status']?.(context, status, asked);
  },
  /** The first answer was cut on its way. */
  cut(context, _, asked) {
    send(context, asked > 1 ? LIST : LIST.slice(0, 20), 'application/json');
  },
  /** Communes by tiles: `about`, `tiles.json`, `z/x/y.pbf` with points for its slashes, `all.pmtiles` by ranges. */
  async tiles(context, name) {
    const { MAX_ZOOM, tiles } = await import('./tiles.mjs');
    const { codes, place, isFrance, tile, archive } = tiles();
    if (name === 'about') {
      context.body = { codes, place, isFrance };
    } else if (name === 'tiles.json') {
      const template = `${context.origin}${PREFIX}tiles/{z}.{x}.{y}.pbf`;
      const layers = [{ id: 'communes', fields: { code: 'String' } }];
      context.body = {
        tilejson: '3.0.0',
        tiles: [template],
        maxzoom: MAX_ZOOM,
        vector_layers: layers,
      };
    } else if (name === 'all.pmtiles') {
      const file = archive();
      const [from = 0, to = file.length - 1] = (context.get('range').match(/\d+/g) ?? []).map(
        Number,
      );
      const last = Math.min(to, file.length - 1);
      context.status = 206;
      context.set('content-range', `bytes ${from}-${last}/${file.length}`);
      send(context, file.subarray(from, last + 1), 'application/octet-stream');
    } else {
      const [z = 0, x = 0, y = 0] = name.split('.').map(Number);
      const data = tile(z, x, y);
      if (data) send(context, data, 'application/x-protobuf');
      else context.status = 204;
    }
  },
  /** Never answers. */
  silent(context) {
    return new Promise((resolve) => context.req.on('close', resolve));
  },
  /** Begins an answer and never ends it. */
  stalled(context) {
    send(context, Readable.from(pieces([LIST.slice(0, 10), ''], 60_000)), 'application/json');
  },
  /** Takes 400 ms for an answer in five pieces. */
  trickle(context) {
    send(context, Readable.from(pieces(LIST.match(/.{1,8}/gs) ?? [], 80)), 'application/json');
  },
  drop(context) {
    context.respond = false;
    context.req.socket.destroy();
  },
  login(context) {
    send(context, '<!doctype html><title>Connexion</title>', 'text/html');
  },
  'login-as-json'(context) {
    send(context, '\n<HTML><title>Connexion</title>', 'application/json');
  },
  empty(context) {
    send(context, '\ufeff \r\n', 'text/csv');
  },
  nothing(context) {
    context.status = 204;
  },
  /** 200 MB, of which the length is not announced. */
  big(context) {
    const megabyte = ' '.repeat(1_000_000);
    const body = pieces(
      Array.from({ length: 200 }, () => megabyte),
      1,
    );
    send(context, Readable.from(body), 'text/plain');
  },
  /** "Santé à l’œil" in a charset of Node's, under the content type of the query. */
  text(context, charset) {
    const bytes = {
      'windows-1252': Buffer.from('Sant\xe9 \xe0 l\x92\x9cil', 'latin1'),
      'utf-16le': Buffer.from('Santé à l’œil', 'utf16le'),
      'utf-16le-marked': Buffer.from('\ufeffSanté à l’œil', 'utf16le'),
      'utf-8-marked': Buffer.from('\ufeffSanté à l’œil'),
      'utf-8': Buffer.from('Santé à l’œil'),
    }[charset];
    send(context, bytes ?? '', String(context.query['type']));
  },
  /** The text of the query, under the content type of the query. */
  'as-sent'(context) {
    send(context, String(context.query['text']), String(context.query['type']));
  },
  /** A page that may ask its own server alone, and tells its opener how asking another one ends. */
  'csp-page'(context) {
    context.set('content-security-policy', "connect-src 'self'");
    send(
      context,
      `<!doctype html><script type="module">
        import { loadText } from '/src/sources/load.ts';
        loadText('https://elsewhere.invalid/list.json').catch(({ code, directive }) => {
          parent.postMessage({ code, directive });
        });
      </script>`,
      'text/html',
    );
  },
};

/**
 * @param {Context} context
 * @param {string | Buffer | Readable} body
 * @param {string} type
 */
function send(context, body, type) {
  context.body = body;
  context.set('content-type', type);
}

/**
 * @param {readonly string[]} texts
 * @param {number} intervalMs
 */
async function* pieces(texts, intervalMs) {
  for (const text of texts) {
    yield Buffer.from(text);
    await sleep(intervalMs, undefined, { ref: false });
  }
}
