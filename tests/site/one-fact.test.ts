import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { today } from '../../src/today.ts';
import { type DevSite, startDevSite } from '../helpers/dev-site.ts';
import { openPdf } from '../helpers/open-pdf.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const FACT = 'content/facts/hotline-96110.yaml';
const [OLD, NEW] = ['96110', '96119'];

let site: DevSite | undefined;
let changed = '';

beforeAll(async () => {
  site = await startDevSite(today(), (project) => {
    changed = readFileSync(join(project, FACT), 'utf8').replace(
      `value: '${OLD}'`,
      `value: '${NEW}'`,
    );
    writeFileSync(join(project, FACT), changed);
  });
});
afterAll(() => site?.close());

const fetched = async (path: string) => (await site?.fetched(path)) ?? Buffer.from('');

test('one changed value in content/facts is on the page, on the poster and in the SMS, and the old one is nowhere', async () => {
  expect(changed).toContain(NEW);
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
