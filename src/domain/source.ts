import { type SourceData, sourceKinds } from '../schemas/source.ts';

/** A citable law, notice, report or news story. */
export interface Source extends SourceData {
  id: string;
  /** Address of its own page on this site. */
  page: string;
}

/** The names readers see for kinds of source. */
export const sourceKindNames: Record<SourceData['kind'], string> = sourceKinds;

/** How we came to see a source, in words a reader understands. */
export const seenAsNames: Record<SourceData['seenAs'], string> = {
  original: '看过官方原文',
  library: '条文取自公开法规文本库，未与官方数据库逐字核对',
  press: '依据正规媒体或政府网站的报道',
  reprint: '依据转载，官方原文尚待核对',
  seed: '依据当时的报纸报道',
  own: '本站编辑归纳，不是官方原文',
};

/** What the ids of the ledger are, said once where readers meet them. */
export const ledgerIdNote = '“F-135”这样的编号，是我们给每一条依据编的号，方便核对。';

/** What the official link is called: `去 flk.npc.gov.cn（官网首页，请自己点进去找）`. */
export function urlLabel(source: Pick<SourceData, 'url' | 'urlLeadsTo'>): string {
  const host = source.url ? new URL(source.url).host : '';
  return source.urlLeadsTo === 'page'
    ? `去 ${host} 看原文`
    : `去 ${host}（官网首页，进去再找原文）`;
}

/** Sources under one heading per kind, each kind by title. */
export function groupSources(
  sources: Iterable<Source>,
): { kind: SourceData['kind']; heading: string; sources: Source[] }[] {
  const all = [...sources].sort((a, b) => a.title.localeCompare(b.title, 'zh-CN'));
  return (Object.entries(sourceKindNames) as [SourceData['kind'], string][]).flatMap(
    ([kind, heading]) => {
      const list = all.filter((source) => source.kind === kind);
      return list.length > 0 ? [{ kind, heading, sources: list }] : [];
    },
  );
}
