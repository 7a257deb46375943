import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeLessonCards } from '../../src/press/compose/lesson-cards.ts';
import { composeLessonKit, listLessonArtefacts } from '../../src/press/lesson-shelf.ts';
import { drawJob } from '../../src/press/render/render-job.ts';
import type { Job } from '../../src/press/sheet.ts';
import { readLesson, readTopicDrawings } from '../helpers/lessons.ts';
import { openPdf } from '../helpers/open-pdf.ts';

const identity = parse(readFileSync('content/site/identity.yaml', 'utf8'));
const drawings = readTopicDrawings();

/** Every file of a lesson, drawn once and past the shelf of what was drawn before. */
async function drawAll(): Promise<Map<string, Buffer>> {
  const made = new Map<Job, Promise<Buffer>>();
  const draw = (job: Job): Promise<Buffer> => {
    const bytes = made.get(job) ?? drawJob(job, draw);
    made.set(job, bytes);
    return bytes;
  };
  const lessons = [readLesson('part-time-trap')];
  const drawn = new Map<string, Buffer>();
  for (const { path, job } of listLessonArtefacts({ lessons, identity, drawings }))
    drawn.set(path, await draw(job()));
  return drawn;
}

test('every file has the same bytes when it is made again later, Office files and the ZIP included', {
  timeout: 60_000,
}, async () => {
  const first = await drawAll();
  await setTimeout(2100);
  const second = await drawAll();
  expect([...first.keys()].map((path) => path.replace(/^.*\./, ''))).toEqual(
    expect.arrayContaining(['pdf', 'docx', 'pptx', 'zip']),
  );
  for (const [path, bytes] of first) expect(second.get(path)?.equals(bytes), path).toBe(true);
});

test('a character no font has stops the press and names lesson and template', {
  timeout: 60_000,
}, async () => {
  const lesson = readLesson('little-banker');
  lesson.plan.board.push('☑');
  const plan = listLessonArtefacts({ lessons: [lesson], identity, drawings })[0];
  await expect(plan?.render()).rejects.toThrow(
    /^content\/lessons\/little-banker\.mdx → .*lesson-paper\.typ：字体里没有“☑”/,
  );
});

test('a lesson without cards offers none, and each file is saved under the short title', () => {
  const real = readLesson('little-banker');
  const lesson = { ...real, title: '题：副题', plan: { ...real.plan, cards: [] } };
  const { pieces } = composeLessonKit(lesson, { identity, drawings });
  expect(pieces.map(({ id }) => id)).not.toContain('cards');
  expect(pieces[0]?.saveAs).toBe('题-教案.pdf');
});

test('a worksheet of one question is drawn on one page', { timeout: 60_000 }, async () => {
  const lesson = readLesson('little-banker');
  lesson.plan.questions = lesson.plan.questions.slice(0, 1);
  const sheets = listLessonArtefacts({ lessons: [lesson], identity, drawings }).filter(({ path }) =>
    /worksheet[^/]*\.pdf$/.test(path),
  );
  const pages = await Promise.all(
    sheets.map(async ({ render }) => (await openPdf(await render())).pages),
  );
  expect(pages).toEqual([1, 1]);
});

describe('practice cards are screens of a telephone', () => {
  const lesson = readLesson('phone-banking-class');
  const draw = (text: string) => {
    const set = {
      name: '练习卡',
      use: '用笔点',
      cards: [
        { head: '看', text },
        { head: '看', text: '首页 → 退出' },
      ],
    };
    const { inputs } = composeLessonCards(
      { ...lesson, plan: { ...lesson.plan, cards: [set] } },
      identity,
    );
    return (
      inputs.cards as { sets: { phone: boolean; cards: { rows?: object[]; write?: boolean }[] }[] }
    ).sets[0];
  };

  test.each([
    [
      'a way',
      '首页 → 余额 12,345.60 元',
      [
        ['首页', ''],
        ['余额', '12,345.60 元'],
      ],
      false,
    ],
    [
      'a list',
      '5 日 水费 －45.00；6 日 超市 －86.30',
      [
        ['5 日 水费', '－45.00'],
        ['6 日 超市', '－86.30'],
      ],
      false,
    ],
    [
      'a form, with a line to write on',
      '收款人：王小明；金额：500.00 元',
      [
        ['收款人', '王小明'],
        ['金额', '500.00 元'],
      ],
      true,
    ],
  ])('%s: one row for each of its lines', (_, text, rows, write) => {
    expect(draw(text)).toMatchObject({
      phone: true,
      cards: [{ rows: rows.map(([label, value]) => ({ label, value })), write }, {}],
    });
  });

  test('a set with a sentence in it is no screen', () => {
    expect(draw('“您涉案了，把钱转到安全账户。”')).toMatchObject({ phone: false });
  });

  test('words too many for a card stop the press', async () => {
    const cards = [
      { name: '卡', use: '用', cards: [1, 2].map(() => ({ head: '长', text: '字'.repeat(80) })) },
    ];
    const sheet = listLessonArtefacts({
      lessons: [{ ...lesson, plan: { ...lesson.plan, cards } }],
      identity,
      drawings,
    }).find(({ path }) => path.endsWith('cards.pdf'));
    await expect(sheet?.render()).rejects.toThrow('放不下');
  });
});
