import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join } from 'node:path';
import { siteDir } from './site.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** Copies with these names are never asked for again: a broken one stays in the browser's cache. */
const KEPT_FOR_EVER = /^\/(_astro|pagefind\/(index|fragment|letters)|search\/asked)\//;
const PORTAL =
  '<!doctype html><html lang="zh-CN"><title>上网认证</title><p>请先登录无线网。<script>location.replace("/login")</script></html>';

/** How a file may be sent. */
export type Sent = (response: ServerResponse, whole: Buffer, path: string) => void;

const send = (
  response: ServerResponse,
  path: string,
  body: Buffer | string,
  type = TYPES[extname(path)] ?? 'application/octet-stream',
) =>
  response
    .writeHead(200, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': KEPT_FOR_EVER.test(path)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    })
    .end(body);

/** The bytes of the file that stands beside this one, where one does. */
function neighbour(path: string): Buffer {
  const folder = join(siteDir, dirname(path));
  const name = readdirSync(folder).find(
    (other) => other !== basename(path) && extname(other) === extname(path),
  );
  return name ? readFileSync(join(folder, name)) : Buffer.from('{}');
}

const faults = {
  'cut in the middle': (response, whole, path) =>
    send(response, path, whole.subarray(0, whole.length / 2)),
  'cut by one byte': (response, whole, path) => send(response, path, whole.subarray(0, -1)),
  empty: (response, _, path) => send(response, path, ''),
  'the page of a portal': (response, _, path) => send(response, path, PORTAL, TYPES['.html']),
  'the page of a portal under its own type': (response, _, path) => send(response, path, PORTAL),
  'another file': (response, _, path) => send(response, path, neighbour(path)),
  'not found': (response) => response.writeHead(404).end('404'),
  'a fault of the server': (response) => response.writeHead(500).end('500'),
  'the connection reset': (response) => response.destroy(),
  'the connection reset half-way': (response, whole) => {
    response.writeHead(200, { 'content-length': whole.length });
    response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
  },
  'no answer': () => undefined,
  'half an answer, and silence': (response, whole) => {
    response.writeHead(200, { 'content-length': whole.length });
    response.write(whole.subarray(0, whole.length / 2));
  },
} satisfies Record<string, Sent>;

/** How a file can come broken. */
export type Fault = keyof typeof faults;
export const everyFault = Object.keys(faults) as Fault[];

/** Faults that can only be waited for. */
export const silent: ReadonlySet<Fault> = new Set(['no answer', 'half an answer, and silence']);

/** Three that have nothing in common: what is there is right but for its end, is something else, or is nothing. */
export const mostDifferent: ReadonlySet<Fault> = new Set([
  'cut by one byte',
  'the page of a portal',
  'no answer',
]);

/** The built site on a server of its own, which breaks what `breaks` says; `asked` holds the paths that were asked for, in order. */
export async function serveBroken(
  breaks: (path: string, times: number) => Fault | undefined,
  change: (path: string, body: Buffer) => Buffer = (_, body) => body,
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    asked.push(path);
    const file = join(siteDir, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const fault = breaks(path, asked.filter((one) => one === path).length);
    const whole = change(path, readFileSync(file));
    const sent: Sent = fault
      ? faults[fault]
      : (_, body) => send(response, path, body, TYPES[extname(file)]);
    sent(response, whole, path);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
