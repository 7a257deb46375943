/** What a person does with a file of a kit. */
const pieceUses = ['普通打印', '送印厂', '发微信', '念和发', '办活动'] as const;
export type PieceUse = (typeof pieceUses)[number];

/** One file of a kit as a page shows it. */
export interface KitFile {
  name: string;
  use: PieceUse;
  /** Paper or pixels. */
  paper: string;
  /** One sentence for somebody who has never sent anything to a print shop. */
  how: string;
  url: string;
  bytes: number;
  thumbnail?: string;
}

/** A piece on which a branch may write its own name in the browser. */
export interface PersonalLink {
  name: string;
  url: string;
}

/** The kits of one institution's branches, as a page lists them. */
export interface BranchGroup {
  name: string;
  branches: { name: string; address: string; zip: string }[];
}

/** What each use means to a branch, said once above its files. */
const useHints: Record<PieceUse, string> = {
  普通打印: '办公室的打印机就能打。打印时选“实际大小”，不要选“适应纸张”。',
  送印厂: '四色文件，带 3 毫米出血和裁切线，发给印厂就行，不用自己裁。',
  发微信: '图片长按保存，文字复制。先看清楚有效期。',
  念和发: '短信换上网点真名再发；广播稿和 LED 直接用。',
  办活动: '用 Word 或者 WPS 打开，填上时间、地点和人。',
};

/** Files under one heading per use, in a fixed order, empty uses left out. */
export function groupByUse(
  files: readonly KitFile[],
): { use: PieceUse; hint: string; files: KitFile[] }[] {
  return pieceUses.flatMap((use) => {
    const own = files.filter((file) => file.use === use);
    return own.length > 0 ? [{ use, hint: useHints[use], files: own }] : [];
  });
}

/** `62 KB`, `1.4 MB`: what a download costs, to two figures. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return '1 KB';
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
