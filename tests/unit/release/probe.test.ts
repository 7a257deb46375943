import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { styleHash } from '../../../src/release/content-policy.ts';
import { findServerFault } from '../../../src/release/probe.ts';
import {
  currentFolder,
  layRelease,
  releaseFolder,
  switchTo,
} from '../../../src/release/switch-release.ts';
import { removeFolder, temporaryFolder, writeFixtureSite } from '../../helpers/fixture-site.ts';
import { freePort } from '../../helpers/free-port.ts';

let root = '';
let server: Server | undefined;
const target = () => join(root, 'target');

beforeAll(() => {
  root = temporaryFolder('probe');
  chmodSync(root, 0o755);
  for (const edition of ['r1', 'r2']) {
    writeFixtureSite(join(root, 'dist'), edition);
    layRelease(join(root, 'dist'), target(), edition);
    switchTo(target(), edition);
  }
});
afterEach(() => {
  server?.close();
  chmodSync(target(), 0o755);
});
afterAll(() => removeFolder(root));

/** What a probe finds at a server that answers like this. */
async function faultOf(answer: RequestListener): Promise<string | undefined> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return findServerFault({
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    host: 'www.example.org',
    target: target(),
  });
}

const refuse = (status: number, headers = {}): RequestListener => {
  return (_, response) => response.writeHead(status, headers).end('no');
};

/** The files of a folder; paths that `hidden` knows are missing. */
function serve(
  folder: () => string,
  {
    hidden = () => false,
    headers = {},
  }: { hidden?: (path: string) => boolean; headers?: object } = {},
): RequestListener {
  return ({ url = '/' }, response) => {
    const file = join(folder(), url.endsWith('/') ? `${url}index.html` : url);
    if (hidden(url) || !existsSync(file)) response.writeHead(404).end('no');
    else response.writeHead(200, { ...headers }).end(readFileSync(file));
  };
}
const current = () => currentFolder(target());
const policy = (...sheets: string[]) => ({
  headers: {
    'Content-Security-Policy': `default-src 'none'; style-src 'self' ${sheets.map(styleHash).join(' ')}`,
  },
});

test.each<[string, RequestListener]>([
  ['the current release', serve(current)],
  ['a policy that allows its sheet', serve(current, policy('p{color:#000}', 'a{}'))],
  [
    'a policy that is not ours',
    serve(current, { headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } }),
  ],
])('nothing is wrong with a server that gives %s', async (_, answer) =>
  expect(await faultOf(answer)).toBeUndefined(),
);

describe('one sentence says why readers do not get the release', () => {
  test.each<[string, RequestListener, RegExp]>([
    [
      'it is not to be read',
      refuse(403),
      /\/ 服务器答 403，不给看：root 要写成 .*\/target\/current/,
    ],
    [
      'nothing is there',
      refuse(404),
      /\/ 服务器答 404，没有这个文件：root 要写成 .*\/target\/current/,
    ],
    ['the server is broken', refuse(502), /服务器答 502：看服务器的错误日志/],
    [
      'plain HTTP leads elsewhere',
      refuse(301, { Location: 'https://www.example.org/' }),
      /转到了 https:\/\/www\.example\.org\/：--probe 写/,
    ],
    [
      'an older release is served',
      serve(() => releaseFolder(target(), 'r1')),
      /给的是旧的一版 r1：root 要写成 .*\/target\/current/,
    ],
    [
      'another site answers',
      (_, response) => void response.end('Welcome to nginx!'),
      /给的不是这一版的内容/,
    ],
    [
      'the pages further down are missing',
      serve(current, { hidden: (path) => path.startsWith('/guides/') }),
      /\/guides\/safe-account\/ 服务器答 404/,
    ],
    [
      'the files of the pages are missing',
      serve(current, { hidden: (path) => path.startsWith('/_astro/') }),
      /\/_astro\/r2\.js 服务器答 404/,
    ],
    [
      'the policy is that of an older release',
      serve(current, policy('p{color:#fff}')),
      /还是旧的安全策略，网页会没有样式：加上 --reload/,
    ],
  ])('%s', async (_, answer, fault) => expect(await faultOf(answer)).toMatch(fault));

  test('the front page is that of an older release, and the rest is new', async () => {
    const mixed: RequestListener = (request, response) =>
      serve(request.url === '/' ? () => releaseFolder(target(), 'r1') : current)(request, response);
    expect(await faultOf(mixed)).toMatch(/\/ 服务器给的是旧的一版 r1/);
  });

  test.each([403, 404])(
    'a folder on the way is closed, and the server answers %i',
    async (status) => {
      chmodSync(target(), 0o700);
      expect(await faultOf(refuse(status))).toMatch(
        new RegExp(
          `服务器答 ${status}：跑服务器的用户进不去 \\S*/target（700），对这些文件夹运行 chmod o\\+x`,
        ),
      );
    },
  );

  test('nobody listens', async () => {
    const address = `http://127.0.0.1:${await freePort()}/`;
    expect(await findServerFault({ address, host: 'x', target: target() })).toMatch(
      /没有服务器在听（连接被拒绝）/,
    );
  });

  test('the name is known to nobody', async () => {
    expect(
      await findServerFault({ address: 'http://nowhere.invalid/', host: 'x', target: target() }),
    ).toMatch(/这个名字：--probe 写服务器自己的地址/);
  });

  test('HTTPS is asked of a port that speaks plain HTTP', async () => {
    server = createServer(refuse(400));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await findServerFault({ address, host: 'x', target: target() })).toMatch(
      /这个端口说的不是 HTTPS/,
    );
  });
});

test('a server that knows several sites is asked for this one by its name', async () => {
  const asked = new Set<string | undefined>();
  await faultOf((request, response) => {
    asked.add(request.headers.host);
    serve(current)(request, response);
  });
  expect([...asked]).toEqual(['www.example.org']);
});
