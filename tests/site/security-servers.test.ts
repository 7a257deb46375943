import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { readStyleHashes } from '../../src/release/page-styles.ts';
import { composeServerFiles } from '../../src/release/server-files.ts';
import { removeFolder, temporaryFolder } from '../helpers/fixture-site.ts';
import { freePort } from '../helpers/free-port.ts';
import { composeNginxMain, hasNginx as nginxIsHere } from '../helpers/run-nginx.ts';
import { siteDir, siteFiles } from '../helpers/site.ts';

const has = (program: string, ...version: string[]) => spawnSync(program, version).status === 0;
const hasNginx = nginxIsHere && has('openssl', 'version');
const hasCaddy = has('caddy', 'version');
if (!hasNginx)
  console.warn(
    '没有 nginx 或 openssl，跳过 nginx 配置的测试（Debian：apt-get install nginx-light openssl）',
  );
if (!hasCaddy) console.warn('没有 caddy，跳过 Caddy 配置的测试（Debian：apt-get install caddy）');

let folder = '';
const running: ChildProcess[] = [];

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
}

function get(address: string): Promise<Answer> {
  const open = address.startsWith('https') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    open(address, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

async function start(program: string, args: string[], address: string): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  running.push(child);
  let words = '';
  child.stderr?.on('data', (data) => {
    words += data;
  });
  for (let tries = 0; tries < 60; tries += 1) {
    if (await get(address).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${program} did not answer: ${words}`);
}

const servers = {
  https: '',
  redirect: '',
  intranet: '',
  caddy: '',
  caddyHttps: '',
  caddyRedirect: '',
};

async function startNginx(): Promise<void> {
  const [plain, secure, intranet] = await Promise.all([freePort(), freePort(), freePort()]);
  spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-keyout',
    join(folder, 'key.pem'),
    '-out',
    join(folder, 'cert.pem'),
  ]);
  const files = ['nginx.conf', 'nginx-intranet.conf'].map((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replaceAll(/listen \[::\].*\n/g, '')
      .replace(/listen 443 ssl http2/, `listen ${secure} ssl http2`)
      .replace('listen 80', `listen ${name === 'nginx.conf' ? plain : intranet}`),
  );
  writeFileSync(join(folder, 'main.conf'), composeNginxMain(folder, 'root', ...files));
  Object.assign(servers, {
    https: `https://localhost:${secure}`,
    redirect: `http://localhost:${plain}`,
    intranet: `http://localhost:${intranet}`,
  });
  await start('nginx', ['-c', join(folder, 'main.conf'), '-p', folder], servers.https);
}

/** The file for HTTPS as it is, with a certificate Caddy makes itself and with ports of our own. */
async function startSecureCaddy(): Promise<void> {
  const [plain, secure] = await Promise.all([freePort(), freePort()]);
  Object.assign(servers, {
    caddyHttps: `https://localhost:${secure}`,
    caddyRedirect: `http://localhost:${plain}`,
  });
  const options = `{\n  admin off\n  local_certs\n  skip_install_trust\n  http_port ${plain}\n  https_port ${secure}\n}\n`;
  writeFileSync(
    join(folder, 'Caddyfile.secure'),
    options + readFileSync(join(folder, 'Caddyfile'), 'utf8'),
  );
  await start(
    'caddy',
    ['run', '--config', join(folder, 'Caddyfile.secure'), '--adapter', 'caddyfile'],
    servers.caddyHttps,
  );
}

async function startCaddy(): Promise<void> {
  const port = await freePort();
  servers.caddy = `http://localhost:${port}`;
  const text = readFileSync(join(folder, 'Caddyfile-intranet'), 'utf8').replace(
    'http://localhost',
    servers.caddy,
  );
  writeFileSync(join(folder, 'Caddyfile.test'), `{\n  admin off\n  auto_https off\n}\n${text}`);
  await start(
    'caddy',
    ['run', '--config', join(folder, 'Caddyfile.test'), '--adapter', 'caddyfile'],
    servers.caddy,
  );
}

beforeAll(async () => {
  folder = temporaryFolder('servers');
  mkdirSync(folder, { recursive: true });
  const files = composeServerFiles(readStyleHashes(siteDir), {
    host: 'localhost',
    root: siteDir,
    config: folder,
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  if (hasNginx) await startNginx();
  if (hasCaddy) await Promise.all([startCaddy(), startSecureCaddy()]);
});
afterAll(() => {
  for (const child of running) child.kill();
  removeFolder(folder);
});

const hashed = `/${siteFiles.find((file) => file.startsWith('_astro/')) ?? ''}`;
const fragment = `/${siteFiles.find((file) => file.startsWith('pagefind/fragment/')) ?? ''}`;
const sentences = `/${siteFiles.find((file) => file.startsWith('search/asked/')) ?? ''}`;
const CASES = [
  ['a page', '/guides/safe-account/', 200, 'no-cache'],
  ['a page nobody knows', '/no/such/page/', 404, 'no-store'],
  ['a file whose name changes with its content', hashed, 200, 'immutable'],
  ['a piece of the search', fragment, 200, 'immutable'],
  ['how readers ask for one page', sentences, 200, 'immutable'],
  ['what leads the search to its pieces', '/pagefind/pagefind-entry.json', 200, 'no-cache'],
  ['an old file of that kind', '/_astro/gone.js', 404, 'no-store'],
  ['the service worker', '/sw.js', 200, 'no-cache'],
  ['security.txt', '/.well-known/security.txt', 200, 'no-cache'],
  ['a hidden file', '/.git/config', 404, 'no-store'],
] as const;

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'same-origin',
};

describe.each([
  ['nginx with HTTPS', hasNginx, () => servers.https, true],
  ['nginx in a plain-HTTP intranet', hasNginx, () => servers.intranet, false],
  ['Caddy with HTTPS', hasCaddy, () => servers.caddyHttps, true],
  ['Caddy in a plain-HTTP intranet', hasCaddy, () => servers.caddy, false],
])('%s', (_, present, address, https) => {
  test.skipIf(!present).each(CASES)(
    '%s comes with every header: %s',
    async (_kind, path, status, cache) => {
      const answer = await get(address() + path);
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject(ALWAYS);
      expect(answer.headers['content-security-policy']).toMatch(
        /^default-src 'none'; .*frame-ancestors 'none'$/,
      );
      expect(answer.headers['cache-control']).toContain(cache);
      expect(answer.headers['strict-transport-security']).toBe(
        https ? 'max-age=63072000' : undefined,
      );
      expect(answer.headers['cross-origin-opener-policy'] !== undefined).toBe(https);
    },
  );

  test.skipIf(!present)(
    'an address without its last slash leads to the page, with every header',
    async () => {
      const answer = await get(`${address()}/help`);
      expect([301, 308]).toContain(answer.status);
      expect(new URL(String(answer.headers.location), address()).pathname).toBe('/help/');
      expect(answer.headers).toMatchObject(ALWAYS);
    },
  );
});

test.skipIf(!hasCaddy)('Caddy leads plain HTTP to HTTPS', async () => {
  const { status, headers } = await get(`${servers.caddyRedirect}/help/`);
  expect(status).toBe(308);
  expect(String(headers.location)).toMatch(/^https:\/\/localhost(:\d+)?\/help\/$/);
});

test.skipIf(!hasNginx)('plain HTTP leads to HTTPS where there is HTTPS', async () => {
  const { status, headers } = await get(`${servers.redirect}/help/`);
  expect([status, headers.location]).toEqual([301, 'https://localhost/help/']);
});

test.skipIf(!hasNginx)(
  'under the header policy every kind of page works, in colour, without one refusal',
  async () => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('没有 Chrome 或 Chromium');
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      // A certificate nobody vouches for has no service worker; that is this test's certificate, not the site.
      if (message.type() === 'error' && !/SSL certificate error/.test(message.text()))
        errors.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const path of [
      '/',
      '/guides/safe-account/',
      '/care/',
      '/care/guides/safe-account/',
      '/cases/service-index/',
      '/search/?q=安全账户',
    ]) {
      await page.goto(servers.https + path);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(251, 248, 241)',
      );
    }
    await page.locator('[data-search-result]').first().waitFor();
    await browser.close();
    expect(errors).toEqual([]);
  },
);
