import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeAgenda, composeSlides } from '../../src/domain/lesson/agenda.ts';
import { formatAnswer } from '../../src/domain/lesson/question.ts';
import { type Remark, tellsCards } from '../../src/domain/lesson/remarks.ts';
import { composeLessonKit } from '../../src/press/lesson-shelf.ts';
import { lessonIds, readLesson } from '../helpers/lessons.ts';
import { openDocx, openPptx } from '../helpers/open-office.ts';
import { type OpenedPdf, openPdf } from '../helpers/open-pdf.ts';

const identity = parse(readFileSync('content/site/identity.yaml', 'utf8'));
const download = (path: string) => readFileSync(`dist/downloads/${path}`);
const bare = (text: string) => text.replace(/\s/g, '');
/** The words of cards alone: a practice card draws its arrows, colons and semicolons as rows. */
const onCard = (text: string) => bare(text).replace(/[→；：]/g, '');
/** Words without the numbers of their sources, which paper and page may set apart. */
const unnumbered = (text: string) => bare(text).replace(/\[\d+\]/g, '');
const page = (path: string) => load(readFileSync(`dist${path}index.html`, 'utf8'));

test('every stage of school and life has a lesson, and so has the staff', () => {
  const promised = [
    ...['primary-low', 'primary-high', 'junior', 'senior', 'college', 'elder'],
    'staff',
  ];
  expect(lessonIds.map((id) => readLesson(id).plan.stage)).toEqual(
    expect.arrayContaining(promised),
  );
});

describe.each(lessonIds)('the files of %s', (id) => {
  const lesson = readLesson(id);
  const { plan, remarks } = lesson;
  const kit = composeLessonKit(lesson, identity);
  const wordsOf = (remark: Remark) =>
    remark.blocks.flatMap((block) =>
      block.kind === 'text'
        ? [block.text]
        : block.kind === 'list'
          ? block.items
          : [...block.head, ...block.rows.flat()],
    );
  const pdfs = new Map<string, OpenedPdf>();
  const pdf = (name: string) => pdfs.get(name) as OpenedPdf;

  beforeAll(async () => {
    for (const { file, format } of kit.pieces)
      if (format === 'pdf') pdfs.set(file, await openPdf(download(`${kit.folder}/${file}`)));
  }, 60_000);

  test('every PDF is tagged, titled, Chinese, with our fonts alone embedded', () => {
    for (const [name, opened] of pdfs) {
      expect(opened.tagged, name).toBe(true);
      expect(opened.title, name).toContain(lesson.title.slice(0, 3));
      expect(opened.language, name).toMatch(/^zh/);
      expect([...opened.roles], name).toContain('H1');
      expect(
        [...opened.fonts].filter((font) => !font.startsWith('NotoSansSC')),
        name,
      ).toEqual([]);
      expect([...opened.fonts].length, name).toBeGreaterThan(0);
    }
  });

  test('the plan holds every step with its clock, and room for reflection', () => {
    const text = bare(pdf('plan.pdf').text);
    for (const step of composeAgenda(plan))
      expect(text).toContain(bare(`${step.from}～${step.to} 分${step.name}`));
    for (const words of [...plan.aims, plan.safety, plan.homework.family, '教学反思'])
      expect(text).toContain(bare(words));
    expect([...pdf('plan.pdf').roles]).toEqual(expect.arrayContaining(['Table', 'TH', 'L']));
  });

  test('what the page says below the plan is in the plan to print and to edit, and where the cards belong in the answers', () => {
    expect(remarks.length).toBeGreaterThan(1);
    const papers = [pdf('plan.pdf').text, openDocx(download(`lessons/${id}/plan.docx`)).text].map(
      unnumbered,
    );
    const $ = page(lesson.url);
    for (const remark of remarks) {
      expect($('h2').text()).toContain(remark.heading);
      for (const text of papers)
        for (const words of [remark.heading, ...wordsOf(remark)])
          expect(text).toContain(unnumbered(words));
    }
    const answers = unnumbered(pdf('answers.pdf').text);
    for (const remark of remarks.filter(tellsCards))
      for (const words of [remark.heading, ...wordsOf(remark)])
        expect(answers).toContain(unnumbered(words));
  });

  test('on paper no line ends between a number and its sign, its unit or its own figures', () => {
    for (const [name, { lines }] of pdfs) {
      const broken = lines
        .filter((line) => !/\d+ \/ \d+$/.test(line))
        .map((line, index) => `${line}／${lines[index + 1] ?? ''}`)
        .filter((pair) => /[－＋]／|\d ?／ ?(?:[,.]\d|％|%|元|万元|分|日|年|岁|次|倍)/.test(pair));
      expect(broken, name).toEqual([]);
    }
  });

  test('both worksheets ask every question and give no reason away; large print is longer', () => {
    for (const name of ['worksheet.pdf', 'worksheet-large.pdf']) {
      const text = bare(pdf(name).text);
      for (const { question, reason } of plan.questions) {
        expect(text).toContain(bare(question));
        expect(text).not.toContain(bare(reason));
      }
      expect(text).not.toContain('参考答案');
    }
    expect(pdf('worksheet-large.pdf').pages).toBeGreaterThanOrEqual(pdf('worksheet.pdf').pages);
  });

  test('no page of a worksheet is left with one lonely question', () => {
    for (const name of ['worksheet.pdf', 'worksheet-large.pdf']) {
      for (const text of pdf(name).text.split('\n').map(bare))
        expect(
          plan.questions.filter(({ question }) => text.includes(bare(question))).length,
          text,
        ).toBeGreaterThan(1);
    }
  });

  test('a set of cards that would leave half a sheet empty stands twice on it, and the sheet says so', () => {
    const text = plan.cards.length > 0 ? onCard(pdf('cards.pdf').text) : '';
    const copies = (count: number) => (count <= 4 || (count > 10 && count <= 16) ? 2 : 1);
    for (const { name, cards } of plan.cards) {
      const longest =
        cards.map((card) => onCard(card.text)).sort((a, b) => b.length - a.length)[0] ?? '';
      const wanted = plan.cards.flatMap((set) =>
        set.cards
          .filter((card) => onCard(card.text).includes(longest))
          .map(() => copies(set.cards.length)),
      );
      expect(text.split(longest).length - 1, name).toBe(
        wanted.reduce((sum, each) => sum + each, 0),
      );
    }
    expect(text.split('这一页是两套').length - 1).toBe(
      plan.cards.filter(({ cards }) => copies(cards.length) === 2).length,
    );
  });

  test('the answers give every answer and its reason', () => {
    const text = bare(pdf('answers.pdf').text);
    for (const question of plan.questions) {
      expect(text).toContain(bare(formatAnswer(question)));
      expect(text).toContain(bare(question.reason));
    }
  });

  test('cards and pact are there to cut and to sign', () => {
    if (plan.cards.length > 0)
      for (const { cards } of plan.cards)
        for (const { text } of cards) expect(onCard(pdf('cards.pdf').text)).toContain(onCard(text));
    for (const line of plan.pact.lines) expect(bare(pdf('pact.pdf').text)).toContain(bare(line));
    expect(pdf('pact.pdf').pages).toBe(1);
  });

  test('plan and worksheet can be edited: real headings, tables and words in Word', () => {
    const document = openDocx(download(`lessons/${id}/plan.docx`));
    expect(document.headings).toEqual(
      expect.arrayContaining([lesson.title, '教学目标', '板书设计', '教学反思']),
    );
    expect(document.tables).toBe(
      2 + remarks.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'table').length,
    );
    for (const { teacher } of plan.steps) expect(document.text).toContain(teacher);
    expect(document.fonts).toEqual(['Microsoft YaHei']);
    const sheet = openDocx(download(`lessons/${id}/worksheet.docx`));
    for (const { question, reason } of plan.questions) {
      expect(sheet.text).toContain(question);
      expect(sheet.text).not.toContain(reason);
    }
  });

  test('the slides are in order, titled, spoken, large enough, short enough, and pictures are described', () => {
    const slides = openPptx(download(`lessons/${id}/slides.pptx`));
    const expected = composeSlides(plan);
    expect(slides.slice(1).map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
    expected.forEach((slide, index) => {
      const shown = slides[index + 1];
      expect(shown?.notes).toContain(slide.say);
      expect(shown?.notes).toContain(`${slide.minutes} 分钟`);
      expect(shown?.alts.length).toBe(slide.drawing ? 1 : 0);
    });
    for (const { blocks, sizes, fonts, alts, title } of slides) {
      expect(title).not.toBe('');
      expect(blocks.filter((text) => [...text].length > 40)).toEqual([]);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(22);
      expect(fonts.filter((font) => !['Microsoft YaHei', 'SimSun'].includes(font))).toEqual([]);
      expect(alts.filter((alt) => alt === '')).toEqual([]);
    }
  });

  test('the ZIP holds the very files of the page, numbered, with Chinese names', () => {
    const files = unzipSync(new Uint8Array(download(`${kit.folder}/${kit.zip.file}`)));
    expect(Object.keys(files)).toEqual(
      kit.pieces.map(({ saveAs }, index) => `${String(index + 1).padStart(2, '0')}-${saveAs}`),
    );
    Object.values(files).forEach((bytes, index) => {
      expect(Buffer.from(bytes).equals(download(`${kit.folder}/${kit.pieces[index]?.file}`))).toBe(
        true,
      );
    });
  });

  test('the page links every file and tells its size; quiz, check and projector view are there', () => {
    const $ = page(lesson.url);
    for (const { file } of kit.pieces)
      expect($(`a[href="/downloads/${kit.folder}/${file}"]`).text()).toMatch(/\d KB|MB/);
    for (const view of ['show', 'quiz', 'check'])
      expect($(`a[href="${lesson.url}${view}/"]`).length).toBe(1);
    expect(page(`${lesson.url}show/`)('.slide').length).toBe(composeSlides(plan).length + 1);
    expect(page(`${lesson.url}quiz/`)('[data-question]').length).toBe(plan.questions.length);
    expect(page(`${lesson.url}check/`)('[data-question]').length).toBe(5);
  });
});
