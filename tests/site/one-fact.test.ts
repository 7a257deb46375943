import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { today } from '../../src/today.ts';
import { freePort } from '../helpers/free-port.ts';
import { openPdf } from '../helpers/open-pdf.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const FACT = 'content/facts/hotline-96110.yaml';
const [OLD, NEW] = ['96110', '96119'];
const COPIED = ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const project = mkdtempSync(join(tmpdir(), 'one-fact-'));
let server: ChildProcess | undefined;
let origin = '';

beforeAll(async () => {
  for (const name of COPIED) cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const text = readFileSync(join(project, FACT), 'utf8');
  writeFileSync(join(project, FACT), text.replace(`value: '${OLD}'`, `value: '${NEW}'`));
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: 'Asia/Shanghai',
    SITE_TODAY: today(),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    { cwd: project, env },
  );
  await new Promise<void>((ready, fail) => {
    let heard = '';
    const listen = (part: Buffer) => {
      heard += String(part);
      if (heard.includes(`:${port}`)) ready();
    };
    server?.stdout?.on('data', listen);
    server?.stderr?.on('data', listen);
    server?.on('exit', (code) => fail(new Error(`astro dev ended with ${code}\n${heard}`)));
  });
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server?.removeAllListeners('exit');
  server?.kill();
  rmSync(project, { recursive: true, force: true });
});

async function fetched(path: string): Promise<Buffer> {
  const answer = await fetch(origin + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return Buffer.from(await answer.arrayBuffer());
}

test('one changed value in content/facts is on the page, on the poster and in the SMS, and the old one is nowhere', async () => {
  expect(readFileSync(join(project, FACT), 'utf8')).toContain(NEW);
  const kit = '/downloads/campaigns/anti-fraud';
  // The development server wants the slash every page has; a host serves the file without it.
  const said: Record<string, string> = {
    page: String(await fetched('/campaigns/anti-fraud/')),
    hotlines: String(await fetched('/hotlines/')),
    poster: (await openPdf(await fetched(`${kit}/poster-a3.pdf/`))).text,
    leaflet: (await openPdf(await fetched(`${kit}/leaflet.pdf/`))).text,
    SMS: String(await fetched(`${kit}/sms.txt/`)),
    broadcast: String(await fetched(`${kit}/broadcast.txt/`)),
  };
  for (const [where, text] of Object.entries(said)) {
    // Ids of facts and of pieces of the page keep the number they were named after.
    const numbers: string[] = text.match(/(?<![\w-])\d{5}(?![\w-])/g) ?? [];
    expect([where, numbers.includes(NEW), numbers.includes(OLD)]).toEqual([where, true, false]);
  }
});
