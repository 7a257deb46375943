import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { refuseCode } from '../../../src/editorial/refuse-code.ts';

/** Compiles a body as Astro does, with the gate in place. */
async function compile(body: string): Promise<string> {
  const renderer = await satteri({ mdastPlugins: [refuseCode] }).createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///site/src/'), sourcemap: false },
  );
  if (!renderer) throw new Error('这一版编译器不认 MDX');
  return (await renderer.process(body, '/site/content/guides/x.mdx', {})).code;
}

describe('what is code never reaches the compiler, whatever the desk has read', () => {
  test.each([
    ['an expression', '甲 {1 + 1} 乙'],
    ['an expression between two comments', "{/* a */ 'x' + process.env.SECRET /* b */}"],
    ['an expression in a footnote', '甲[^1]\n\n[^1]: {process.env.SECRET}'],
    ['an expression in a cell', '| 甲 |\n| --- |\n| {1} |'],
    ['an expression in a heading', '## {1}'],
    ['an import', 'import x from "node:fs"'],
    ['an export', 'export const x = 1'],
    ['a spread', '<Note {...process.env}>\n甲\n</Note>'],
    ['an attribute that is code', '<Note title={process.env.SECRET}>\n甲\n</Note>'],
    ['an attribute nobody knows', '<Note onclick="x">\n甲\n</Note>'],
    ['a tag nobody knows', '<Script src="x" />'],
    ['a fragment', '<>甲</>'],
    ['an HTML tag', '甲 <img src="x" />'],
    ['a link that runs code', '[甲](&#106;avascript:x)'],
    ['a bare address the compiler makes a link of', '甲 www.evil.example 乙'],
    ['a mailbox the compiler makes a link of', '甲 a@evil.example 乙'],
    ['an address behind an entity', '甲 https&#58;//evil.example 乙'],
    ['an address defined below', '[甲][a]\n\n[a]: //evil.example/x'],
    ['a picture from elsewhere', '![甲](https://www.gov.cn/a.png)'],
    ['a picture that is data', '![甲][a]\n\n[a]: data:image/png;base64,x'],
  ])('%s', async (_, body) => {
    await expect(compile(body)).rejects.toThrow('请运行 npm run check');
  });
});

test.each([
  ['a comment', '甲 {/* 编辑的话 */} 乙', '甲'],
  ['two comments', '{/* 一 */ /* 二 */}\n\n甲', '甲'],
  ['a tag of the list', '<Note title="乙">\n甲\n</Note>', 'Note'],
  ['a link to a page of ours', '[甲](/help/#paid)', '/help/#paid'],
  ['a link to an official page', '[甲](https://www.nfra.gov.cn/)', 'https://www.nfra.gov.cn/'],
  ['an escaped brace', '写成 \\{编号\\}', '{编号}'],
])('%s is compiled', async (_, body, shown) => {
  expect(await compile(body)).toContain(shown);
});
