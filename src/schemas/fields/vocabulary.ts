import { z } from 'astro/zod';
import { slug } from './text.ts';

/** 主题：content/site/topics/ 里的文件名。 */
export const topic = slug;

/** Whom a page is written for. */
const audiences = ['public', 'older', 'students', 'teachers', 'branches'] as const;
/** 读者。 */
export const audience = z.enum(audiences);
export type Audience = (typeof audiences)[number];

/** The drawings in `src/drawings/`, by file name. */
export const houseDrawings = [
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
  'phone-hook',
  'two-speakers',
  'elder-and-helper',
] as const;
export type HouseDrawing = (typeof houseDrawings)[number];

/** 配图：src/drawings/ 里的文件名，或者主题的文件名。 */
export const drawing = slug;
export type DrawingId = z.infer<typeof drawing>;
