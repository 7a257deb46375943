import type { Campaign } from '../../domain/campaign.ts';
import type { Paper } from '../paper.ts';
import type { Piece } from '../piece.ts';
import { composePlan, composeSignIn, composeSummary } from './campaign-documents.ts';
import { campaignSource, type KitMatter } from './campaign-sheet.ts';
import {
  composeArticleText,
  composeBroadcastText,
  composeLedText,
  composeMomentsText,
  composeSmsText,
  composeVideoText,
} from './campaign-texts.ts';
import type { CampaignWords } from './campaign-words.ts';

type Compose<Made> = (campaign: Campaign, words: CampaignWords) => Made;

/** A file of words alone. */
function text(compose: Compose<string>, encoding: 'utf8' | 'gbk' = 'utf8') {
  return {
    paper: '纯文字',
    format: 'text' as const,
    job: ({ campaign, words }: KitMatter) => ({
      format: 'text' as const,
      text: compose(campaign, words),
      encoding,
      source: campaignSource(campaign),
    }),
  };
}

/** A document to be filled in. */
function form(compose: Compose<Paper>) {
  return {
    use: '办活动' as const,
    paper: 'A4',
    format: 'docx' as const,
    job: ({ campaign, words }: KitMatter) => ({
      format: 'docx' as const,
      paper: compose(campaign, words),
    }),
  };
}

/** Every piece of a kit that is words to read out, to send or to fill in. */
export const campaignWordPieces: readonly Piece<KitMatter>[] = [
  {
    id: 'led-utf8',
    name: 'LED 滚动字 UTF-8',
    ...text(composeLedText),
    use: '念和发',
    how: '新一点的控制卡用这份，一行一条，轮着放。',
  },
  {
    id: 'led-gbk',
    name: 'LED 滚动字 GBK',
    ...text(composeLedText, 'gbk'),
    use: '念和发',
    how: '上面那份显示乱码，就用这份。',
  },
  {
    id: 'sms',
    name: '短信',
    ...text(composeSmsText),
    use: '念和发',
    how: '换上网点真名再发，一条 70 个字以内。',
  },
  {
    id: 'broadcast',
    name: '广播稿',
    ...text(composeBroadcastText),
    use: '念和发',
    how: '大喇叭、厅堂广播念，一分钟多一点。',
  },
  {
    id: 'moments',
    name: '朋友圈文案',
    ...text(composeMomentsText),
    use: '发微信',
    how: '复制发出去，配一张图。',
  },
  {
    id: 'article',
    name: '公众号文章',
    ...text(composeArticleText),
    use: '发微信',
    how: '复制到公众号编辑器，配封面图。',
  },
  {
    id: 'video',
    name: '短视频脚本',
    ...text(composeVideoText),
    use: '发微信',
    how: '手机竖着拍，照镜头一个一个拍。',
  },
  {
    id: 'plan',
    name: '活动方案',
    ...form(composePlan),
    how: '用 Word 或 WPS 打开，填上时间、地点、人。',
  },
  { id: 'sign-in', name: '签到表', ...form(composeSignIn), how: '打印出来，自愿签。' },
  {
    id: 'summary',
    name: '总结表',
    ...form(composeSummary),
    how: '活动完当天填，如实写数字。',
  },
];
