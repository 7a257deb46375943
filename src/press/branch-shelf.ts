import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Branch, type BranchFile, readBranchFile } from '../domain/branch.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { formatIssue } from '../domain/issue.ts';
import type { BranchGroup } from '../domain/kit-shelf.ts';
import { type Artefact, artefactOf } from './artefact.ts';
import { campaignPieces } from './compose/campaign-pieces.ts';
import { composeCampaignWords } from './compose/campaign-words.ts';
import { designs } from './compose/designs.ts';
import { makePieces } from './piece.ts';
import { drawingReader } from './read-drawing.ts';
import { isKept } from './render/cache.ts';
import { paperLetters } from './render/glyphs.ts';
import type { Of } from './sheet.ts';

const FOLDER = 'content/branches';
/** Lines of progress at most. */
const MOST_LINES = 100;
const BAR = 20;

/** The pieces of a branch's kit. */
const branchPieces = campaignPieces.filter(({ branchList }) => branchList !== undefined);

const listed = (names: readonly string[]) =>
  [names.slice(0, -1).join('、'), names.at(-1)].filter(Boolean).join('和');

/** What lies in the kit of a branch, as its page says it: each file, and each design. */
export const branchKitWords = {
  files: listed(branchPieces.flatMap(({ branchList }) => branchList ?? [])),
  designs: [
    ...new Set(branchPieces.flatMap(({ design }) => (design ? [designs[design].name] : []))),
  ].join('、'),
};

/** Every branch list under `content/branches/`; bad rows are reported by line and field, good rows are kept. */
export function loadBranchFiles(
  campaigns: readonly Pick<Campaign, 'id'>[],
  folder = FOLDER,
): BranchFile[] {
  if (!existsSync(folder)) return [];
  const ids = campaigns.map(({ id }) => id);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => {
      const path = `${folder}/${name}`;
      return readBranchFile(path, readFileSync(path, 'utf8'), ids, paperLetters());
    });
}

/** `网点物料 ██████░░░░ 150/500`: one line of progress. */
export function formatProgress(done: number, total: number): string {
  const full = Math.round((done / total) * BAR);
  return `网点物料 ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${total}`;
}

/** Prints a line for every file, or for every hundredth part of many, and at the end how many had not changed since the last build. */
function reporter(total: number): (unchanged: boolean) => void {
  const every = Math.ceil(total / MOST_LINES);
  let [done, kept] = [0, 0];
  return (unchanged) => {
    done += 1;
    if (unchanged) kept += 1;
    if (done % every === 0 || done === total)
      process.stderr.write(`${formatProgress(done, total)}\n`);
    if (done === total)
      process.stderr.write(
        `网点物料做完：新做 ${total - kept} 份，没有变、直接用上次的 ${kept} 份\n`,
      );
  };
}

interface BranchKit {
  list: string;
  branch: Branch;
  campaign: Campaign;
}

const kitPath = ({ list, branch, campaign }: BranchKit) =>
  `branches/${list}/${branch.id}/${campaign.id}.zip`;

/** The files of one branch: each piece of its kit with its own lines in the box. */
function composeBranchKit({ campaign, branch }: BranchKit, catalogue: Catalogue): Of<'zip'> {
  const words = composeCampaignWords(campaign, catalogue, drawingReader(catalogue), branch);
  const files = makePieces(branchPieces, { campaign, words });
  return { format: 'zip', files: files.map(({ saveAs, job }) => ({ name: saveAs, job })) };
}

function listKits(campaigns: readonly Campaign[], files: readonly BranchFile[]): BranchKit[] {
  return files.flatMap(({ list, campaign: only, branches }) =>
    branches.flatMap((branch) =>
      campaigns
        .filter(({ id }) => !only || id === only)
        .map((campaign) => ({ list, branch, campaign })),
    ),
  );
}

/** The kits of all branches for one campaign, by institution, as its page lists them; empty where there is no list. */
export function listBranchLinks(
  campaign: Campaign,
  campaigns: readonly Campaign[],
  files = loadBranchFiles(campaigns),
): BranchGroup[] {
  const groups = new Map<string, BranchGroup>();
  for (const kit of listKits([campaign], files)) {
    const name = kit.branch.机构 || '网点';
    const group = groups.get(name) ?? { name, branches: [] };
    groups.set(name, group);
    group.branches.push({
      name: kit.branch.网点,
      address: kit.branch.地址,
      zip: `/downloads/${kitPath(kit)}`,
    });
  }
  return [...groups.values()];
}

/** A ZIP per branch and chosen campaign under `branches/<list>/<branch>/`; bad rows are printed once and left out. */
export function listBranchArtefacts(
  catalogue: Catalogue,
  files = loadBranchFiles(catalogue.campaigns),
): Artefact[] {
  for (const issue of files.flatMap(({ issues }) => issues))
    process.stderr.write(`${formatIssue(issue)}\n`);
  const kits = listKits(catalogue.campaigns, files);
  const report = reporter(kits.length);
  return kits.map((kit) => {
    const artefact = artefactOf(kitPath(kit), 'zip', () => composeBranchKit(kit, catalogue));
    return {
      ...artefact,
      render: async () => {
        const unchanged = isKept(artefact.job());
        const bytes = await artefact.render();
        report(unchanged);
        return bytes;
      },
    };
  });
}
