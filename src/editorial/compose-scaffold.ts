import { type CollectionName, contentFolders } from './content-folders.ts';
import { composeDraft, type Given, type Surroundings, todo } from './draft.ts';
import { campaignDraft } from './scaffold-campaign.ts';
import { lessonDraft } from './scaffold-lesson.ts';

/** What `npm run new` can make. */
export const scaffoldKinds = [
  'guide',
  'case',
  'lesson',
  'campaign',
  'source',
  'fact',
  'term',
] as const;
export type ScaffoldKind = (typeof scaffoldKinds)[number];

/** What the writer has decided before the first word. */
export interface ScaffoldAnswers extends Surroundings {
  slug: string;
  title: string;
  topic: string;
  /** Form of a case, stage of a lesson, kind of a fact. */
  variety: string;
  /** A code no other campaign has, see `freeCode`. */
  code: string;
}

/** The folder each kind is written to. */
export const scaffoldFolders: Record<ScaffoldKind, CollectionName> = {
  guide: 'guides',
  case: 'cases',
  lesson: 'lessons',
  campaign: 'campaigns',
  source: 'sources',
  fact: 'facts',
  term: 'terms',
};

/** A new content file that passes the check but for the words marked 待写; `path` counts from the content root. */
export function composeScaffold(
  kind: ScaffoldKind,
  answers: ScaffoldAnswers,
): { path: string; text: string } {
  const folder = scaffoldFolders[kind];
  const { extension, schema } = contentFolders[folder];
  const place = kind === 'guide' ? `${folder}/${answers.topic}` : folder;
  const around = kind === 'source' ? { ...answers, source: { id: '', fact: 'F-000' } } : answers;
  const fields = composeDraft(schema, drafts[kind](answers), around);
  const body = bodies[kind];
  const text = body
    ? `---\n${fields}---\n\n${body.replace('{}', `<Cite id="${answers.source.id}" />`)}\n`
    : fields;
  return { path: `${place}/${answers.slug}${extension}`, text };
}

/** What of each kind is settled before the first word. */
const drafts: Record<ScaffoldKind, (answers: ScaffoldAnswers) => Given> = {
  guide: (answers) => ({ ...pageDraft(answers), says: todo }),
  case: (answers) => ({ ...pageDraft(answers), ...caseDraft(answers.variety) }),
  lesson: (answers) => ({ ...pageDraft(answers), ...lessonDraft(answers.variety) }),
  campaign: (answers) => ({ ...pageDraft(answers), ...campaignDraft(answers) }),
  source: ({ title, today }) => ({ title, checked: today }),
  fact: factDraft,
  term: ({ title, topic }) => ({ name: title, aliases: todo, topic }),
};

/** The words below the fields; `{}` becomes the first note. */
const bodies: Partial<Record<ScaffoldKind, string>> = {
  guide: `## 待写：为什么

待写：先说答案，再说为什么。{}

## 待写：怎么做

<DoNow>
- 待写：第一步
- 待写：第二步
</DoNow>`,
  case: `## 待写：发生了什么

待写：按时间说。{}

## 待写：记住什么

待写：哪一步可以不一样。`,
  lesson: '待写：上课以前要知道什么。{}',
  campaign: '待写：贴在哪里，给谁看。{}',
};

function pageDraft({ title, topic, today }: ScaffoldAnswers): Given {
  return {
    title,
    topic,
    audience: ['public'],
    searchTags: todo,
    published: today,
    reviewed: today,
    reviewBy: halfYearLater(today),
  };
}

function caseDraft(form: string): Given {
  return form === 'practice'
    ? { form, period: todo, institution: todo }
    : { form, passbook: [{ when: '第一步' }, { when: '第二步', right: todo }] };
}

function factDraft({ title, variety }: ScaffoldAnswers): Given {
  const more: Record<string, Given> = {
    hotline: { handles: todo, callWhen: todo, short: '待写' },
    limit: { unit: '待写' },
  };
  return {
    kind: variety,
    name: title,
    ...more[variety],
    periods: [{ from: todo, status: 'unverified' }],
    note: todo,
  };
}

function halfYearLater(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month + 5, Math.min(date, 28))).toISOString().slice(0, 10);
}
