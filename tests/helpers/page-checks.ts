import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at all three levels, and axe's own advice. */
export const ALL_LEVELS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands. */
export async function findAxeFaults(page: Page, tags: readonly string[] = ALL_LEVELS): Promise<string[]> {
  await page.evaluate(axe.source);
  // `typeof axe` describes the object that the script above puts on the page's window.
  return page.evaluate(
    async (values) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 2).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`),
      );
    },
    [...tags],
  );
}

/** How far the page is wider than the window, at twice the text size and with the text spacing of WCAG 1.4.12 too; nothing when it fits. */
export async function findOverflow(page: Page): Promise<string[]> {
  const measure = (when: string) =>
    page.evaluate((name) => {
      const root = document.documentElement;
      const excess = root.scrollWidth - root.clientWidth;
      if (excess <= 0) return [];
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('.scroll'),
      );
      return [
        `${name}: ${excess} px too wide, ${wide.slice(-2).map(({ tagName, className, textContent }) => `${tagName}.${className}“${(textContent ?? '').trim().slice(0, 10)}”`)}`,
      ];
    }, when);
  const found = await measure('as it is');
  await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
  });
  found.push(...(await measure('text at 200 %')));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      element.style.lineHeight = '1.5';
      element.style.letterSpacing = '.12em';
      element.style.wordSpacing = '.16em';
    }
  });
  found.push(...(await measure('text spacing')));
  await page.reload();
  return found;
}

export interface TypeRules {
  /** Smallest size of running text in px, smallest line height, most characters in a line, smallest side of a control in px. */
  text: number;
  line: number;
  characters: number;
  target: number;
}

/** Running text too small, too tight or too long in the line, and controls too small; links inside running text are left out. */
export function findTypeFaults(page: Page, rules: TypeRules): Promise<string[]> {
  return page.evaluate(({ text, line, characters, target }) => {
    const shown = (element: Element) => element.getClientRects().length > 0 && !element.closest('.sr-only, .skip, .cite');
    const name = (element: Element) => `${element.tagName}.${element.className}“${(element.textContent ?? '').trim().slice(0, 10)}”`;
    const faults: string[] = [];
    for (const element of document.body.querySelectorAll('p, li, td, th, dd, dt, small, a, button, span, summary, b')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (!own || !shown(element) || element.closest('.seal')) continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      if (size < text) faults.push(`${name(element)} is ${size} px`);
      if (element.matches('p, li, td, dd') && Number.parseFloat(style.lineHeight) / size < line)
        faults.push(`${name(element)} has line height ${Number.parseFloat(style.lineHeight) / size}`);
      if (element.matches('p, li, td') && element.clientWidth / size > characters + 1)
        faults.push(`${name(element)} has ${Math.floor(element.clientWidth / size)} characters in a line`);
      if (style.textAlign === 'justify') faults.push(`${name(element)} is justified`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')) {
      if (!shown(element)) continue;
      const inText =
        element.tagName === 'A' &&
        getComputedStyle(element).display === 'inline' &&
        (element.parentElement?.innerText ?? '').trim() !== element.innerText.trim();
      const { width, height } = element.getBoundingClientRect();
      if (!inText && (width < target - 0.5 || height < target - 0.5)) faults.push(`${name(element)} is ${Math.round(width)}×${Math.round(height)}`);
    }
    return faults;
  }, rules);
}

/** Language, headings, vague link texts and fields that only a placeholder names. */
export function findReadingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName[1]));
    const jumps = headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1);
    const vague = [...document.querySelectorAll('a')]
      .map((link) => link.innerText.trim())
      .filter((text) => /^(点击)?(这里|此处|查看|详情|更多|链接)$|^点击(这里|此处|查看)/.test(text));
    const nameless = [...document.querySelectorAll('input')].filter((input) => (input.labels?.length ?? 0) === 0 && !input.hasAttribute('aria-label'));
    return [
      ...(document.documentElement.lang === 'zh-CN' ? [] : ['not said to be Chinese']),
      ...(headings.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
      ...jumps.map((level) => `a heading jumps to level ${level}`),
      ...vague.map((text) => `link “${text}”`),
      ...nameless.map(({ placeholder }) => `field “${placeholder}” has no label`),
    ];
  });
}
