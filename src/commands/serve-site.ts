import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';

const PORTS_TO_TRY = 50;

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, () => resolve(true));
  });
}

/**
 * Serves the folder `site` as a plain host would, `404.html` with status 404 included.
 * `brotli` sends `x.br` for `x` where that file stands beside it.
 * Takes the first free port from `port` on (0 takes whichever is free); rejects when fifty in a row are taken.
 */
export async function serveSite(
  site: string,
  port: number,
  { brotli = false } = {},
): Promise<{ address: string; port: number; close: () => Promise<void> }> {
  const files = sirv(site, { dev: true, brotli });
  const lost = resolve(site, '404.html');
  for (let tried = 0; tried < PORTS_TO_TRY; tried += 1) {
    const server = createServer((request, response) => {
      files(request, response, () => {
        // The file server would answer 200, so the page for lost readers is sent by hand.
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        if (existsSync(lost)) createReadStream(lost).pipe(response);
        else response.end();
      });
    });
    if (await listen(server, port === 0 ? 0 : port + tried)) {
      const taken = (server.address() as { port: number }).port;
      return {
        address: `http://localhost:${taken}`,
        port: taken,
        close: () =>
          new Promise((resolve) => {
            server.closeAllConnections();
            server.close(() => resolve());
          }),
      };
    }
  }
  throw new Error(`从 ${port} 起 ${PORTS_TO_TRY} 个端口都有人用`);
}
