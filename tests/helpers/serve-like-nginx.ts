import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
};

const template = readFileSync('src/release/templates/nginx.conf', 'utf8');
const setting = (name: string) => new RegExp(`${name} ([^;]+);`).exec(template)?.[1] ?? '';
const packed = new Set(['text/html', ...setting('gzip_types').split(' ')]);
const level = Number(setting('gzip_comp_level'));
const smallest = Number(setting('gzip_min_length'));

/** The built site as the shipped `nginx.conf` serves it: what it packs and how hard, what may be kept, the policy of `_headers`. */
export async function serveLikeNginx(site: string) {
  const policy =
    /Content-Security-Policy: (.+)/.exec(readFileSync(`${site}/_headers`, 'utf8'))?.[1] ?? '';
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const path = join(site, asked.endsWith('/') ? `${asked}index.html` : asked);
    if (!existsSync(path) || statSync(path).isDirectory())
      return void response.writeHead(404).end();
    const bytes = readFileSync(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const mark = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    const headers = {
      'Content-Security-Policy': policy,
      'Content-Type': type,
      ETag: mark,
      'Cache-Control': asked.startsWith('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    };
    if (request.headers['if-none-match'] === mark)
      return void response.writeHead(304, headers).end();
    const squeezed =
      packed.has(type.split(';')[0] as string) &&
      bytes.length >= smallest &&
      /gzip/.test(request.headers['accept-encoding'] ?? '');
    const body = squeezed ? gzipSync(bytes, { level }) : bytes;
    response
      .writeHead(200, {
        ...headers,
        'Content-Length': body.length,
        ...(squeezed && { 'Content-Encoding': 'gzip' }),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    policy,
    close: () => server.close(),
  };
}
