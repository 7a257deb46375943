import type { Page } from 'playwright-core';
import {
  findAxeFaults,
  findOverflow,
  findReadingFaults,
  findSmallTargets,
  findTypeFaults,
  measureOverflow,
} from './page-checks.ts';

/** What each version promises of type, controls and the ring of the focus. */
export const EDITIONS = {
  standard: { text: 15, line: 1.5, characters: 40, target: 44, ring: 2 },
  care: { text: 24, line: 1.6, characters: 40, target: 60, ring: 3 },
} as const;

const SIZES = [
  { width: 360, height: 800 },
  { width: 1280, height: 900 },
];
const TABLET = { width: 768, height: 1024 };
/** What a window of 1280 px is at 400 % zoom. */
const NARROW = { width: 320, height: 640 };

/** Every check of a page already loaded: axe at all levels, type, controls and words on a phone and a desktop, then the narrow phone with large and loose text. */
export async function findPageFaults(page: Page, path: string): Promise<string[]> {
  const edition = EDITIONS[path.startsWith('/care/') ? 'care' : 'standard'];
  const faults = await findReadingFaults(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const found = [
      ...(await measureOverflow(page, 'as it is')),
      ...(await findTypeFaults(page, edition)),
      ...(await findSmallTargets(page, edition.target)),
      ...(await findAxeFaults(page)),
    ];
    faults.push(...found.map((fault) => `at ${size.width} px ${fault}`));
  }
  await page.setViewportSize(TABLET);
  faults.push(...(await measureOverflow(page, `at ${TABLET.width} px`)));
  await page.setViewportSize(NARROW);
  faults.push(...(await findOverflow(page)));
  return faults;
}
