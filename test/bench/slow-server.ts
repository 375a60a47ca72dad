import { readdirSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotli, readBuilt } from './built-files.js';

/** What the developer tools of Chrome call slow 4G. */
const LATENCY_MS = 562;
const BYTES_PER_SECOND = 184_000;

/** How often bytes are let through. */
const TICK_MS = 5;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
};

export interface SlowServer {
  readonly origin: string;
  /** Paths asked for, in order, since the last time. */
  takeAsked(): readonly string[];
  close(): Promise<void>;
}

/**
 * Serves pages, and the built files under `/cpts/`, as a phone receives them: each answer begins late, and all share
 * one narrow line. Everything is compressed beforehand.
 */
export async function startSlowServer(
  pages: Readonly<Record<string, string>>,
  others: Readonly<Record<string, { body: Buffer; type: string }>> = {},
): Promise<SlowServer> {
  const files = new Map<string, { body: Buffer; type: string }>();
  for (const [path, { body, type }] of Object.entries(others)) {
    files.set(path, { body: brotli(body), type });
  }
  for (const [path, html] of Object.entries(pages)) {
    files.set(path, { body: brotli(Buffer.from(html)), type: 'text/html; charset=utf-8' });
  }
  for (const name of builtFiles()) {
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    files.set(`/cpts/${name}`, { body: brotli(readBuilt(name)), type });
  }
  const line = new Line();
  let asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const file = files.get(url);
    setTimeout(() => {
      if (!file) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': file.type,
        'content-encoding': 'br',
        'content-length': file.body.byteLength,
        'access-control-allow-origin': '*',
      });
      line.send(response, file.body);
    }, LATENCY_MS);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function builtFiles(): readonly string[] {
  const dist = new URL('../../dist/', import.meta.url);
  return ['', 'data/chalonnais/'].flatMap((folder) =>
    readdirSync(new URL(folder, dist), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => folder + name),
  );
}

interface Answer {
  readonly response: ServerResponse;
  left: Buffer;
}

/** A line of limited width, that the answers on their way share evenly. */
class Line {
  #answers: Answer[] = [];
  #timer: NodeJS.Timeout | undefined;
  #last = 0;

  send(response: ServerResponse, body: Buffer): void {
    this.#answers.push({ response, left: body });
    if (this.#timer) return;
    this.#last = performance.now();
    this.#timer = setInterval(() => {
      this.#tick();
    }, TICK_MS);
  }

  #tick(): void {
    const now = performance.now();
    let credit = ((now - this.#last) / 1000) * BYTES_PER_SECOND;
    this.#last = now;
    this.#answers.forEach((answer, index) => {
      const share = Math.round(credit / (this.#answers.length - index));
      const piece = answer.left.subarray(0, share);
      answer.left = answer.left.subarray(piece.byteLength);
      credit -= piece.byteLength;
      answer.response.write(piece);
      if (answer.left.byteLength === 0) answer.response.end();
    });
    this.#answers = this.#answers.filter(({ left }) => left.byteLength > 0);
    if (this.#answers.length > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
