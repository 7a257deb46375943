import { expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { careKinds } from '../helpers/care-kinds.ts';
import { findPageFaults } from '../helpers/page-faults.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

const browser = startBrowser();

/** One page of every kind; `npm run audit` does the same to every page. */
test.each([...pageKinds, ...careKinds])(
  '%s is readable, easy to tap, wide enough, quiet, and free of faults of level A, AA and AAA: %s',
  async (_, path) => {
    const { page, context, errors, strayRequests } = await browser.visit(path, {
      serviceWorkers: 'block',
    });
    if (path.startsWith('/search/')) await page.locator('a[data-search-result]').first().waitFor();
    const faults = await findPageFaults(page, path);
    await context.close();
    expect({ faults, errors, strayRequests }).toEqual({
      faults: [],
      errors: [],
      strayRequests: [],
    });
  },
);
