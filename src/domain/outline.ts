/** One point of a letter's outline; between two points on it, a point off it bends the line towards itself. */
export interface OutlinePoint {
  x: number;
  y: number;
  on: boolean;
}

/** A letter as closed lines, y upwards, in steps of its own grid. */
export type Outline = OutlinePoint[][];

const LETTER = /<symbol [^>]*><path transform="scale\([^)]*\)" d="([^"]*)"\/><\/symbol>/g;
/** Numbers each command takes: a letter of TrueType has no others. */
const TAKES: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, z: 0 };

function readContours(data: string): Outline {
  const outline: Outline = [];
  let [x, y] = [0, 0];
  for (const [, name = '', text = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
    const takes = TAKES[name];
    if (takes === undefined) return [];
    if (name === 'm') outline.push([]);
    for (let at = 0; at < numbers.length; at += takes) {
      const [a = 0, b = 0, c = 0, d = 0] = numbers.slice(at, at + takes);
      const line = outline[outline.length - 1];
      if (name === 'q') line?.push({ x: x + a, y: y + b, on: false });
      x += name === 'q' ? c : name === 'v' ? 0 : a;
      y += name === 'q' ? d : name === 'v' ? a : name === 'h' ? 0 : b;
      line?.push({ x, y, on: true });
    }
  }
  return outline.map(dropRepeatedEnd);
}

/** A closed line without its last point where that is its first one again. */
function dropRepeatedEnd(line: OutlinePoint[]): OutlinePoint[] {
  const [first, last] = [line[0], line[line.length - 1]];
  return line.length > 1 && first && last?.on && last.x === first.x && last.y === first.y ? line.slice(0, -1) : line;
}

/** Every letter drawn in a picture of ours, in the order they stand in it; empty where a shape is no letter of TrueType. */
export function readOutlines(svg: string): Outline[] {
  return [...svg.matchAll(LETTER)].map(([, data = '']) => readContours(data));
}

/** How far a letter reaches from its origin, in either direction. */
export function reachOf(outline: Outline): number {
  return outline.reduce((far, line) => line.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), far), 0);
}
