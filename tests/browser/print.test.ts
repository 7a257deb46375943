import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBrowser, visibleText } from '../helpers/browser.ts';
import { siteOrigin } from '../helpers/content.ts';

const A4_POINTS = { width: 595, height: 842 };

const browser = startBrowser();

/** The page on paper: its PDF, and the words that are left when the screen's furniture is gone. */
async function print(path: string): Promise<{ pdf: Buffer; words: string }> {
  const { page, context } = await browser.visit(path, { width: 1280 });
  await page.emulateMedia({ media: 'print' });
  const words = await visibleText(page.locator('body'));
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await context.close();
  return { pdf, words };
}

/** Sizes of the sheets in points; Chromium writes its page objects uncompressed. */
function sheets(pdf: Buffer): { width: number; height: number }[] {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  expect(boxes).toHaveLength([...text.matchAll(/\/Type\s*\/Page\b/g)].length);
  return boxes.map(([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }));
}

/** Text of a PDF where the machine has pdftotext, else undefined. */
function extractText(pdf: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  const { stdout, error } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return error ? undefined : stdout;
}

test.each([
  ['page of help', '/help/', ['110', '96110', '12378']],
  ['guide', '/guides/safe-account/', ['110', '96110', '对方会这样说']],
  ['scam, step by step', '/cases/scam-safe-account/', ['110', '情景还原']],
  ['way of a complaint', '/complaints/', ['110', '12378']],
])('a %s on paper keeps the hotlines and its own address', async (_, path, needed) => {
  const { pdf, words } = await print(path);
  const printed = extractText(pdf) ?? words;
  for (const word of [...needed, siteOrigin + path]) {
    expect(words).toContain(word);
    expect(printed).toContain(word);
  }
  expect(sheets(pdf).every(({ width, height }) => Math.abs(width - A4_POINTS.width) <= 1 && Math.abs(height - A4_POINTS.height) <= 1)).toBe(true);
});

test('the page of help fits on exactly one sheet of A4', async () => {
  const { pdf } = await print('/help/');
  expect(sheets(pdf)).toHaveLength(1);
});

test('what only works on a screen is not printed', async () => {
  const { words } = await print('/guides/safe-account/');
  for (const furniture of ['跳到正文', '转给家人', '扫码看本页', '本页内容', '上一篇', '订阅更新']) expect(words).not.toContain(furniture);
});
