import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/editorial/desk.ts';
import { aContentTree, type ContentTree, TODAY, withTree } from '../../helpers/content-tree.ts';

const TERM = 'terms/objection.yaml';
const term = aContentTree()[TERM] as string;

/** One reading of a tree with unsaved texts over it; paths count from its root. */
const readTree = (texts: Record<string, string> = {}, tree: ContentTree = aContentTree()) =>
  withTree(tree, async (root) => {
    const laid = Object.entries(texts).map(([path, text]): [string, string] => [
      `${root}/${path}`,
      text,
    ]);
    const reading = await readContent({ root, today: TODAY, texts: new Map(laid) });
    return {
      ...reading,
      places: reading.issues.map(({ file, rule }) => `${file.slice(root.length + 1)} ${rule}`),
    };
  });

describe('one reading', () => {
  test('gives the entries the site is made of', async () => {
    const { entries, whole } = await readTree();
    expect(whole).toBe(true);
    expect(entries.terms.map(({ id, data }) => [id, data.name])).toEqual([['objection', '异议']]);
    expect(entries.lessons[0]?.body?.type).toBe('root');
    expect(entries.guides[0]?.body).toBeUndefined();
  });

  test('gives plain data, which can be stored and read back', async () => {
    const lesson = aContentTree()['lessons/say-no.mdx'] as string;
    const { entries } = await readTree({
      'lessons/say-no.mdx': `${lesson}\n{/* 编辑的话 */}\n\n<Note title="当心">\n\n别点。\n\n</Note>\n`,
    });
    expect(entries.lessons).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
  });

  test('is not whole without a file that is broken', async () => {
    const { entries, whole, places } = await readTree({ [TERM]: term.replace(': ', '：') });
    expect(whole).toBe(false);
    expect(entries.terms).toEqual([]);
    expect(places).toEqual([`${TERM} front-matter/is-readable`]);
  });

  test('is not whole when files disagree, but a fault in words leaves it whole', async () => {
    expect((await readTree({ [TERM]: term.replace('fraud-law', 'no-law') })).whole).toBe(false);
    const { whole, places } = await readTree({ [TERM]: term.replace('可以', '打 110，可以') });
    expect({ whole, places }).toEqual({ whole: true, places: [`${TERM} hotline/from-facts`] });
  });
});

describe('texts that are not saved', () => {
  test('stand in for their files', async () => {
    const { entries } = await readTree({ [TERM]: term.replace('name: 异议', 'name: 更正') });
    expect(entries.terms.map(({ data }) => data.name)).toEqual(['更正']);
  });

  test('may be files to come, and are counted', async () => {
    const coming = term.replace('name: 异议', 'name: 存折').replace(/aliases: .*\n/, '');
    const { entries, files } = await readTree({ 'terms/passbook.yaml': coming });
    expect(entries.terms.map(({ id }) => id)).toEqual(['objection', 'passbook']);
    expect(files).toBe((await readTree()).files + 1);
  });

  test('are told where they may not stand', async () => {
    const { places } = await readTree({ 'notes/a.yaml': 'a: 1\n' });
    expect(places).toEqual(['notes/a.yaml file/is-in-place']);
  });

  test('may be a list of branches', async () => {
    const { places } = await readTree({ 'branches/mine.txt': '编号\n' });
    expect(places).toEqual(['branches/mine.txt file/type-is-allowed']);
  });
});
