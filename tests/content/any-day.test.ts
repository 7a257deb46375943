import { expect, test } from 'vitest';
import { checkContent } from '../../src/editorial/desk.ts';

test.each([
  ['the first pages are overdue', '2027-05-22'],
  ['they have been for months', '2027-08-20'],
  ['everything is, and no calendar is left', '2100-01-01'],
])('no day alone keeps the content from being published: %s', async (_, today) => {
  const { issues } = await checkContent({ root: 'content', today });
  expect(
    issues
      .filter(({ severity }) => severity === 'error')
      .map(({ file, rule, message }) => `${file} ${rule} ${message}`),
  ).toEqual([]);
});
