import type { TermData } from '../schemas/term.ts';
import type { Note, PageLink } from './page.ts';

/** A glossary entry. */
export interface Term extends Omit<TermData, 'sources' | 'related'> {
  id: string;
  url: string;
  notes: Note[];
  related: PageLink[];
}
