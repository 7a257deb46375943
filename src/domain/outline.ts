/** One point of a letter's outline; between two points on it, a point off it bends the line towards itself. */
export interface OutlinePoint {
  x: number;
  y: number;
  on: boolean;
}

/** A letter as closed lines, y upwards, in steps of its own grid. */
export type Outline = OutlinePoint[][];

const LETTER = /<path id="[^"]*" transform="scale\([^)]*\)" d="([^"]*)"\/>/g;
/** Numbers each command takes; our pictures draw letters with no others. */
const TAKES: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, z: 0 };

interface Step {
  dx: number;
  dy: number;
  /** Where a curve bends, from its beginning. */
  bend?: [x: number, y: number];
}

/** One command's numbers; `t` bends as a mirror of the curve before it. */
function readStep(
  name: string,
  [a = 0, b = 0, c = 0, d = 0]: readonly number[],
  before: Step | undefined,
): Step {
  if (name === 'q') return { dx: c, dy: d, bend: [a, b] };
  if (name === 'h') return { dx: a, dy: 0 };
  if (name === 'v') return { dx: 0, dy: a };
  if (name === 't' && before?.bend)
    return { dx: a, dy: b, bend: [before.dx - before.bend[0], before.dy - before.bend[1]] };
  return { dx: a, dy: b };
}

function readContours(data: string): Outline {
  const outline: Outline = [];
  let [x, y] = [0, 0];
  let step: Step | undefined;
  for (const [, name = '', text = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
    const takes = TAKES[name];
    if (takes === undefined) return [];
    if (name === 'm') outline.push([]);
    for (let at = 0; at < numbers.length; at += takes) {
      step = readStep(name, numbers.slice(at, at + takes), step);
      const line = outline[outline.length - 1];
      if (step.bend) line?.push({ x: x + step.bend[0], y: y + step.bend[1], on: false });
      [x, y] = [x + step.dx, y + step.dy];
      line?.push({ x, y, on: true });
    }
  }
  return outline.map(dropRepeatedEnd);
}

/** A closed line without its last point where that is its first one again. */
function dropRepeatedEnd(line: OutlinePoint[]): OutlinePoint[] {
  const [first, last] = [line[0], line[line.length - 1]];
  return line.length > 1 && first && last?.on && last.x === first.x && last.y === first.y
    ? line.slice(0, -1)
    : line;
}

/** Every letter drawn in a picture of ours, in the order they stand in it; empty where a shape is no letter of TrueType. */
export function readOutlines(svg: string): Outline[] {
  return [...svg.matchAll(LETTER)].map(([, data = '']) => readContours(data));
}

/** How far a letter reaches from its origin, in either direction. */
export function reachOf(outline: Outline): number {
  return outline.reduce(
    (far, line) => line.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), far),
    0,
  );
}
