import type { Campaign } from '../../domain/campaign.ts';
import type { PieceUse } from '../../domain/kit-shelf.ts';
import { composePlan, composeSignIn, composeSummary } from './campaign-documents.ts';
import {
  composeArticleText,
  composeBroadcastText,
  composeLedText,
  composeMomentsText,
  composeSmsText,
  composeVideoText,
} from './campaign-texts.ts';
import type { CampaignWords } from './campaign-words.ts';

/** What a template is told besides the words: size, inks, marks. */
export type Options = Record<string, unknown>;

const PRESS = { mode: 'cmyk', marks: true };

/** One piece that leaves the shop as PDF. */
export interface PaperRow {
  file: string;
  name: string;
  template: string;
  options: Options;
  use: PieceUse;
  paper: string;
  how: string;
  preview?: Options;
}

/** How a flat table card becomes one that stands. */
export const TENT_FOLDING =
  '沿三条虚线往后折，字都朝外。只在最下面的窄边涂胶，粘到另一面里侧的下沿，中间一段就是底。';

const TO_PRESS = '四色，带出血和裁切线，整个文件发给印厂，按成品尺寸裁。';
const sizes = { a4: 'A4（210×297 mm）', a3: 'A3（297×420 mm）', a2: 'A2（420×594 mm）' } as const;
const posterRows = (Object.keys(sizes) as (keyof typeof sizes)[]).flatMap((size): PaperRow[] => {
  const common = { template: 'poster', options: { size }, paper: sizes[size] };
  const letter = size.toUpperCase();
  return [
    {
      ...common,
      file: `poster-${size}.pdf`,
      name: `海报 ${letter} 普通打印`,
      use: '普通打印',
      how:
        size === 'a2'
          ? '有大幅打印机的用这份，打印选“实际大小”。'
          : `装上 ${letter} 纸，打印选“实际大小”，彩色。`,
      ...(size === 'a3' && { preview: { size } }),
    },
    {
      ...common,
      file: `poster-${size}-print.pdf`,
      name: `海报 ${letter} 送印`,
      options: { size, ...PRESS },
      use: '送印厂',
      how: `${TO_PRESS}建议 157 克铜版纸。`,
    },
  ];
});

/** Every printed piece; sizes and paper are common practice, kept in this one table. */
export const paperRows: readonly PaperRow[] = [
  ...posterRows,
  {
    file: 'poster-a4-bw.pdf',
    name: '黑白海报 A4',
    template: 'poster-bw',
    options: { mode: 'bw' },
    use: '普通打印',
    paper: sizes.a4,
    how: '黑白打印机、复印机都行，没有灰底，省墨。',
    preview: { mode: 'bw' },
  },
  {
    file: 'poster-a3-tiles.pdf',
    name: '海报 A3 拼贴',
    template: 'tiles',
    options: { size: 'a3', turned: false },
    use: '普通打印',
    paper: 'A4 纸 4 张',
    how: '打印选“实际大小”，沿线裁，涂胶压到虚线，拼成一张 A3。',
  },
  {
    file: 'poster-a2-tiles.pdf',
    name: '海报 A2 拼贴',
    template: 'tiles',
    options: { size: 'a2', turned: true },
    use: '普通打印',
    paper: 'A4 纸 8 张',
    how: '打印选“实际大小”，横向，沿线裁，涂胶压到虚线，拼成一张 A2。',
  },
  {
    file: 'leaflet.pdf',
    name: '三折页 普通打印',
    template: 'leaflet',
    options: {},
    use: '普通打印',
    paper: 'A4 横向，双面',
    how: '双面打印，选“短边翻转”，折成三折，封面朝外。',
    preview: {},
  },
  {
    file: 'leaflet-print.pdf',
    name: '三折页 送印',
    template: 'leaflet',
    options: PRESS,
    use: '送印厂',
    paper: '297×210 mm，三折',
    how: `${TO_PRESS}折线看虚线，勾口 97 毫米。`,
  },
  {
    file: 'tent.pdf',
    name: '台卡 普通打印',
    template: 'tent',
    options: {},
    use: '普通打印',
    paper: sizes.a4,
    how: `用厚一点的纸。${TENT_FOLDING}`,
    preview: {},
  },
  {
    file: 'tent-print.pdf',
    name: '台卡 送印',
    template: 'tent',
    options: PRESS,
    use: '送印厂',
    paper: '展开 210×297 mm',
    how: `${TO_PRESS}建议 250 克卡纸，压三道折痕。${TENT_FOLDING}`,
  },
  {
    file: 'rollup-print.pdf',
    name: '易拉宝 送印',
    template: 'rollup',
    options: PRESS,
    use: '送印厂',
    paper: '800×2000 mm',
    how: '1 比 1 的文件，发给做展架的店，底下 25 厘米没有字。',
    preview: {},
  },
  {
    file: 'banner.pdf',
    name: '横幅制作单',
    template: 'banner',
    options: {},
    use: '送印厂',
    paper: sizes.a4,
    how: '打印出来交给做横幅的店，照字、照尺寸做。',
    preview: {},
  },
];

/** Every picture for a phone. */
export const pictureRows = [
  {
    file: 'vertical.png',
    name: '竖版图',
    template: 'social',
    options: {},
    paper: '1080×1920 像素',
    how: '发朋友圈、视频号封面、厅堂竖屏电视。',
  },
  {
    file: 'long.png',
    name: '朋友圈长图',
    template: 'long-picture',
    options: {},
    paper: '宽 1080 像素',
    how: '发群、发朋友圈，点开往下看。',
  },
  {
    file: 'cover.png',
    name: '公众号封面',
    template: 'cover',
    options: { shape: 'wide' },
    paper: '900×383 像素',
    how: '公众号头条封面，右边方块单独裁出来也完整。',
  },
  {
    file: 'cover-square.png',
    name: '公众号次条封面',
    template: 'cover',
    options: { shape: 'square' },
    paper: '500×500 像素',
    how: '公众号第二条的小图，转发时的方图。',
  },
] as const;

interface TextRow {
  file: string;
  name: string;
  use: PieceUse;
  how: string;
  encoding?: 'utf8' | 'gbk';
  compose: (campaign: Campaign, words: CampaignWords) => string;
}

/** Every piece that is words alone. */
export const textRows: readonly TextRow[] = [
  {
    file: 'led-utf8.txt',
    name: 'LED 滚动字 UTF-8',
    use: '念和发',
    how: '新一点的控制卡用这份，一行一条，轮着放。',
    compose: composeLedText,
  },
  {
    file: 'led-gbk.txt',
    name: 'LED 滚动字 GBK',
    use: '念和发',
    how: '上面那份显示乱码，就用这份。',
    encoding: 'gbk',
    compose: composeLedText,
  },
  {
    file: 'sms.txt',
    name: '短信',
    use: '念和发',
    how: '换上网点真名再发，一条 70 个字以内。',
    compose: composeSmsText,
  },
  {
    file: 'broadcast.txt',
    name: '广播稿',
    use: '念和发',
    how: '大喇叭、厅堂广播念，一分钟多一点。',
    compose: composeBroadcastText,
  },
  {
    file: 'moments.txt',
    name: '朋友圈文案',
    use: '发微信',
    how: '复制发出去，配一张图。',
    compose: composeMomentsText,
  },
  {
    file: 'article.txt',
    name: '公众号文章',
    use: '发微信',
    how: '复制到公众号编辑器，配封面图。',
    compose: composeArticleText,
  },
  {
    file: 'video.txt',
    name: '短视频脚本',
    use: '发微信',
    how: '手机竖着拍，照镜头一个一个拍。',
    compose: composeVideoText,
  },
];

/** Every document to be filled in. */
export const documentRows = [
  {
    file: 'plan.docx',
    name: '活动方案',
    compose: composePlan,
    how: '用 Word 或 WPS 打开，填上时间、地点、人。',
  },
  { file: 'sign-in.docx', name: '签到表', compose: composeSignIn, how: '打印出来，自愿签。' },
  {
    file: 'summary.docx',
    name: '总结表',
    compose: composeSummary,
    how: '活动完当天填，如实写数字。',
  },
] as const;
