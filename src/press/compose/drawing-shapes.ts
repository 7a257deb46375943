/** One step of an outline in absolute units: move, line, cubic curve or close. */
export type OutlineStep =
  | ['M' | 'L', number, number]
  | ['C', number, number, number, number, number, number]
  | ['Z'];

/** One outline of a drawing, filled with nothing, the accent colour or the colour of the line. */
export interface Outline {
  fill: 'none' | 'accent' | 'ink';
  steps: OutlineStep[];
  /** Lengths of dash and gap. */
  dash?: number[];
}

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** Last control point, for the smooth commands. */
  cx: number;
  cy: number;
}

const ARGUMENTS: Record<string, number> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};
/** How far a control point lies from its corner on a quarter of a circle. */
const KAPPA = 0.5522847498;

function quadratic(pen: Pen, cx: number, cy: number, x: number, y: number): OutlineStep {
  return [
    'C',
    pen.x + (2 / 3) * (cx - pen.x),
    pen.y + (2 / 3) * (cy - pen.y),
    x + (2 / 3) * (cx - x),
    y + (2 / 3) * (cy - y),
    x,
    y,
  ];
}

/** An SVG arc as cubic curves (W3C SVG 1.1, appendix F.6), one per quarter turn or less. */
function arc(
  pen: Pen,
  [rx0 = 0, ry0 = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0]: number[],
): OutlineStep[] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [(pen.x - x) / 2, (pen.y - y) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.max(1, Math.hypot(px / rx0, py / ry0));
  const [rx, ry] = [rx0 * grow, ry0 * grow];
  const free = Math.max(
    0,
    (rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px) /
      (rx * rx * py * py + ry * ry * px * px),
  );
  const side = Math.sqrt(free) * (large === sweep ? -1 : 1);
  const [ux, uy] = [(side * rx * py) / ry, (-side * ry * px) / rx];
  const [cx, cy] = [cos * ux - sin * uy + (pen.x + x) / 2, sin * ux + cos * uy + (pen.y + y) / 2];
  const from = Math.atan2((py - uy) / ry, (px - ux) / rx);
  let span = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - from;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const reach = (4 / 3) * Math.tan(span / pieces / 4);
  const spot = (a: number, b: number): [number, number] => [
    cx + cos * rx * a - sin * ry * b,
    cy + sin * rx * a + cos * ry * b,
  ];
  return Array.from({ length: pieces }, (_, index): OutlineStep => {
    const [a, b] = [from + (span * index) / pieces, from + (span * (index + 1)) / pieces];
    return [
      'C',
      ...spot(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      ...spot(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      ...spot(Math.cos(b), Math.sin(b)),
    ];
  });
}

type Draw = (pen: Pen, numbers: number[]) => OutlineStep[];
/** What each path command draws, its numbers already absolute. */
const commands: Record<string, Draw> = {
  m: (_, [x = 0, y = 0]) => [['M', x, y]],
  l: (_, [x = 0, y = 0]) => [['L', x, y]],
  h: (pen, [x = 0]) => [['L', x, pen.y]],
  v: (pen, [y = 0]) => [['L', pen.x, y]],
  c: (_, numbers) => [['C', ...numbers] as OutlineStep],
  s: (pen, [x2 = 0, y2 = 0, x = 0, y = 0]) => [
    ['C', 2 * pen.x - pen.cx, 2 * pen.y - pen.cy, x2, y2, x, y],
  ],
  q: (pen, [cx = 0, cy = 0, x = 0, y = 0]) => [quadratic(pen, cx, cy, x, y)],
  t: (pen, [x = 0, y = 0]) => [quadratic(pen, 2 * pen.x - pen.cx, 2 * pen.y - pen.cy, x, y)],
  a: (pen, numbers) => arc(pen, numbers),
  z: () => [['Z']],
};

/** Relative numbers made absolute: alternately x and y, with the two exceptions of the arc and the one-number commands. */
function absolute(name: string, numbers: number[], pen: Pen): number[] {
  if (name === 'h') return numbers.map((value) => value + pen.x);
  if (name === 'v') return numbers.map((value) => value + pen.y);
  if (name === 'a')
    return numbers.map((value, index) =>
      index === 5 ? value + pen.x : index === 6 ? value + pen.y : value,
    );
  return numbers.map((value, index) => value + (index % 2 === 0 ? pen.x : pen.y));
}

function follow(pen: Pen, name: string, numbers: number[], steps: OutlineStep[]): void {
  const last = steps.at(-1) as OutlineStep;
  const control =
    name === 'q' ? numbers.slice(0, 2) : last[0] === 'C' ? last.slice(3, 5) : undefined;
  if (last[0] === 'Z') [pen.x, pen.y] = [pen.startX, pen.startY];
  else [pen.x, pen.y] = last.slice(-2) as [number, number];
  if (last[0] === 'M') [pen.startX, pen.startY] = [pen.x, pen.y];
  [pen.cx, pen.cy] = (control ?? [pen.x, pen.y]) as [number, number];
}

/** Numbers of a path command; the two flags of an arc may be written without a space after them. */
function readNumbers(name: string, text: string): number[] {
  const spaced =
    name === 'a'
      ? text.replace(
          /([\d.]+[\s,]+[\d.]+[\s,]+-?[\d.]+)[\s,]+([01])[\s,]*([01])[\s,]*/g,
          '$1 $2 $3 ',
        )
      : text;
  return (spaced.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
}

/** The steps of an SVG path, absolute and in four commands; throws on a command SVG does not know. */
export function readPath(data: string): OutlineStep[] {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, cx: 0, cy: 0 };
  const all: OutlineStep[] = [];
  for (const [, letter = '', text = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const name = letter.toLowerCase();
    const count = ARGUMENTS[name];
    if (count === undefined) throw new Error(`图里有不认识的路径命令 ${letter}`);
    const numbers = readNumbers(name, text);
    for (let start = 0; start === 0 || start < numbers.length; start += Math.max(1, count)) {
      const group = numbers.slice(start, start + count);
      const spots = letter === name && name !== 'z' ? absolute(name, group, pen) : group;
      const command = name === 'm' && start > 0 ? 'l' : name;
      const steps = (commands[command] as Draw)(pen, spots);
      all.push(...steps);
      follow(pen, command, spots, steps);
    }
  }
  return all;
}

function roundedBox(x: number, y: number, w: number, h: number, r: number): OutlineStep[] {
  const k = r * (1 - KAPPA);
  return [
    ['M', x + r, y],
    ['L', x + w - r, y],
    ['C', x + w - k, y, x + w, y + k, x + w, y + r],
    ['L', x + w, y + h - r],
    ['C', x + w, y + h - k, x + w - k, y + h, x + w - r, y + h],
    ['L', x + r, y + h],
    ['C', x + k, y + h, x, y + h - k, x, y + h - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ];
}

const shapeReaders: Record<
  string,
  (value: (name: string) => number, path: string) => OutlineStep[]
> = {
  path: (_, path) => readPath(path),
  rect: (value) => roundedBox(value('x'), value('y'), value('width'), value('height'), value('rx')),
  circle: (value) =>
    roundedBox(
      value('cx') - value('r'),
      value('cy') - value('r'),
      2 * value('r'),
      2 * value('r'),
      value('r'),
    ),
};

/**
 * A drawing of `src/drawings/` (path, circle, rect) as outlines, so that a press file holds no picture and no RGB;
 * throws on anything else, a transform included, because it would come out wrong on paper.
 */
export function readDrawingShapes(svg: string): Outline[] {
  const strange = /<(?!\/|svg\b|path\b|circle\b|rect\b)(\w+)|\b(transform)=/.exec(svg);
  if (strange)
    throw new Error(
      `图里用了 ${strange[1] ?? strange[2]}，印不出来；只用 path、circle、rect，不用变换`,
    );
  return [...svg.matchAll(/<(path|circle|rect)\b([^>]*?)\/?>/g)].map(
    ([, tag = '', attributes = '']): Outline => {
      const text = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
      const fill = text('fill');
      const dash = text('stroke-dasharray')
        ?.split(/[\s,]+/)
        .map(Number);
      return {
        fill:
          fill === undefined || fill === 'none'
            ? 'none'
            : fill === 'currentColor'
              ? 'ink'
              : 'accent',
        steps: (shapeReaders[tag] as (typeof shapeReaders)[string])(
          (name) => Number(text(name) ?? 0),
          text('d') ?? '',
        ),
        ...(dash && { dash }),
      };
    },
  );
}
