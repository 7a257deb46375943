import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at all three levels, and axe's own advice. */
export const ALL_LEVELS = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag21aaa',
  'wcag22aa',
  'wcag22aaa',
  'best-practice',
];

/** What axe finds on the page as it stands. */
export async function findAxeFaults(
  page: Page,
  tags: readonly string[] = ALL_LEVELS,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // `typeof axe` describes the object that the script above puts on the page's window.
  return page.evaluate(
    async (values) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 2)
          .map(
            ({ target, failureSummary }) =>
              `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
          ),
      );
    },
    [...tags],
  );
}

/** How far the page is wider than the window, and what sticks out; nothing when it fits. */
/** Everything of the page that stands beyond its window. */
export function measureOverflow(page: Page, when: string): Promise<string[]> {
  return page.evaluate((name) => {
    const root = document.documentElement;
    const excess = root.scrollWidth - root.clientWidth;
    if (excess <= 0) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      return width > 0 && right > root.clientWidth + 1 && !element.closest('.scroll');
    });
    return [
      `${name}: ${excess} px too wide, ${wide.slice(-2).map(({ tagName, className, textContent }) => `${tagName}.${className}“${(textContent ?? '').trim().slice(0, 10)}”`)}`,
    ];
  }, when);
}

/** Overflow of the page as it is, at twice the text size, and with the text spacing of WCAG 1.4.12. Leaves the page with that spacing. */
export async function findOverflow(page: Page): Promise<string[]> {
  const found = await measureOverflow(page, 'as it is');
  await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
  });
  found.push(...(await measureOverflow(page, 'text at 200 %')));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      element.style.lineHeight = '1.5';
      element.style.letterSpacing = '.12em';
      element.style.wordSpacing = '.16em';
    }
  });
  found.push(...(await measureOverflow(page, 'text spacing')));
  return found;
}

export interface TypeRules {
  /** Smallest size of running text in px, smallest line height, most characters in a line, smallest side of a control in px. */
  text: number;
  line: number;
  characters: number;
  target: number;
}

/** Running text too small, too tight or too long in the line. */
export function findTypeFaults(page: Page, rules: TypeRules): Promise<string[]> {
  return page.evaluate(({ text, line, characters }) => {
    const shown = (element: Element) =>
      element.getClientRects().length > 0 && !element.closest('.sr-only, .skip, .cite');
    const name = (element: Element) =>
      `${element.tagName}.${element.className}“${(element.textContent ?? '').trim().slice(0, 10)}”`;
    /** From the start to the end of the text of an element, which may be shorter than the element. */
    const lineWidth = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().width;
    };
    const faults: string[] = [];
    for (const element of document.body.querySelectorAll(
      'p, li, td, th, dd, dt, small, a, button, span, summary, b',
    )) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!own || !shown(element) || element.closest('.seal')) continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      if (size < text) faults.push(`${name(element)} is ${size} px`);
      if (element.matches('p, li, td, dd') && Number.parseFloat(style.lineHeight) / size < line)
        faults.push(
          `${name(element)} has line height ${Number.parseFloat(style.lineHeight) / size}`,
        );
      if (element.matches('p, li, td') && lineWidth(element) / size > characters + 1)
        faults.push(
          `${name(element)} has ${Math.floor(lineWidth(element) / size)} characters in a line`,
        );
      if (style.textAlign === 'justify') faults.push(`${name(element)} is justified`);
    }
    return faults;
  }, rules);
}

/** Controls smaller than a fingertip; links inside running text and what is out of sight are left out, and a tap on a label counts for its field. */
export function findSmallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    /** An inline link with other words in the same block. */
    const inText = (element: HTMLElement) => {
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return (
        element.tagName === 'A' &&
        getComputedStyle(element).display === 'inline' &&
        block?.textContent?.trim() !== element.textContent?.trim()
      );
    };
    return [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role="button"]',
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('.skip') &&
          !inText(element),
      )
      .map((element) => ({
        element,
        boxes: [element, element.closest('label') ?? element].map((part) =>
          part.getBoundingClientRect(),
        ),
      }))
      .filter(({ boxes }) =>
        boxes.every(
          ({ width, height }) => width > 0 && (width < smallest - 0.5 || height < smallest - 0.5),
        ),
      )
      .map(
        ({ element, boxes: [box] }) =>
          `${element.tagName}“${(element.textContent ?? '').trim().slice(0, 12)}” is ${Math.round(box?.width ?? 0)}×${Math.round(box?.height ?? 0)}`,
      );
  }, least);
}

/** Language, headings, vague link texts and fields that only a placeholder names. */
export function findReadingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    const jumps = headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1);
    const vague = [...document.querySelectorAll('a')]
      .map((link) => link.innerText.trim())
      .filter((text) =>
        /^(点击)?(这里|此处|查看|详情|更多|链接)$|^点击(这里|此处|查看)/.test(text),
      );
    const fields = [
      ...document.querySelectorAll<HTMLInputElement>(
        'input:not([type="hidden"]), select, textarea',
      ),
    ];
    const nameless = fields.filter(
      (field) => (field.labels?.length ?? 0) === 0 && !field.hasAttribute('aria-label'),
    );
    return [
      ...(document.documentElement.lang === 'zh-CN' ? [] : ['not said to be Chinese']),
      ...(headings.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
      ...jumps.map((level) => `a heading jumps to level ${level}`),
      ...vague.map((text) => `link “${text}”`),
      ...nameless.map(({ name, placeholder }) => `field ${name}“${placeholder}” has no label`),
    ];
  });
}

const MOST_STOPS = 1500;

/** Walks the page with Tab: stops without a ring of `thinnest` px or more, or whose ring lies out of view; also says how many stops there were. */
export async function walkWithTab(
  page: Page,
  thinnest: number,
): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((least) => {
      const element = document.activeElement ?? document.body;
      if (element === document.body) return undefined;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const ring =
        outlineStyle === 'none' || outlineColor === 'rgba(0, 0, 0, 0)'
          ? 0
          : Number.parseFloat(outlineWidth);
      const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      const name = `${element.tagName}“${(element.textContent ?? '').trim().slice(0, 12)}”`;
      return [
        ...(ring < least ? [`${name} has a ring of ${ring} px`] : []),
        ...(inView ? [] : [`${name} takes the focus out of view`]),
      ];
    }, thinnest);
    if (!found) return { stops, faults };
    faults.push(...found);
  }
  return { stops: MOST_STOPS, faults: [...faults, `more than ${MOST_STOPS} Tab stops`] };
}
