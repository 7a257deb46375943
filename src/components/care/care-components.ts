import type { TagName } from '../../domain/prose.ts';
import { type Face, proseComponents } from '../prose/prose-components.ts';
import CareCite from './CareCite.astro';
import CareLink from './CareLink.astro';

const { Body, Checklist, DoNow, Fact, HangUp, Hotline, Note, Series, Term, table } =
  proseComponents;

/** Every tag is named here, so that a new one is asked for its face in the 关怀版 too. */
const tags = {
  Body,
  Checklist,
  Cite: CareCite,
  DoNow,
  Fact,
  HangUp,
  Hotline,
  Note,
  Series,
  Term,
} satisfies Record<TagName, Face>;

/** The 关怀版 face of the tags a writer may use in MDX: the same as on the web, but for marks of sources and for links, which stay in the 关怀版. */
export const careComponents = { ...tags, table, a: CareLink };
