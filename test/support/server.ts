import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

export interface TestServer {
  /** `http://localhost:PORT`, without a final slash. */
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

interface Options {
  /** Folder served, from the top of the repository. */
  folder: string;
  /** Where the folder is on the server; its top by default. */
  prefix?: string;
  /** What is no file: path to HTML, or to what the path's ending says. */
  pages?: Readonly<Record<string, string>>;
  headers?: (path: string) => Readonly<Record<string, string>>;
  /** Paths answered with 404 though the file is there. */
  missing?: RegExp;
}

/** A static server on a free port of this machine: each one is an origin of its own. */
export async function startServer({
  folder,
  prefix = '',
  pages,
  headers,
  missing,
}: Options): Promise<TestServer> {
  const files = sirv(fileURLToPath(new URL(`../../${folder}`, import.meta.url)), { dev: true });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request);
    asked.push(path);
    for (const [name, value] of Object.entries(headers?.(path) ?? {})) {
      response.setHeader(name, value);
    }
    const page = pages?.[path];
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': `${typeOf(path)}; charset=utf-8` }).end(page);
    } else if (missing?.test(path)) {
      response.writeHead(404).end();
    } else {
      request.url = request.url?.replace(encodeURI(prefix), '') ?? '/';
      files(request, response, () => {
        response.writeHead(404).end();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function pathOf({ url }: IncomingMessage): string {
  return new URL(url ?? '/', 'http://localhost').pathname;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  js: 'text/javascript',
  json: 'application/json',
};

function typeOf(path: string): string {
  return TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html';
}
