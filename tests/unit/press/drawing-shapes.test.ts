import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import {
  type Outline,
  readDrawingShapes,
  readPath,
} from '../../../src/press/compose/drawing-shapes.ts';

describe('an SVG path becomes absolute steps', () => {
  test.each([
    [
      'relative lines',
      'M1 2l3 4h-1v1z',
      [['M', 1, 2], ['L', 4, 6], ['L', 3, 6], ['L', 3, 7], ['Z']],
    ],
    [
      'a second pair after a move is a line',
      'M0 0 5 5',
      [
        ['M', 0, 0],
        ['L', 5, 5],
      ],
    ],
    [
      'a smooth curve mirrors the last control point',
      'M0 0C0 2 2 4 4 4S8 6 8 8',
      [
        ['M', 0, 0],
        ['C', 0, 2, 2, 4, 4, 4],
        ['C', 6, 4, 8, 6, 8, 8],
      ],
    ],
  ])('%s', (_, data, steps) => {
    expect(readPath(data)).toEqual(steps);
  });

  test('an unknown command is refused', () => {
    expect(() => readPath('M0 0X3')).toThrow('X');
  });
});

const colours = { none: 'none', accent: '#f5c244', ink: '#000' };

function toSvg(shapes: Outline[]): string {
  const paths = shapes.map(
    ({ fill, steps, dash }) =>
      `<path d="${steps.map(([name, ...numbers]) => `${name}${numbers.join(' ')}`).join('')}" fill="${colours[fill]}"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</svg>`;
}

const pixels = (svg: string) =>
  sharp(Buffer.from(svg), { density: 144 })
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer();
const drawings = globSync('{src/drawings,content/site/topics}/*.svg');

describe('every drawing looks the same after it', () => {
  test.each(drawings)('%s', async (file) => {
    const original = readFileSync(file, 'utf8')
      .replaceAll('currentColor', '#000')
      .replace(/fill="#(?!000)[0-9a-f]{6}"/g, 'fill="#f5c244"');
    const shapes = readDrawingShapes(readFileSync(file, 'utf8'));
    const [before, after] = [await pixels(original), await pixels(toSvg(shapes))];
    const different = before.filter(
      (value, index) => Math.abs(value - (after[index] ?? 0)) > 60,
    ).length;
    expect(different / before.length).toBeLessThan(0.002);
  });

  test('a drawing with a transform is refused instead of printed wrong', () => {
    expect(() =>
      readDrawingShapes('<svg><g transform="rotate(45)"><path d="M0 0z"/></g></svg>'),
    ).toThrow('图里用了 g');
  });
});
