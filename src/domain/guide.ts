import type { GuideData } from '../schemas/guide.ts';
import type { Page } from './page.ts';

/** A guide: one question answered. */
export interface Guide extends Page {
  says: GuideData['says'];
  faq: GuideData['faq'];
  order: number;
}
