import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { readDrawing, requireDrawing } from '../../../src/domain/drawing.ts';
import { houseDrawings } from '../../../src/schemas/fields/vocabulary.ts';
import { SVG } from '../../helpers/builders.ts';

/** The valid drawing with other things in it. */
const holding = (inside: string) => SVG.replace('<path d="M5 24h38"/>', inside);
const saidOf = (svg: string) => readDrawing(svg).faults.map(({ message }) => message);

test('the house has exactly the drawings its list names', () => {
  const found = globSync('src/drawings/*.svg').map((file) => basename(file, '.svg'));
  expect(found.sort()).toEqual([...houseDrawings].sort());
});

test.each(globSync('{src/drawings,content/site/topics}/*.svg'))(
  '%s comes out as it went in',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(requireDrawing(file, text)).toBe(text.trim());
  },
);

describe('only shapes come through', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '图里不能有 script'],
    ['a script beside the drawing', `${SVG}<script>alert(1)</script>`, '图里不能有 script'],
    ['a picture from elsewhere', '<image href="https://e.cn/a.png"/>', '图里不能有 image'],
    ['a reference', '<use href="#x"/>', '图里不能有 use'],
    ['HTML', '<foreignObject><b>x</b></foreignObject>', '图里不能有 foreignObject'],
    ['a link', '<a href="https://e.cn"><path d="M0 0h1"/></a>', '图里不能有 a'],
    ['a style sheet', '<style>path{fill:red}</style>', '图里不能有 style'],
    ['an animation', '<animate attributeName="d"/>', '图里不能有 animate'],
    ['written words', '<text>钱</text>', '图里不能有 text'],
    ['words between shapes', '<path d="M0 0h1"/>钱', '图里不能写字'],
    ['an event handler', '<path d="M0 0h1" onload="x()"/>', '图里的 path 不能写 onload'],
    ['a style', '<path d="M0 0h1" style="fill:red"/>', '图里的 path 不能写 style'],
    ['a transform', '<g transform="scale(2)"><path d="M0 0h1"/></g>', '图里的 g 不能写 transform'],
    ['a pen of its own', '<path d="M0 0h1" stroke="red"/>', '图里的 path 不能写 stroke'],
    ['a colour from elsewhere', '<path d="M0 0" fill="url(#x)"/>', '图里的 fill 写成了“url(#x)”'],
    ['a path that is none', '<path d="javascript:1"/>', '图里的 d 写成了“javascript:1”'],
    ['a number that is none', '<circle cx="50%" r="3"/>', '图里的 cx 写成了“50%”'],
    ['a circle without a radius', '<circle cx="5"/>', '图里的 circle 缺少 r'],
    [
      'a shape that is not closed',
      '<path d="M0 0h1"><path d="M0 0h2"/>',
      'path 写在了另一个图形里面',
    ],
    ['nothing', '', '图是空的'],
  ])('%s', (_, inside, said) => {
    const svg = inside.startsWith('<svg') ? inside : holding(inside);
    expect(saidOf(svg)).toEqual([said]);
    expect(readDrawing(svg).svg).toBe('');
    expect(() => requireDrawing('x.svg', svg)).toThrow(said);
  });

  test.each([
    ['no drawing', '<p>x</p>', '这里面没有 svg'],
    ['another grid', SVG.replace('0 0 48 48', '0 0 512 512'), '图里的 viewBox 写成了“0 0 512 512”'],
    ['no grid', SVG.replace(' viewBox="0 0 48 48"', ''), '图的 svg 缺少 viewBox'],
    [
      'a handler on the drawing',
      SVG.replace('<svg', '<svg onload="x()"'),
      '图里的 svg 不能写 onload',
    ],
    ['a size', SVG.replace('<svg', '<svg width="48"'), '图里的 svg 不能写 width'],
  ])('%s', (_, svg, said) => expect(saidOf(svg)).toEqual([said]));

  test('a drawing too large for every page is told its size', () => {
    const { faults } = readDrawing(holding(`<path d="M0 0${'h1'.repeat(3000)}"/>`));
    expect(faults.map(({ rule }) => rule)).toEqual(['drawing/is-small']);
  });
});

test('a group gives its colour to its shapes and is gone', () => {
  const { svg, faults } = readDrawing(
    `<?xml version="1.0"?>\n<!-- 画图软件 -->\n${holding('<g fill="#f5c244"><path d="M0 0h1"/>\n<circle r="2" fill="none"/></g>')}`,
  );
  expect(faults).toEqual([]);
  expect(svg).toBe(holding('<path d="M0 0h1" fill="#f5c244"/><circle r="2" fill="none"/>'));
});

test('a fault lies where its attribute does', () => {
  const svg = holding('\n<path d="M0 0h1" onclick="x()"/>');
  expect(readDrawing(svg).faults.map(({ offset }) => svg.slice(offset, offset + 7))).toEqual([
    'onclick',
  ]);
});
