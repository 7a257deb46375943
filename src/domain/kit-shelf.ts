/** What a person does with a file, and what that means, said once above its files. */
const useHints = {
  普通打印: '办公室的打印机就能打。打印时选“实际大小”，不要选“适应纸张”。',
  送印厂: '四色文件，带 3 毫米出血和裁切线，发给印厂就行，不用自己裁。',
  发微信: '图片长按保存，文字复制。先看清楚有效期。',
  念和发: '短信换上网点真名再发；广播稿和 LED 直接用。',
  办活动: '用 Word 或者 WPS 打开，填上时间、地点和人。',
  改了再用: '用 Word 或者 WPS 打开，改好再打印。',
  上课放映: '用 PowerPoint 或者 WPS 打开，连上投影就能放。',
} as const;
export type PieceUse = keyof typeof useHints;
const pieceUses = Object.keys(useHints) as PieceUse[];

/** One file of a kit or a lesson as a page shows it. */
export interface ShelfFile {
  name: string;
  use: PieceUse;
  /** Paper or pixels. */
  paper: string;
  /** One sentence for somebody who has never sent anything to a print shop. */
  how: string;
  url: string;
  /** Name it is saved under. */
  saveAs: string;
  /** `PDF`, `DOCX`: the end of its name, as it is shown. */
  format: string;
  bytes: number;
  thumbnail?: string;
}

/** Every file of a kit or a lesson, and the ZIP of all of them. */
export interface Shelf {
  files: ShelfFile[];
  zip: { url: string; bytes: number };
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

/** Files under one heading per use, in a fixed order, empty uses left out. */
export function groupByUse(
  files: readonly ShelfFile[],
): { use: PieceUse; hint: string; files: ShelfFile[] }[] {
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
