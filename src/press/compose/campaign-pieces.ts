import type { Piece } from '../piece.ts';
import { campaignSheet, type KitMatter } from './campaign-sheet.ts';
import { campaignWordPieces } from './campaign-word-pieces.ts';
import { type DesignId, designs, type Options, TENT_FOLDING } from './designs.ts';

const PRESS = { mode: 'cmyk', marks: true };
const TO_PRESS = '四色，带出血和裁切线，整个文件发给印厂，按成品尺寸裁。';
const ON_COATED = `${TO_PRESS}建议 157 克铜版纸。`;
const sizes = { a4: 'A4（210×297 mm）', a3: 'A3（297×420 mm）', a2: 'A2（420×594 mm）' };

/** A PDF of a design; `template` only where it is not the design's own. */
function office(
  design: DesignId,
  options: Options = {},
  template: string = designs[design].template,
) {
  return {
    design,
    use: '普通打印' as const,
    format: 'pdf' as const,
    job: (matter: KitMatter) => ({
      format: 'pdf' as const,
      sheet: campaignSheet(matter, template, options),
    }),
  };
}

/** A PDF of a design for a print shop: process inks, bleed, marks and boxes. */
function press(design: DesignId, options: Options = {}) {
  const { job, ...piece } = office(design, { ...options, ...PRESS });
  return {
    ...piece,
    use: '送印厂' as const,
    job: (matter: KitMatter) => ({ ...job(matter), press: true }),
  };
}

/** A picture for a phone. */
function picture(template: string, options: Options = {}) {
  return {
    use: '发微信' as const,
    format: 'png' as const,
    job: (matter: KitMatter) => ({
      format: 'png' as const,
      sheet: campaignSheet(matter, template, options),
    }),
  };
}

const posters: readonly Piece<KitMatter>[] = [
  {
    id: 'poster-a4',
    name: '海报 A4 普通打印',
    ...office('poster', { size: 'a4' }),
    paper: sizes.a4,
    how: '装上 A4 纸，打印选“实际大小”，彩色。',
    branchList: 'A4 海报',
  },
  {
    id: 'poster-a4-print',
    name: '海报 A4 送印',
    ...press('poster', { size: 'a4' }),
    paper: sizes.a4,
    how: ON_COATED,
    branchDesk: { size: 'a4', label: 'A4', widthMm: 210, prints: true },
  },
  {
    id: 'poster-a3',
    name: '海报 A3 普通打印',
    ...office('poster', { size: 'a3' }),
    paper: sizes.a3,
    how: '装上 A3 纸，打印选“实际大小”，彩色。',
  },
  {
    id: 'poster-a3-print',
    name: '海报 A3 送印',
    ...press('poster', { size: 'a3' }),
    paper: sizes.a3,
    how: ON_COATED,
    branchList: 'A3 送印海报',
    branchDesk: { size: 'a3', label: 'A3', widthMm: 297, prints: true },
  },
  {
    id: 'poster-a2',
    name: '海报 A2 普通打印',
    ...office('poster', { size: 'a2' }),
    paper: sizes.a2,
    how: '有大幅打印机的用这份，打印选“实际大小”。',
  },
  {
    id: 'poster-a2-print',
    name: '海报 A2 送印',
    ...press('poster', { size: 'a2' }),
    paper: sizes.a2,
    how: ON_COATED,
    branchDesk: { size: 'a2', label: 'A2', widthMm: 420, prints: false },
  },
  {
    id: 'poster-a4-bw',
    name: '黑白海报 A4',
    ...office('poster-bw', { mode: 'bw' }),
    paper: sizes.a4,
    how: '黑白打印机、复印机都行，没有灰底，省墨。',
    branchDesk: { size: 'a4', label: 'A4', widthMm: 210, prints: true },
  },
  {
    id: 'poster-a3-tiles',
    name: '海报 A3 拼贴',
    ...office('poster', { size: 'a3', turned: false }, 'tiles'),
    paper: 'A4 纸 4 张',
    how: '打印选“实际大小”，沿线裁，涂胶压到虚线，拼成一张 A3。',
  },
  {
    id: 'poster-a2-tiles',
    name: '海报 A2 拼贴',
    ...office('poster', { size: 'a2', turned: true }, 'tiles'),
    paper: 'A4 纸 8 张',
    how: '打印选“实际大小”，横向，沿线裁，涂胶压到虚线，拼成一张 A2。',
  },
];

const folded: readonly Piece<KitMatter>[] = [
  {
    id: 'leaflet',
    name: '三折页 普通打印',
    ...office('leaflet'),
    paper: 'A4 横向，双面',
    how: '双面打印，选“短边翻转”，折成三折，封面朝外。',
    branchList: '三折页',
  },
  {
    id: 'leaflet-print',
    name: '三折页 送印',
    ...press('leaflet'),
    paper: '297×210 mm，三折',
    how: `${TO_PRESS}折线看虚线，勾口 97 毫米。`,
    branchDesk: { size: 'a4-landscape', label: 'A4 横向，双面', widthMm: 297, prints: true },
  },
  {
    id: 'tent',
    name: '台卡 普通打印',
    ...office('tent'),
    paper: sizes.a4,
    how: `用厚一点的纸。${TENT_FOLDING}`,
    branchList: '台卡',
  },
  {
    id: 'tent-print',
    name: '台卡 送印',
    ...press('tent'),
    paper: '展开 210×297 mm',
    how: `${TO_PRESS}建议 250 克卡纸，压三道折痕。${TENT_FOLDING}`,
    branchDesk: { size: 'a4', label: 'A4', widthMm: 210, prints: true },
  },
];

const large: readonly Piece<KitMatter>[] = [
  {
    id: 'rollup-print',
    name: '易拉宝 送印',
    ...press('rollup'),
    paper: '800×2000 mm',
    how: '1 比 1 的文件，发给做展架的店，底下 25 厘米没有字。',
    branchDesk: { size: 'rollup', label: '800×2000 mm', widthMm: 800, prints: false },
  },
  {
    id: 'banner',
    name: '横幅制作单',
    ...office('banner'),
    use: '送印厂',
    paper: sizes.a4,
    how: '打印出来交给做横幅的店，照字、照尺寸做。',
  },
];

const pictures: readonly Piece<KitMatter>[] = [
  {
    id: 'vertical',
    name: '竖版图',
    ...picture('social'),
    paper: '1080×1920 像素',
    how: '发朋友圈、视频号封面、厅堂竖屏电视。',
  },
  {
    id: 'long',
    name: '朋友圈长图',
    ...picture('long-picture'),
    paper: '宽 1080 像素',
    how: '发群、发朋友圈，点开往下看。',
  },
  {
    id: 'cover',
    name: '公众号封面',
    ...picture('cover', { shape: 'wide' }),
    paper: '900×383 像素',
    how: '公众号头条封面，右边方块单独裁出来也完整。',
  },
  {
    id: 'cover-square',
    name: '公众号次条封面',
    ...picture('cover', { shape: 'square' }),
    paper: '500×500 像素',
    how: '公众号第二条的小图，转发时的方图。',
  },
];

/** Every piece of a kit, in the order a person meets them; page, ZIP, list, branch kits and branch desk are made from it. */
export const campaignPieces: readonly Piece<KitMatter>[] = [
  ...posters,
  ...folded,
  ...large,
  ...pictures,
  ...campaignWordPieces,
];
