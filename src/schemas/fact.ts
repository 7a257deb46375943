import { z } from 'astro/zod';
import { choice, yesNo } from './fields/choice.ts';
import { ledgerId } from './fields/citation.ts';
import { described } from './fields/field.ts';
import { rows } from './fields/group.ts';
import { day } from './fields/iso-date.ts';
import { id, paragraph, words } from './fields/text.ts';
import { verification } from './fields/vocabulary.ts';

/** The three kinds of value that can change. */
export const factKinds = { hotline: '热线', limit: '期限或限额', name: '机构名称' } as const;

/** No other fact is filled into a fact. */
const asIs = { filled: false } as const;
const drawn = { ...asIs, paper: true } as const;

/** Stretches of time in which a value holds. Never changed afterwards, only followed by another. */
const periods = rows(
  '分段的值',
  {
    from: day('从哪天起（含）', { note: '第一段查不到起始日可以不写' }).optional(),
    to: day('到哪天止（含）', { note: '现在仍有效就不写' }).optional(),
    value: described(z.union([words('值', 60), z.number()]), {
      ...drawn,
      name: '值',
      holds: 'words',
      max: 60,
      note: '号码、数字或名称；号码加引号',
    }),
    source: id('出处编号', 'sources', { note: 'content/sources/ 里的文件名' }),
    ref: ledgerId('依据编号'),
    status: verification('是否核实', {
      note: '还没核实就写 unverified，页面会标出“待核实”，热线标“打之前请先核对”',
    }),
  },
  { min: 1, note: '早的在前，只加不改' },
);

/** 数据：一个会变的值（热线、期限、限额、机构名称），按时间分段。 */
export const factSchema = z.strictObject({
  kind: choice('类别', factKinds),
  name: words('名称', 40, { ...drawn, example: '征信异议答复期限' }),
  unit: words('单位', 8, { ...drawn, note: '跟在数字后面', example: '日' }).optional(),
  handles: words('热线管什么', 60, drawn).optional(),
  callWhen: words('什么时候打', 60, {
    ...asIs,
    note: '只发短信的写收到以后怎么办',
  }).optional(),
  short: words('热线的简称', 6, { ...drawn, note: '红条里的两三个字', example: '反诈' }).optional(),
  smsOnly: yesNo('只收短信、不能打', { note: '是就写 true，页面不把它做成电话' }).optional(),
  periods,
  note: paragraph('给读者的提醒', asIs).optional(),
});
export type FactData = z.infer<typeof factSchema>;
export type FactPeriod = z.infer<typeof periods>[number];
