import type { Outline, OutlinePoint } from '../../domain/outline.ts';

/** A TrueType file in its parts. */
export interface FontParts {
  /** Every table but those of the letters, `glyf` and `loca`. */
  tables: [name: string, bytes: Buffer][];
  /** The letters as the file describes them, empty where nothing is drawn. */
  letters: Buffer[];
}

/** The tables and letters of a TrueType file. */
export function readFontParts(font: Buffer): FontParts {
  const all = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index): [string, Buffer] => {
      const entry = 12 + index * 16;
      const start = font.readUInt32BE(entry + 8);
      return [
        font.toString('latin1', entry, entry + 4),
        font.subarray(start, start + font.readUInt32BE(entry + 12)),
      ];
    }),
  );
  const table = (name: string): Buffer => {
    const found = all.get(name);
    if (!found) throw new Error(`字体没有 ${name} 表`);
    return found;
  };
  const [places, shapes, long] = [
    table('loca'),
    table('glyf'),
    table('head').readInt16BE(50) === 1,
  ];
  const placeOf = (index: number) =>
    long ? places.readUInt32BE(index * 4) : places.readUInt16BE(index * 2) * 2;
  const letters = Array.from({ length: table('maxp').readUInt16BE(4) }, (_, index) =>
    shapes.subarray(placeOf(index), placeOf(index + 1)),
  );
  return { tables: [...all].filter(([name]) => name !== 'glyf' && name !== 'loca'), letters };
}

const [ON, SHORT_X, SHORT_Y, REPEAT, SAME_X, SAME_Y] = [1, 2, 4, 8, 16, 32];

function readFlags(letter: Buffer, start: number, count: number): { flags: number[]; at: number } {
  const flags: number[] = [];
  let at = start;
  while (flags.length < count) {
    const flag = letter.readUInt8(at);
    const times = flag & REPEAT ? letter.readUInt8(at + 1) + 1 : 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
    at += flag & REPEAT ? 2 : 1;
  }
  return { flags, at };
}

function readAxis(
  letter: Buffer,
  start: number,
  flags: readonly number[],
  short: number,
  same: number,
): { values: number[]; at: number } {
  let [at, value] = [start, 0];
  const values = flags.map((flag) => {
    if (flag & short) {
      value += (flag & same ? 1 : -1) * letter.readUInt8(at);
      at += 1;
    } else if (!(flag & same)) {
      value += letter.readInt16BE(at);
      at += 2;
    }
    return value;
  });
  return { values, at };
}

/** The points between two curves, which TrueType leaves out, put in. */
function fillIn(line: readonly OutlinePoint[]): OutlinePoint[] {
  return line.flatMap((point, index) => {
    const next = line[(index + 1) % line.length] as OutlinePoint;
    return point.on || next.on
      ? [point]
      : [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true }];
  });
}

/** The outline of a letter with every point written out; undefined where it is put together from other letters, or empty. */
export function readLetterOutline(letter: Buffer): Outline | undefined {
  const contours = letter.length === 0 ? -1 : letter.readInt16BE(0);
  if (contours < 0) return undefined;
  const ends = Array.from({ length: contours }, (_, index) => letter.readUInt16BE(10 + index * 2));
  const count = (ends[ends.length - 1] ?? -1) + 1;
  const hints = 10 + contours * 2;
  const { flags, at } = readFlags(letter, hints + 2 + letter.readUInt16BE(hints), count);
  const x = readAxis(letter, at, flags, SHORT_X, SAME_X);
  const y = readAxis(letter, x.at, flags, SHORT_Y, SAME_Y);
  const points = flags.map((flag, index) => ({
    x: x.values[index] as number,
    y: y.values[index] as number,
    on: (flag & ON) === ON,
  }));
  return ends.map((end, index) =>
    fillIn(points.slice(index === 0 ? 0 : (ends[index - 1] as number) + 1, end + 1)),
  );
}
