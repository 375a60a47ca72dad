import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = sirv(root, { dev: true });
const wanted = Number(process.env['PORT'] ?? 8080);

const server = createServer((request, response) => {
  if (request.url === '/') {
    response.writeHead(302, { location: '/demo/' }).end();
    return;
  }
  files(request, response, () => {
    response.writeHead(404).end('Page introuvable.');
  });
});

server.on('error', (error) => {
  // The usual port is taken: any other does as well.
  if ('code' in error && error.code === 'EADDRINUSE') server.listen(0);
  else throw error;
});
server.on('listening', () => {
  const address = server.address();
  if (address && typeof address === 'object') {
    console.log(`Démonstration : http://localhost:${address.port}/demo/   (Ctrl+C pour arrêter)`);
  }
});
server.listen(wanted);
