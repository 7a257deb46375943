import type { z } from 'astro/zod';
import type { MoreInfo } from './field.ts';
import { list, rows } from './group.ts';
import { code, id } from './text.ts';

/** An id of the fact ledger: F-091 (facts) or S-030 (seed documents). */
export function ledgerId(name: string, more: MoreInfo = {}) {
  const written = '依据编号要写成 F-091 或 S-030 这样';
  const about = { example: 'F-091', ...more, holds: 'id', of: 'ledger' } as const;
  return code(name, /^(F-\d{3}|S-\d{3})$/, written, about);
}

/** The sources a page rests on, and which ledger facts it takes from each; the order gives the note numbers. */
export const citations = rows(
  '出处',
  {
    id: id('出处编号', 'sources', { note: 'content/sources/ 里的文件名' }),
    facts: list('依据编号', ledgerId('依据编号'), {
      min: 1,
      note: '用到这份出处的哪些依据',
      example: '[F-091, F-209]',
    }),
  },
  { min: 1, note: '顺序就是页面上注释的编号' },
);
export type Citation = z.infer<typeof citations>[number];
