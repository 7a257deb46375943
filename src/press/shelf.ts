import type { Catalogue } from '../domain/catalogue.ts';
import type { Artefact } from './artefact.ts';
import { listBranchArtefacts } from './branch-shelf.ts';
import { listCampaignArtefacts } from './campaign-shelf.ts';
import { listLessonArtefacts } from './lesson-shelf.ts';
import { listPersonalArtefacts } from './personal-shelf.ts';
import { listShareArtefacts } from './share-shelf.ts';

export type { Artefact } from './artefact.ts';

/** One list per kind; a new kind of artefact adds its own list here. */
const shelves: readonly ((catalogue: Catalogue) => Artefact[])[] = [
  listShareArtefacts,
  listCampaignArtefacts,
  listPersonalArtefacts,
  listLessonArtefacts,
  (catalogue) => listBranchArtefacts(catalogue),
];

/** Every artefact the site offers, under the path it gets below `/downloads/`. */
export function listArtefacts(catalogue: Catalogue): Artefact[] {
  return shelves.flatMap((list) => list(catalogue));
}
