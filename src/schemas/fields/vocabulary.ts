import type { z } from 'astro/zod';
import { choice } from './choice.ts';
import type { MoreInfo } from './field.ts';

const topicNames = {
  'telecom-fraud': '电信网络诈骗',
  'credit-repair': '征信修复骗局',
  'elder-care': '适老服务',
  complaints: '投诉与调解',
  insurance: '保险与理赔',
  'cards-loans': '信用卡与贷款',
} as const;
/** The six topics; each has a hub page, a drawing and a folder under `content/guides/`. */
export const topics = Object.keys(topicNames) as (keyof typeof topicNames)[];
/** 主题，六选一。 */
export const topic = (name: string) => choice(name, topicNames);

/** Whom a page is written for. */
const audiences = {
  public: '大众',
  older: '老年人',
  students: '学生',
  teachers: '老师',
  branches: '网点',
} as const;
/** 读者。 */
export const audience = (name: string) => choice(name, audiences);
export type Audience = keyof typeof audiences;

/** The drawings in `src/drawings/`, by file name. */
const drawings = {
  ...topicNames,
  'order-brushing': '刷单',
  'fake-investment': '假投资',
  'fake-shopping': '假购物',
  'fake-service-desk': '假客服',
  'loan-upfront-fee': '贷款先交费',
  'cancel-campus-loan': '注销校园贷',
  'fake-boss': '假领导',
  'fake-police': '假民警',
  'screen-sharing': '共享屏幕',
  romance: '假恋爱',
  'game-trade': '游戏交易',
  'flight-change': '航班改签',
  'ai-face': 'AI 换脸',
  'elder-fraud': '养老骗局',
  'surrender-agent': '代理退保',
  'account-renting': '出租账户',
  help: '求助',
  hotline: '热线',
  lesson: '上课',
  campaign: '宣传',
  passbook: '存折',
  mediation: '调解',
} as const;
/** 配图的文件名。 */
export const drawing = (name: string, more: MoreInfo = {}) => choice(name, drawings, more);
export type DrawingId = z.infer<ReturnType<typeof drawing>>;

/** 是否核实；不写就是核实了。 */
export const verification = (name: string, more: MoreInfo = {}) =>
  choice(name, { verified: '核实了', unverified: '待核实' }, more).default('verified');
