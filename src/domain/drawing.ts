import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What is wrong with a drawing, and at which character of its file. */
export interface DrawingFault {
  offset: number;
  rule: string;
  message: string;
  hint: string;
}

/** A drawing written anew from what is allowed in it, or what is wrong with it: `svg` is empty when there are faults. */
export interface ReadDrawing {
  svg: string;
  faults: DrawingFault[];
}

/** Every page of a topic carries its drawing, so it stays small. */
const MOST_CHARACTERS = 4000;
/** All drawings share one grid and one pen: pages, cards and print rely on it. */
const FRAME: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: '0 0 48 48',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

const NUMBER = /^-?(\d+(\.\d+)?|\.\d+)$/;
const SIZE = /^(\d+(\.\d+)?|\.\d+)$/;
const looks: Readonly<Record<string, RegExp>> = {
  fill: /^(none|currentColor|#[0-9a-f]{6})$/i,
  'fill-rule': /^(evenodd|nonzero)$/,
  'stroke-dasharray': /^[\d.]+([ ,]+[\d.]+)*$/,
};
/** Shapes a press file can draw too, with their attributes; those of `needs` may not be missing. */
const shapes: Readonly<
  Record<string, { needs: readonly string[]; attributes: Readonly<Record<string, RegExp>> }>
> = {
  path: { needs: ['d'], attributes: { d: /^\s*[Mm][MmLlHhVvCcSsQqTtAaZz\d\s,.-]*$/ } },
  rect: {
    needs: ['width', 'height'],
    attributes: { x: NUMBER, y: NUMBER, width: SIZE, height: SIZE, rx: SIZE },
  },
  circle: { needs: ['r'], attributes: { cx: NUMBER, cy: NUMBER, r: SIZE } },
};
const ONLY = `只能用 ${Object.keys(shapes).join('、')} 和 g`;
/** What tempts people who draw, and what to do instead. */
const instead: Readonly<Record<string, string>> = {
  style: '颜色写在 fill 里',
  transform: '在画图软件里把变换合进路径',
  stroke: '线的颜色全图一样，写在最外面的 svg 上',
  'stroke-width': '线的粗细全图一样，写在最外面的 svg 上',
  text: '图里不写字；要画的字先转成路径',
  image: '图里不放照片；描成路径',
};

const isElement = (node: Node): node is Element => 'tagName' in node;
const fullName = ({ name, prefix }: Element['attrs'][number]) =>
  prefix ? `${prefix}:${name}` : name;
const startOf = (node: Node) => node.sourceCodeLocation?.startOffset ?? 0;

function fault(offset: number, message: string, hint: string): DrawingFault {
  return { offset, rule: 'drawing/is-plain', message, hint };
}

/** Faults of the attributes of one element, each held against its pattern. */
function checkAttributes(
  element: Element,
  allowed: Readonly<Record<string, RegExp | string>>,
): DrawingFault[] {
  return element.attrs.flatMap((attribute) => {
    const name = fullName(attribute);
    const places = element.sourceCodeLocation?.attrs;
    const offset = places?.[name.toLowerCase()]?.startOffset ?? startOf(element);
    const wanted = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (wanted === undefined) {
      const hint = instead[name] ?? `这里可以写：${Object.keys(allowed).join('、')}`;
      return [fault(offset, `图里的 ${element.tagName} 不能写 ${name}`, hint)];
    }
    const fits =
      typeof wanted === 'string' ? attribute.value === wanted : wanted.test(attribute.value);
    if (fits) return [];
    const shown = attribute.value.slice(0, 30);
    const hint = typeof wanted === 'string' ? `写成 ${wanted}` : '照别的主题图的写法改';
    return [fault(offset, `图里的 ${name} 写成了“${shown}”`, hint)];
  });
}

/** One shape as it is drawn, with the looks of the groups around it. */
function readShape(element: Element, around: ReadonlyMap<string, string>): ReadDrawing {
  const shape = shapes[element.tagName];
  if (!shape) {
    const faulty = fault(
      startOf(element),
      `图里不能有 ${element.tagName}`,
      instead[element.tagName] ?? ONLY,
    );
    return { svg: '', faults: [faulty] };
  }
  const own = new Map(element.attrs.map((one) => [fullName(one), one.value]));
  const missing = shape.needs
    .filter((name) => !own.has(name))
    .map((name) =>
      fault(startOf(element), `图里的 ${element.tagName} 缺少 ${name}`, `加上 ${name}`),
    );
  const inherited = [...around].filter(([name]) => !own.has(name));
  const written = [...own, ...inherited].map(([name, value]) => ` ${name}="${value}"`).join('');
  return {
    svg: `<${element.tagName}${written}/>`,
    faults: [
      ...checkAttributes(element, { ...shape.attributes, ...looks }),
      ...missing,
      ...element.childNodes.filter(isElement).map((child) => nested(child)),
    ],
  };
}

const nested = (child: Element) =>
  fault(startOf(child), `${child.tagName} 写在了另一个图形里面`, '图形一个接一个写，用 /> 结尾');

function readNodes(nodes: readonly Node[], around: ReadonlyMap<string, string>): ReadDrawing[] {
  return nodes.flatMap((node): ReadDrawing[] => {
    if (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '')
      return [{ svg: '', faults: [fault(startOf(node), '图里不能写字', '删掉图形外面的字')] }];
    if (!isElement(node)) return [];
    if (node.tagName !== 'g') return [readShape(node, around)];
    const own = node.attrs.map((one): [string, string] => [fullName(one), one.value]);
    return [
      { svg: '', faults: checkAttributes(node, looks) },
      ...readNodes(node.childNodes, new Map([...around, ...own])),
    ];
  });
}

/** Reads a drawing of a topic as a browser would, and writes it anew from allowed shapes alone: no script, link, style or picture can come through. */
export function readDrawing(text: string): ReadDrawing {
  const nodes = parseFragment(text, { sourceCodeLocationInfo: true }).childNodes;
  const root = nodes.filter(isElement).find(({ tagName }) => tagName === 'svg');
  if (!root) return { svg: '', faults: [fault(0, '这里面没有 svg', '重新导出成 SVG，放一份进来')] };
  const inside = readNodes(root.childNodes, new Map());
  const outside = readNodes(
    nodes.filter((node) => node !== root),
    new Map(),
  ).flatMap(({ faults }) => faults);
  const frame = Object.entries(FRAME).map(([name, value]) => ` ${name}="${value}"`);
  const faults = [
    ...outside,
    ...checkFrame(root, text),
    ...inside.flatMap((shape) => shape.faults),
  ];
  const drawn = inside.map(({ svg }) => svg).join('');
  return { svg: faults.length > 0 ? '' : `<svg${frame.join('')}>${drawn}</svg>`, faults };
}

function checkFrame(root: Element, text: string): DrawingFault[] {
  const at = startOf(root);
  const faults = checkAttributes(root, FRAME);
  if (!root.attrs.some(({ name }) => name === 'viewBox'))
    faults.push(fault(at, '图的 svg 缺少 viewBox', `加上 viewBox="${FRAME.viewBox}"`));
  if (!root.childNodes.some(isElement)) faults.push(fault(at, '图是空的', ONLY));
  if (text.length > MOST_CHARACTERS)
    faults.push({
      offset: at,
      rule: 'drawing/is-small',
      message: `图有 ${text.length} 个字符，最多 ${MOST_CHARACTERS} 个`,
      hint: '画简单些，数字留一位小数',
    });
  return faults;
}

/** The drawing of `file`, fit to be put into a page; throws with every fault when it is not. */
export function requireDrawing(file: string, text: string): string {
  const { svg, faults } = readDrawing(text);
  if (faults.length > 0)
    throw new Error(`${file}：${faults.map(({ message }) => message).join('；')}`);
  return svg;
}
