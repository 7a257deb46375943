/** What a template is told besides the words: size, inks, marks, side. */
export type Options = Record<string, unknown>;

/** How a flat table card becomes one that stands. */
export const TENT_FOLDING =
  '沿三条虚线往后折，字都朝外。只在最下面的窄边涂胶，粘到另一面里侧的下沿，中间一段就是底。';
const ALSO_GREY = '黑白打印机也能印，字看得清，只是费墨。';

/** What every printed size of one thing has in common: how it is shown, and how it is measured for a branch's name. */
export interface Design {
  name: string;
  template: string;
  /** The size it is shown in. */
  widthMm: number;
  heightMm: number;
  /** What the template is told for one picture of all pages, and for each page. */
  whole: Options;
  pages: readonly [Options, ...Options[]];
  /** The piece by whose name its small picture, that of the first page, is known. */
  thumbnail: string;
  /** What else to know before it is printed on an office printer. */
  printNote?: string;
}

/** Every design, in the order of the branch desk. */
export const designs = {
  poster: {
    name: '海报',
    template: 'poster',
    widthMm: 297,
    heightMm: 420,
    whole: { size: 'a3' },
    pages: [{ size: 'a3' }],
    thumbnail: 'poster-a3',
    printNote: '黑白打印机请用黑白海报。',
  },
  'poster-bw': {
    name: '黑白海报',
    template: 'poster-bw',
    widthMm: 210,
    heightMm: 297,
    whole: { mode: 'bw' },
    pages: [{ mode: 'bw' }],
    thumbnail: 'poster-a4-bw',
  },
  leaflet: {
    name: '三折页',
    template: 'leaflet',
    widthMm: 297,
    heightMm: 210,
    whole: {},
    pages: [{ side: 'outside' }, { side: 'inside' }],
    thumbnail: 'leaflet',
    printNote: ALSO_GREY,
  },
  tent: {
    name: '台卡',
    template: 'tent',
    widthMm: 210,
    heightMm: 297,
    whole: {},
    pages: [{}],
    thumbnail: 'tent',
    printNote: `${ALSO_GREY}${TENT_FOLDING}`,
  },
  rollup: {
    name: '易拉宝',
    template: 'rollup',
    widthMm: 800,
    heightMm: 2000,
    whole: {},
    pages: [{}],
    thumbnail: 'rollup-print',
  },
  banner: {
    name: '横幅制作单',
    template: 'banner',
    widthMm: 210,
    heightMm: 297,
    whole: {},
    pages: [{}],
    thumbnail: 'banner',
  },
} as const satisfies Record<string, Design>;

/** The name of a design in the table of pieces. */
export type DesignId = keyof typeof designs;
