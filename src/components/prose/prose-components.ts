import type { TagName } from '../../domain/prose.ts';
import Body from './Body.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import DoNow from './DoNow.astro';
import Fact from './Fact.astro';
import HangUp from './HangUp.astro';
import Hotline from './Hotline.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Series from './Series.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** An Astro component: what draws a tag. */
export type Face = (props: never) => unknown;

const tags = {
  Body,
  Checklist,
  Cite,
  DoNow,
  Fact,
  HangUp,
  Hotline,
  Note,
  Series,
  Term,
} satisfies Record<TagName, Face>;

/** The web face of every tag a writer may use in MDX, and of the Markdown link and table. */
export const proseComponents = { ...tags, a: Link, table: Table };
