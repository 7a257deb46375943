import type { FactData } from '../schemas/fact.ts';
import type { TagTarget } from './entry.ts';
import { type DatedFacts, formatBodyName, formatFact } from './fact.ts';
import { composeHotline, requireFact } from './hotline.ts';

/** An attribute of a tag: what it holds, and how the manual shows it. */
export type TagAttribute = { example: string; optional?: true } & (
  | { holds: 'words' }
  | { holds: 'day' }
  /** The id of something of a collection; of a fact, the kinds that make sense there. */
  | { holds: 'id'; of: TagTarget; kinds?: readonly FactData['kind'][] }
);

/** Attributes as written, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What the tags of a body are filled with: values of the day, charts, and the numbered notes of its page. */
export interface Filling extends DatedFacts {
  series: ReadonlyMap<string, { title: string }>;
  notes: readonly { number: number; source: { id: string } }[];
}

/** One tag a writer may use in MDX; its faces on the web and in the 关怀版 stand in `components`, total by name. */
export interface ProseTag {
  /** What it is for, in the words of the manual. */
  does: string;
  attributes: Readonly<Record<string, TagAttribute>>;
  /** `words` inside a sentence, `blocks` such as lists in a box, or nothing: then it stands alone. */
  wraps: 'nothing' | 'words' | 'blocks';
  /** What the manual shows inside it. */
  inner?: string;
  /** What a box is headed with when the writer gives no title. */
  title?: string;
  /** What it says on paper; `inner` are the words it encloses. Never empty for a tag that was filled in rightly. */
  words: (attributes: Attributes, inner: string, filling: Filling) => string;
}

/** A box with a heading of its own; on paper its heading leads its blocks. */
const box = (does: string, title: string): ProseTag & { title: string } => ({
  does,
  attributes: { title: { example: '…', optional: true, holds: 'words' } },
  wraps: 'blocks',
  title,
  words: (_, inner) => inner,
});

/** The closed list of tags a writer may use in MDX, in the order of the manual. */
export const proseTags = {
  Cite: {
    does: '注释号，放在句号后面',
    attributes: {
      id: { example: '出处', holds: 'id', of: 'sources' },
      at: { example: '第 31 条', optional: true, holds: 'words' },
    },
    wraps: 'nothing',
    words: ({ id = '' }, _, { notes }) => {
      const note = notes.find(({ source }) => source.id === id);
      if (!note) throw new Error(`<Cite id="${id}" />：这一页的 sources 里没有 ${id}`);
      return `[${note.number}]`;
    },
  },
  Hotline: {
    does: '热线，手机上能直接拨',
    attributes: {
      id: { example: 'hotline-110', holds: 'id', of: 'facts', kinds: ['hotline'] },
    },
    wraps: 'nothing',
    words: ({ id = '' }, _, filling) => {
      const { number, doubt } = composeHotline(requireFact(filling, id), filling.today);
      return number + doubt;
    },
  },
  Fact: {
    does: '期限、限额',
    attributes: { id: { example: 'objection-days', holds: 'id', of: 'facts' } },
    wraps: 'nothing',
    words: ({ id = '' }, _, filling) => formatFact(requireFact(filling, id), filling.today),
  },
  Body: {
    does: '机构当时叫什么、现在叫什么',
    attributes: {
      id: { example: 'body-meizhou', holds: 'id', of: 'facts', kinds: ['name'] },
      on: { example: '2022-03-11', holds: 'day' },
    },
    wraps: 'nothing',
    words: ({ id = '', on = '' }, _, filling) =>
      formatBodyName(requireFact(filling, id), on, filling.today),
  },
  Term: {
    does: '链接到词条',
    attributes: { id: { example: 'pbccrc', holds: 'id', of: 'terms' } },
    wraps: 'words',
    inner: '征信中心',
    words: (_, inner) => inner,
  },
  Series: {
    does: '图表',
    attributes: { id: { example: 'service-index-2021', holds: 'id', of: 'series' } },
    wraps: 'nothing',
    words: ({ id = '' }, _, { series }) => {
      const found = series.get(id);
      if (!found) throw new Error(`<Series id="${id}" />：content/series/ 里没有 ${id}.yaml`);
      return `图表“${found.title}”`;
    },
  },
  HangUp: box('红框', '听到这些话，挂电话'),
  DoNow: box('绿框', '现在这样做'),
  Note: box('提示框', '请注意'),
  Checklist: box('打勾清单', '逐项打勾'),
} satisfies Record<string, ProseTag>;

export type TagName = keyof typeof proseTags;

/** True when `name` is a tag writers may use. */
export function isTagName(name: string): name is TagName {
  return Object.hasOwn(proseTags, name);
}

/** The description of a tag. */
export function proseTag(name: TagName): ProseTag {
  return proseTags[name];
}
