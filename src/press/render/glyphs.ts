import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOINER } from '../sheet.ts';

const FONT = join(process.cwd(), 'src/press/fonts/s500.ttf');
let covered: ReadonlySet<number> | undefined;

/** Code points of a TrueType font, from the format 4 and format 12 tables of its `cmap`. */
function readCodePoints(font: Buffer): Set<number> {
  const points = new Set<number>();
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((offset) => font.toString('latin1', offset, offset + 4) === 'cmap');
  if (entry === undefined) throw new Error('字体没有 cmap 表');
  const cmap = font.readUInt32BE(entry + 8);
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(table);
    if (format === 4) addSegments(font, table, points);
    if (format === 12) addGroups(font, table, points);
  }
  return points;
}

function addSegments(font: Buffer, table: number, points: Set<number>): void {
  const twice = font.readUInt16BE(table + 6);
  for (let offset = 0; offset < twice; offset += 2) {
    const end = font.readUInt16BE(table + 14 + offset);
    const start = font.readUInt16BE(table + 16 + twice + offset);
    for (let point = start; point <= end && point !== 0xffff; point += 1) points.add(point);
  }
}

function addGroups(font: Buffer, table: number, points: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
    const offset = table + 16 + group * 12;
    for (let point = font.readUInt32BE(offset); point <= font.readUInt32BE(offset + 4); point += 1) points.add(point);
  }
}

/** Characters of `text` the committed fonts cannot draw, each once. */
export function missingCharacters(text: string): string[] {
  covered ??= readCodePoints(readFileSync(FONT));
  return [...new Set(text)].filter((character) => character !== JOINER && !covered?.has(character.codePointAt(0) as number));
}
