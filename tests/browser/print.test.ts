import { describe, expect, test } from 'vitest';
import { startBrowser, visibleText } from '../helpers/browser.ts';
import { careKinds } from '../helpers/care-kinds.ts';
import { siteOrigin } from '../helpers/content.ts';
import { openPdf } from '../helpers/open-pdf.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

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
  return boxes.map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
}

/** Radicals that Unicode does not call the same as the letters they look like. */
const RADICALS =
  '⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

/** Words of each sheet in turn; Chromium writes 方 as the radical ⽅ where the two share a drawing. */
async function readSheets(pdf: Buffer): Promise<string[]> {
  const letter = (radical: string) => RADICALS[RADICALS.indexOf(radical) + 1] ?? radical;
  return (await openPdf(pdf)).sheets.map((text) =>
    text.normalize('NFKC').replace(/[\u2E80-\u2EFF]/g, letter),
  );
}

test.each([
  ['page of help', '/help/', ['110', '96110', '12378']],
  ['guide', '/guides/safe-account/', ['110', '96110', '对方会这样说']],
  ['scam, step by step', '/cases/scam-safe-account/', ['110', '情景还原']],
  ['way of a complaint', '/complaints/', ['110', '12378']],
])('a %s on paper keeps the hotlines and its own address', async (_, path, needed) => {
  const { pdf, words } = await print(path);
  const printed = (await readSheets(pdf)).join('\n');
  for (const word of [...needed, siteOrigin + path]) {
    expect(words).toContain(word);
    expect(printed).toContain(word);
  }
  expect(
    sheets(pdf).every(
      ({ width, height }) =>
        Math.abs(width - A4_POINTS.width) <= 1 && Math.abs(height - A4_POINTS.height) <= 1,
    ),
  ).toBe(true);
});

test('the page of help fits on exactly one sheet of A4', async () => {
  const { pdf } = await print('/help/');
  expect(sheets(pdf)).toHaveLength(1);
});

test('what only works on a screen is not printed', async () => {
  const { words } = await print('/guides/safe-account/');
  for (const furniture of ['跳到正文', '转给家人', '扫码看本页', '本页内容', '上一篇', '订阅更新'])
    expect(words).not.toContain(furniture);
});

describe('printers leave backgrounds out, so every word on paper is dark', () => {
  test.each([...pageKinds, ...careKinds])('%s', async (_, path) => {
    const { page, context } = await browser.visit(path, { width: 1280 });
    await page.emulateMedia({ media: 'print' });
    const pale = await page.evaluate(() => {
      const light = (color: string) => {
        const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(
          (part) => (Number(part) / 255) ** 2.2,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      /** 4.5 : 1 on white. */
      const LIGHTEST = 0.18;
      return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
        if (!element.checkVisibility() || element.closest('svg, .sr-only, .skip')) return [];
        const written = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        );
        const counted = ['::before', '::after'].filter((part) =>
          /^(counter|"[^"])/.test(getComputedStyle(element, part).content),
        );
        return [...(written ? [''] : []), ...counted]
          .filter((part) => light(getComputedStyle(element, part).color) > LIGHTEST)
          .map(
            (part) =>
              `${element.tagName}.${element.className}${part}“${(element.textContent ?? '').trim().slice(0, 10)}”`,
          );
      });
    });
    await context.close();
    expect(pale).toEqual([]);
  });
});

test('a guide about a call answers and says what to do now on its first sheet, and no sheet holds sources alone', async () => {
  const printed = await readSheets((await print('/guides/safe-account/')).pdf);
  expect(printed[0]).toContain('马上挂断');
  expect(printed[0]).toContain('把刚才的事说一遍');
  expect(printed.length).toBeLessThanOrEqual(2);
});
