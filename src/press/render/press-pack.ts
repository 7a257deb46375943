import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { markOf } from '../../domain/mark.ts';
import { type Outline, reachOf, readOutlines } from '../../domain/outline.ts';
import { findPart, type PackedFont, type PressPack } from '../../domain/press-pack.ts';
import { readFontParts, readLetterOutline } from './truetype.ts';

/** Units of a font by which a letter may differ from its picture beyond what the picture's own grid explains. */
const SLACK = 0.6;
/** Steps of that grid a point may be off: half of one, and one more where a curve is drawn as the mirror of the last. */
const STEPS = { on: 0.5, off: 1.5 };

/** Where each object begins, the newest of each number, and the entries of the newest trailer. */
function readTables(text: string): {
  places: Map<number, number>;
  starts: number[];
  trailer: string;
} {
  const places = new Map<number, number>();
  const starts: number[] = [];
  let at = Number(
    findPart(text.slice(text.lastIndexOf('startxref')), /startxref\s+(\d+)/, 'startxref'),
  );
  const trailer = text.slice(text.lastIndexOf('trailer'));
  for (let before: string | undefined = String(at); before !== undefined; ) {
    at = Number(before);
    const end = text.indexOf('startxref', at);
    const section = text.slice(at, end);
    starts.push(at);
    for (const [, first = '', count = '', rows = ''] of section.matchAll(
      /(\d+) (\d+)\s*\n((?:\d{10} \d{5} [nf] ?\r?\n)+)/g,
    )) {
      for (const [index, row] of rows.trim().split('\n').entries()) {
        if (index >= Number(count) || !row.includes('n')) continue;
        starts.push(Number(row.slice(0, 10)));
        if (!places.has(Number(first) + index))
          places.set(Number(first) + index, Number(row.slice(0, 10)));
      }
    }
    before = /\/Prev (\d+)/.exec(section)?.[1];
  }
  return { places, starts: starts.sort((a, b) => a - b), trailer };
}

/** Typst says of every file that its tags are not suspect, which is so where nothing is said; poppler stumbles over the word. */
const NEEDLESS = '/Suspects false';

/** Every object of a PDF as it stands in the file, by number. */
function readObjects(pdf: Buffer): { objects: Map<number, Buffer>; trailer: string } {
  const { places, starts, trailer } = readTables(pdf.toString('latin1'));
  const objects = new Map(
    [...places].map(([number, start]): [number, Buffer] => {
      const next = starts.find((place) => place > start) ?? pdf.length;
      const end = pdf.lastIndexOf('endobj', next);
      const object = pdf.subarray(start, end + 'endobj'.length);
      const needless = object.indexOf(NEEDLESS);
      return [
        number,
        needless < 0
          ? object
          : Buffer.concat([
              object.subarray(0, needless),
              object.subarray(needless + NEEDLESS.length),
            ]),
      ];
    }),
  );
  return { objects, trailer };
}

function readStream(object: Buffer): Buffer {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const head = object.toString('latin1', 0, start);
  const bytes = object.subarray(start, start + Number(findPart(head, /\/Length (\d+)/, 'Length')));
  return head.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
}

const shapeOf = (outline: Outline) =>
  outline.map((line) => line.map(({ on }) => (on ? '.' : '~')).join('')).join('|');

/** Whether a letter in units of the font is what the picture shows, but for the picture's grid. */
function isSame(letter: Outline, drawn: Outline, scale: number): boolean {
  return letter.every((line, at) =>
    line.every(({ x, y, on }, index) => {
      const most = scale * (on ? STEPS.on : STEPS.off) + SLACK;
      const point = drawn[at]?.[index];
      return (
        point !== undefined &&
        Math.abs(point.x * scale - x) <= most &&
        Math.abs(point.y * scale - y) <= most
      );
    }),
  );
}

/** Where a letter is found among the drawn ones, the finest of those that are alike. */
function finder(drawn: readonly Outline[]): (letter: Outline) => number | undefined {
  const byShape = new Map<string, number[]>();
  for (const [index, outline] of drawn.entries())
    byShape.set(shapeOf(outline), [...(byShape.get(shapeOf(outline)) ?? []), index]);
  return (letter) => {
    const reach = reachOf(letter);
    return (byShape.get(shapeOf(letter)) ?? [])
      .filter((index) =>
        isSame(letter, drawn[index] as Outline, reach / reachOf(drawn[index] as Outline)),
      )
      .sort((a, b) => reachOf(drawn[b] as Outline) - reachOf(drawn[a] as Outline))[0];
  };
}

function packFont(
  number: number,
  object: Buffer,
  find: (letter: Outline) => number | undefined,
): { font: PackedFont; body: Buffer[] } {
  const { tables, letters } = readFontParts(readStream(object));
  const own: Buffer[] = [];
  const places = letters.flatMap((letter) => {
    const outline = readLetterOutline(letter);
    const place = outline && outline.length > 0 ? find(outline) : undefined;
    if (outline && place !== undefined) return [place + 1, reachOf(outline)];
    own.push(letter);
    return [letter.length === 0 ? 0 : -letter.length];
  });
  return {
    font: { number, tables: tables.map(([name, bytes]) => [name, bytes.length]), letters: places },
    body: [...tables.map(([, bytes]) => bytes), ...own],
  };
}

/**
 * A press file without the letters that the picture of the same piece shows already: the browser puts them in again.
 * Whatever the picture does not show exactly travels along.
 */
export function renderPressPack(pdf: Buffer, picture: string): Buffer {
  const { objects, trailer } = readObjects(pdf);
  const text = pdf.toString('latin1');
  const fontNumbers = [...objects.values()]
    .flatMap((object) => /\/FontFile2 (\d+) 0 R/.exec(object.toString('latin1'))?.[1] ?? [])
    .map(Number);
  const find = finder(readOutlines(picture));
  const fonts = fontNumbers.map((number) => packFont(number, objects.get(number) as Buffer, find));
  const kept = [...objects]
    .filter(([number]) => !fontNumbers.includes(number))
    .sort(([a], [b]) => a - b);
  const head: PressPack = {
    opening: text.slice(0, text.indexOf('\n', text.indexOf('\n') + 1) + 1),
    trailer: ['Root', 'Info', 'ID']
      .flatMap(
        (key) => new RegExp(`/${key}\\s*(?:\\d+ \\d+ R|\\[[\\s\\S]*?\\])`).exec(trailer)?.[0] ?? [],
      )
      .join(' '),
    page: Number(findPart(text, /\/Type \/Pages[\s\S]*?\/Kids \[\s*(\d+) 0 R/, '页面')),
    objects: kept.map(([number, bytes]) => [number, bytes.length]),
    fonts: fonts.map(({ font }) => font),
    picture: markOf(picture),
  };
  const header = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.from(
    zlibSync(
      Buffer.concat([
        length,
        header,
        ...kept.map(([, bytes]) => bytes),
        ...fonts.flatMap(({ body }) => body),
      ]),
      { level: 9 },
    ),
  );
}
