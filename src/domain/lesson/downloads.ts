import type { LessonData } from '../../schemas/lesson.ts';
import { type Lesson, shortTitle } from '../lesson.ts';

/** The pieces a lesson yields, by key; the print shop has one renderer for each. */
const lessonPieces = [
  'plan-pdf',
  'plan-docx',
  'slides',
  'worksheet-12',
  'worksheet-16',
  'worksheet-docx',
  'answers',
  'cards',
  'pact',
] as const;
export type LessonPiece = (typeof lessonPieces)[number];

/** One file a teacher may take away. */
export interface LessonDownload {
  piece: LessonPiece;
  /** Path below `/downloads/`. */
  path: string;
  /** What it is called on the page, and for what. */
  name: string;
  note: string;
  format: 'PDF' | 'DOCX' | 'PPTX';
  /** File name it is saved under, and its name in the ZIP. */
  saveAs: string;
}

interface Offer {
  file: string;
  name: string;
  note: string;
  format: LessonDownload['format'];
  offered?: (plan: LessonData) => boolean;
}

const offers: Record<LessonPiece, Offer> = {
  'plan-pdf': { file: 'plan.pdf', name: '教案', note: '打印用', format: 'PDF' },
  'plan-docx': { file: 'plan.docx', name: '教案', note: '可以改', format: 'DOCX' },
  slides: { file: 'slides.pptx', name: '课件', note: '备注里有讲稿和分钟数', format: 'PPTX' },
  'worksheet-12': { file: 'worksheet.pdf', name: '学习单', note: '普通字号', format: 'PDF' },
  'worksheet-16': {
    file: 'worksheet-large.pdf',
    name: '学习单（大字）',
    note: '16 磅大字',
    format: 'PDF',
  },
  'worksheet-docx': { file: 'worksheet.docx', name: '学习单', note: '可以改', format: 'DOCX' },
  answers: { file: 'answers.pdf', name: '参考答案', note: '别和学习单一起发', format: 'PDF' },
  cards: {
    file: 'cards.pdf',
    name: '卡片',
    note: '单面打印，剪开用',
    format: 'PDF',
    offered: ({ cards }) => cards.length > 0,
  },
  pact: { file: 'pact.pdf', name: '约定卡', note: '一页两张，签名后带走', format: 'PDF' },
};

/** The files of one lesson, in the order a teacher needs them. */
export function composeLessonDownloads({
  id,
  title,
  plan,
}: Pick<Lesson, 'id' | 'title' | 'plan'>): LessonDownload[] {
  const short = shortTitle(title).replace(/[！，、“”\s]/g, '');
  return lessonPieces.flatMap((piece) => {
    const { file, name, note, format, offered } = offers[piece];
    if (offered && !offered(plan)) return [];
    const shown = piece === 'pact' ? plan.pact.title : name;
    return [
      {
        piece,
        path: `lessons/${id}/${file}`,
        name: shown,
        note,
        format,
        saveAs: `${short}-${shown}.${format.toLowerCase()}`,
      },
    ];
  });
}

/** Path below `/downloads/` of everything in one file. */
export function lessonZipPath({ id }: Pick<Lesson, 'id'>): string {
  return `lessons/${id}/all.zip`;
}

/** `84 KB`, `1.2 MB`: a size as a teacher on a school line wants to know it. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
