import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSampleAddress } from '../../src/release/sample-address.ts';
import {
  currentRelease,
  dropOldReleases,
  goBackTo,
  layRelease,
  listReleases,
  releaseBefore,
  switchTo,
} from '../../src/release/switch-release.ts';
import { siteOrigin } from '../helpers/content.ts';
import { removeFolder, temporaryFolder, writeFixtureSite } from '../helpers/fixture-site.ts';

const SWITCHES = 20;
const READERS = 16;

let root = '';
const site = () => join(root, 'dist');
const target = () => join(root, 'target');

function publish(edition: string): void {
  writeFixtureSite(site(), edition);
  layRelease(site(), target(), edition);
  switchTo(target(), edition);
}

beforeAll(() => {
  root = temporaryFolder('release');
});
afterAll(() => removeFolder(root));

test('a build that is not whole is refused, and readers see what they saw', () => {
  publish('r00');
  writeFixtureSite(site(), 'r01');
  appendFileSync(join(site(), 'index.html'), ' ');
  expect(() => layRelease(site(), target(), 'r01')).toThrow(/index\.html 和清单对不上/);
  rmSync(join(site(), 'manifest.json'));
  expect(() => layRelease(site(), target(), 'r01')).toThrow(/没有做完/);
  expect(currentRelease(target())).toBe('r00');
  expect(listReleases(target())).toEqual(['r00']);
});

test(`${READERS} readers see no page without its files while the release changes ${SWITCHES} times`, async () => {
  const server = createServer((request, response) => {
    try {
      const path = new URL(request.url ?? '/', 'http://x').pathname;
      response.end(readFileSync(join(target(), 'current', path === '/' ? 'index.html' : path)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  let reading = true;
  let pairs = 0;
  let broken = 0;
  const reader = async () => {
    while (reading) {
      const page = await fetch(address);
      const script = /src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      await new Promise((resolve) => setTimeout(resolve, 5));
      const part = await fetch(address + script);
      await part.arrayBuffer();
      pairs += 1;
      if (!page.ok || !part.ok) broken += 1;
    }
  };
  const readers = Array.from({ length: READERS }, reader);
  for (let number = 1; number <= SWITCHES; number += 1) {
    publish(`s${String(number).padStart(2, '0')}`);
    const seen = pairs;
    while (pairs < seen + READERS) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  reading = false;
  await Promise.all(readers);
  server.close();
  expect(pairs).toBeGreaterThanOrEqual(SWITCHES * READERS);
  expect(broken).toBe(0);
});

describe('going back', () => {
  test('shows the release before, which keeps the files of the newer one for readers in between', () => {
    expect(releaseBefore(target())).toBe(`s${SWITCHES - 1}`);
    goBackTo(target(), `s${SWITCHES - 1}`);
    expect(readFileSync(join(target(), 'current', 'index.html'), 'utf8')).toContain(
      `s${SWITCHES - 1}`,
    );
    expect(existsSync(join(target(), 'current', '_astro', `s${SWITCHES}.js`))).toBe(true);
  });

  test('is refused where there is nothing before', () => {
    const empty = temporaryFolder('empty');
    expect(() => releaseBefore(empty)).toThrow(/没有更早的版本/);
    removeFolder(empty);
  });
});

test('three releases and the current one are kept', () => {
  dropOldReleases(target());
  expect(listReleases(target())).toEqual(['s18', 's19', 's20']);
  expect(currentRelease(target())).toBe('s19');
});

test.each([
  ['https://example.org', true],
  ['https://www.example.com/xuetang', true],
  ['https://bank.example', true],
  ['https://notexample.org', false],
  ['https://example.org.cn', false],
])('%s is a sample address: %s', (url, sample) => expect(isSampleAddress(url)).toBe(sample));

test.runIf(isSampleAddress(siteOrigin))(
  'a site that would print QR codes to the sample address is not released, unless it is a rehearsal',
  () => {
    const folder = temporaryFolder('sample-address');
    const run = (...flags: string[]) =>
      spawnSync(process.execPath, ['src/commands/release.ts', folder, ...flags], {
        encoding: 'utf8',
      });
    const refused = run();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`content/site/identity.yaml 的 url 还是 ${siteOrigin}`);
    expect(currentRelease(folder)).toBeUndefined();
    expect(run('--rehearsal').status).toBe(0);
    expect(currentRelease(folder)).toMatch(/^\d{8}-\d{6}-[0-9a-f]{8}$/);
    removeFolder(folder);
  },
);
