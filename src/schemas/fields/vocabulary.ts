import { z } from 'astro/zod';

/** The six topics; each has a hub page, a drawing and a folder under `content/guides/`. */
export const topics = [
  'telecom-fraud',
  'credit-repair',
  'elder-care',
  'complaints',
  'insurance',
  'cards-loans',
] as const;
/** 主题，六选一。 */
export const topic = z.enum(topics);

/** Whom a page is written for. */
const audiences = ['public', 'older', 'students', 'teachers', 'branches'] as const;
/** 读者。 */
export const audience = z.enum(audiences);
export type Audience = (typeof audiences)[number];

/** The drawings in `src/drawings/`, by file name. */
export const drawings = [
  'telecom-fraud',
  'credit-repair',
  'elder-care',
  'complaints',
  'insurance',
  'cards-loans',
  'order-brushing',
  'fake-investment',
  'fake-shopping',
  'fake-service-desk',
  'loan-upfront-fee',
  'cancel-campus-loan',
  'fake-boss',
  'fake-police',
  'screen-sharing',
  'romance',
  'game-trade',
  'flight-change',
  'ai-face',
  'elder-fraud',
  'surrender-agent',
  'account-renting',
  'help',
  'hotline',
  'lesson',
  'campaign',
  'passbook',
  'mediation',
] as const;
/** 配图的文件名。 */
export const drawing = z.enum(drawings);
export type DrawingId = (typeof drawings)[number];
