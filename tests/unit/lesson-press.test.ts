import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listLessonArtefacts } from '../../src/press/lesson-shelf.ts';
import { readLesson } from '../helpers/lessons.ts';
import { openPdf } from '../helpers/open-pdf.ts';

const identity = parse(readFileSync('content/site/identity.yaml', 'utf8'));

/** Every file of a lesson, drawn afresh: another object is another lesson to the shelf. */
async function drawAll(): Promise<Map<string, Buffer>> {
  const drawn = new Map<string, Buffer>();
  for (const { path, render } of listLessonArtefacts({ lessons: [readLesson('part-time-trap')], identity })) drawn.set(path, await render());
  return drawn;
}

test('every file has the same bytes when it is made again later, Office files and the ZIP included', { timeout: 60_000 }, async () => {
  const first = await drawAll();
  await setTimeout(2100);
  const second = await drawAll();
  expect(first.size).toBe(10);
  for (const [path, bytes] of first) expect(second.get(path)?.equals(bytes), path).toBe(true);
});

test('a character no font has stops the press and names lesson and piece', { timeout: 60_000 }, async () => {
  const lesson = readLesson('little-banker');
  lesson.plan.board.push('☑');
  const plan = listLessonArtefacts({ lessons: [lesson], identity })[0];
  await expect(plan?.render()).rejects.toThrow('content/lessons/little-banker.mdx 的plan-pdf');
});

test('a worksheet of one question is drawn on one page', { timeout: 60_000 }, async () => {
  const lesson = readLesson('little-banker');
  lesson.plan.questions = lesson.plan.questions.slice(0, 1);
  const sheets = listLessonArtefacts({ lessons: [lesson], identity }).filter(({ path }) => /worksheet[^/]*\.pdf$/.test(path));
  const pages = await Promise.all(sheets.map(async ({ render }) => (await openPdf(await render())).pages));
  expect(pages).toEqual([1, 1]);
});
