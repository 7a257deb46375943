import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Branch, readBranches } from '../domain/branch.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { formatIssue, type Issue } from '../domain/issue.ts';
import { type Artefact, mediaTypes } from './artefact.ts';
import { campaignSheet } from './compose/campaign-pieces.ts';
import { type CampaignWords, composeCampaignWords } from './compose/campaign-words.ts';
import { readDrawing } from './read-drawing.ts';
import { renderJob } from './render/render-job.ts';
import type { Job } from './sheet.ts';

const FOLDER = 'content/branches';
/** Branches between two lines of progress. */
const REPORT_EVERY = 25;
const BAR = 20;

const PRESS = { mode: 'cmyk', marks: true };
const PIECES = [
  { name: '海报 A4 普通打印', template: 'poster', options: { size: 'a4' } },
  { name: '海报 A3 送印', template: 'poster', options: { size: 'a3', ...PRESS } },
  { name: '三折页 普通打印', template: 'leaflet', options: {} },
  { name: '台卡 普通打印', template: 'tent', options: {} },
] as const;

/** One institution's list: a CSV file named `<list>.csv`, or `<list>.<campaign>.csv` for one campaign alone. */
export interface BranchFile {
  list: string;
  campaign?: string;
  branches: Branch[];
  issues: Issue[];
}

/** Every branch list under `content/branches/`; bad rows are reported by line and field, good rows are kept. */
export function loadBranchFiles(folder = FOLDER): BranchFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => {
      const [list = '', campaign] = name.slice(0, -'.csv'.length).split('.');
      const path = join(folder, name);
      return { list, ...(campaign && { campaign }), ...readBranches(readFileSync(path, 'utf8'), path) };
    });
}

/** The files of one branch: each piece of a campaign with the branch's own lines in its box. */
export function composeBranchJobs(campaign: Campaign, words: CampaignWords): { name: string; job: Extract<Job, { format: 'pdf' }> }[] {
  return PIECES.map(({ name, template, options }) => ({
    name: `${name}.pdf`,
    job: { format: 'pdf', sheet: campaignSheet(template, campaign, words, options), ...('marks' in options && { press: true }) },
  }));
}

/** `网点物料 ██████░░░░ 150/500`: one line, rewritten on a terminal. */
export function formatProgress(done: number, total: number): string {
  const full = Math.round((done / total) * BAR);
  return `网点物料 ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${total}`;
}

function reporter(total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % REPORT_EVERY === 0 || done === total) process.stderr.write(`${formatProgress(done, total)}\n`);
  };
}

/** A ZIP per branch and chosen campaign under `branches/<list>/<branch>/`; bad rows are printed once and left out. */
export function listBranchArtefacts(catalogue: Catalogue, files = loadBranchFiles()): Artefact[] {
  for (const issue of files.flatMap(({ issues }) => issues)) process.stderr.write(`${formatIssue(issue)}\n`);
  const wanted = files.flatMap(({ list, campaign: only, branches }) =>
    branches.flatMap((branch) => catalogue.campaigns.filter(({ id }) => !only || id === only).map((campaign) => ({ list, branch, campaign }))),
  );
  const report = reporter(wanted.length);
  return wanted.map(({ list, branch, campaign }) => ({
    path: `branches/${list}/${branch.id}/${campaign.id}.zip`,
    type: mediaTypes.zip,
    render: async () => {
      const words = composeCampaignWords(campaign, catalogue, readDrawing, branch);
      const bytes = await renderJob({ format: 'zip', files: composeBranchJobs(campaign, words) });
      report();
      return bytes;
    },
  }));
}
