/** Decimals of an outline; a hundredth of a point is a three-hundredth of a millimetre. */
const STEPS_PER_POINT = 100;
/** Steps from a letter's foot to its head: 2400 dots per inch in running words; headlines are held closer to the eye of a critic. */
const stepsOf = (points: number) => (points < 40 ? 480 : 1000);

const short = (number: number) => String(number).replace(/^(-?)0\./, '$1.');
const slimNumber = (text: string) =>
  short(Math.round(Number(text) * STEPS_PER_POINT) / STEPS_PER_POINT);

function slimOutline(data: string): string {
  return data
    .replace(/-?\d*\.\d+/g, slimNumber)
    .replace(/\s+/g, ' ')
    .replace(/ ?([a-zA-Z]) ?/g, '$1')
    .replace(/ -/g, '-')
    .trim();
}

/** One glyph outline: its commands, and the points they go through, absolute, x and y by turns. */
interface Glyph {
  commands: string;
  points: number[];
  /** Largest distance from the origin: what tells two sizes of one letter apart. */
  size: number;
}

/** How many numbers a command takes; Typst writes no other commands into a glyph. */
const TAKES: Record<string, number> = { M: 2, m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, Z: 0, z: 0 };

function readGlyph(data: string): Glyph | undefined {
  const points: number[] = [];
  let commands = '';
  let [x, y] = [0, 0];
  for (const [, name = '', text = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (TAKES[name] !== numbers.length) return undefined;
    const spots =
      name === 'h' ? [numbers[0] ?? 0, 0] : name === 'v' ? [0, numbers[0] ?? 0] : numbers;
    const absolute = spots.map(
      (value, index) => (name === 'M' ? 0 : index % 2 === 0 ? x : y) + value,
    );
    commands += { M: '', m: 'm', Z: 'z', z: 'z', h: 'l', v: 'l' }[name] ?? name;
    if (name !== 'M') points.push(...absolute);
    if (absolute.length > 0) [x, y] = absolute.slice(-2) as [number, number];
  }
  return { commands, points, size: Math.max(...points.map(Math.abs), 0) };
}

/** Steps by which the mirrored bend of the curve before may miss the bend of the next one. */
const MIRROR_SLACK = 1;

/** One command in its shortest form: a level or upright line needs one number, a curve that goes on as the last one ended needs no bend. */
function shorten(
  name: string,
  [dx = 0, dy = 0, x = 0, y = 0]: readonly number[],
  mirror: readonly number[] | undefined,
): [string, number[]] {
  if (name === 'l' && dy === 0) return ['h', [dx]];
  if (name === 'l' && dx === 0) return ['v', [dy]];
  if (name !== 'q') return [name, [dx, dy, x, y].slice(0, TAKES[name])];
  const [mx = Number.NaN, my = Number.NaN] = mirror ?? [];
  return Math.abs(mx - dx) <= MIRROR_SLACK && Math.abs(my - dy) <= MIRROR_SLACK
    ? ['t', [x, y]]
    : ['q', [dx, dy, x, y]];
}

/** The glyph in whole steps of its grid, each point rounded where it lies, so that errors do not add up. */
function writeGlyph({ commands, points, size }: Glyph): string {
  const scale = size / stepsOf(size);
  let [at, x, y, last] = [0, 0, 0, ''];
  let mirror: number[] | undefined;
  let data = '';
  for (const name of commands) {
    if (name === 'z') {
      [data, last, mirror] = [`${data}z`, '', undefined];
      continue;
    }
    const count = TAKES[name] as number;
    const numbers = points
      .slice(at, at + count)
      .map((value, index) => Math.round(value / scale) - (index % 2 === 0 ? x : y));
    const [dx = 0, dy = 0] = numbers.slice(-2);
    const [letter, shown] = name === 'c' ? [name, numbers] : shorten(name, numbers, mirror);
    const [bendX = 0, bendY = 0] = letter === 't' ? (mirror as number[]) : numbers;
    mirror = name === 'q' ? [dx - bendX, dy - bendY] : undefined;
    [at, x, y] = [at + count, x + dx, y + dy];
    const text = shown.join(' ').replaceAll(' -', '-');
    data += letter === last ? `${text.startsWith('-') ? '' : ' '}${text}` : `${letter}${text}`;
    last = letter === 'm' ? '' : letter;
  }
  return `transform="scale(${short(Number(scale.toPrecision(5)))})" d="${data}"`;
}

const likeness = ({ commands, points, size }: Glyph) =>
  `${commands}${points.map((value) => Math.round((value / size) * 500)).join()}`;

/** Every letter drawn once, in the largest of its sizes; smaller ones use it scaled. */
function shareGlyphs(svg: string): string {
  const glyphs = new Map<string, Glyph>();
  for (const [, id = '', data = ''] of svg.matchAll(
    /<symbol id="([^"]+)"[^>]*><path d="([^"]*)"\/><\/symbol>/g,
  )) {
    const glyph = readGlyph(data);
    if (glyph && glyph.size > 0) glyphs.set(id, glyph);
  }
  const largest = new Map<string, string>();
  for (const [id, glyph] of [...glyphs].sort(([, a], [, b]) => b.size - a.size))
    if (!largest.has(likeness(glyph))) largest.set(likeness(glyph), id);
  const masterOf = (id: string) => largest.get(likeness(glyphs.get(id) as Glyph)) as string;
  return svg
    .replace(/<symbol id="([^"]+)"[^>]*><path d="[^"]*"\/><\/symbol>/g, (whole, id: string) => {
      const glyph = glyphs.get(id);
      if (!glyph) return whole;
      return masterOf(id) === id ? `<path id="${id}" ${writeGlyph(glyph)}/>` : '';
    })
    .replace(/<use xlink:href="#([^"]+)"(?: x="([^"]+)")?/g, (whole, id: string, x?: string) => {
      if (!glyphs.has(id) || masterOf(id) === id) return whole;
      const scale = (glyphs.get(id) as Glyph).size / (glyphs.get(masterOf(id)) as Glyph).size;
      const place = x === undefined ? '' : ` x="${slimNumber(String(Number(x) / scale))}"`;
      return `<use xlink:href="#${masterOf(id)}" transform="scale(${scale.toFixed(5)})"${place}`;
    });
}

/** The same drawing for the browser: every letter once, outlines on a fine grid, short names, nothing only Typst's own viewer reads. */
export function slimSvg(svg: string): string {
  const names = new Map<string, string>();
  const nameFor = (long: string) => {
    const name = names.get(long) ?? `g${names.size.toString(36)}`;
    names.set(long, name);
    return name;
  };
  const bare = svg
    .replace(/ class="[^"]*"| xmlns:h5="[^"]*"| fill-rule="nonzero"| [xy]="0"/g, '')
    .replace(/>\s+</g, '><');
  return shareGlyphs(bare)
    .replace(/ d="([^"]*\.[^"]*)"/g, (_, data: string) => ` d="${slimOutline(data)}"`)
    .replace(
      /matrix\(1 0 0 1 ([-\d.e]+) ([-\d.e]+)\)/g,
      (_, x: string, y: string) => `translate(${slimNumber(x)} ${slimNumber(y)})`,
    )
    .replace(
      /matrix\(1 0 0 -1 ([-\d.e]+) ([-\d.e]+)\)/g,
      (_, x: string, y: string) => `matrix(1 0 0-1 ${slimNumber(x)} ${slimNumber(y)})`,
    )
    .replace(/ x="(-?\d*\.\d+)"/g, (_, x: string) => ` x="${slimNumber(x)}"`)
    .replace(/\b[gc][0-9A-F]{20,}\b/g, nameFor);
}
