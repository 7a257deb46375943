import { type CaseData, caseForms, type PassbookRow } from '../schemas/case.ts';
import type { Page } from './page.ts';

/** A case: a dispute, a practice of an institution, or a reconstructed scam. */
export interface Case extends Page {
  form: CaseData['form'];
  place?: string;
  period?: string;
  institution?: string;
  passbook: PassbookRow[];
  lesson: string;
}

/** The names readers see for the three forms. */
export const caseFormNames: Record<CaseData['form'], string> = caseForms;

/** What a case is made of, said on every case page so that nobody takes a reconstruction for a report. */
export const caseLabels: Record<CaseData['form'], string> = {
  dispute: '根据当时的新闻报道改写，人名、机构名以报道为准',
  practice: '根据当时的新闻报道改写，是那一年的做法，不是推荐',
  scam: '情景还原：人物、时间、金额都是编排的，手法来自公开提示',
};

/** Rows of a passbook whose balance does not follow from the row above, by index. */
export function unbalancedRows(rows: readonly PassbookRow[]): number[] {
  let balance: number | undefined;
  const wrong: number[] = [];
  rows.forEach((row, index) => {
    if (row.balanceYuan === undefined) return;
    if (balance !== undefined && balance + (row.changeYuan ?? 0) !== row.balanceYuan)
      wrong.push(index);
    balance = row.balanceYuan;
  });
  return wrong;
}
