import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { nearestName } from '../domain/checks/nearest-name.ts';
import {
  composeScaffold,
  type ScaffoldAnswers,
  type ScaffoldKind,
  scaffoldFolders,
  scaffoldKinds,
} from '../editorial/compose-scaffold.ts';
import { contentFolders } from '../editorial/content-folders.ts';
import { type ContentFile, loadFiles } from '../editorial/load-files.ts';
import { readContentFile } from '../editorial/read-content-file.ts';
import { freeCode } from '../editorial/scaffold-campaign.ts';
import { stages } from '../schemas/lesson.ts';
import { today } from '../today.ts';

const usage = `用法：npm run new -- 类别 --topic 主题 --slug 文件名 --title 标题
  类别     ${scaffoldKinds.join('、')}
  --topic  content/site/topics/ 里的文件名
  --slug   小写英文字母、数字和短横线，会变成网址
  --title  标题、名称或词，可以先不写
  --form   案例的形式：dispute 纠纷、practice 做法、scam 骗局还原
  --stage  课的学段：${stages.join('、')}
  --kind   数据的类别：hotline 热线、limit 期限或限额、name 机构名称
  --root   内容文件夹，默认 content`;

/** A fault of the writer's answers, told in one sentence. */
class WrongAnswer extends Error {}

/** One thing to know before a file can be made. */
interface Question {
  flag: 'topic' | 'slug' | 'title' | 'form' | 'stage' | 'kind' | '类别';
  ask: string;
  choices?: readonly string[];
}

/** Where answers come from: a person at a terminal. */
type Terminal = AsyncIterator<string>;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const what: Question = {
  flag: '类别',
  ask: `写哪一类？（${scaffoldKinds.join('、')}）`,
  choices: scaffoldKinds,
};
const whichTopic = (topics: readonly string[]): Question => ({
  flag: 'topic',
  ask: `哪个主题？（${topics.join('、')}）`,
  choices: topics,
});
const varieties: Partial<Record<ScaffoldKind, Question>> = {
  case: {
    flag: 'form',
    ask: '哪种案例？（dispute 纠纷、practice 做法、scam 骗局还原）',
    choices: ['dispute', 'practice', 'scam'],
  },
  lesson: { flag: 'stage', ask: `哪个学段？（${stages.join('、')}）`, choices: stages },
  fact: {
    flag: 'kind',
    ask: '哪类数据？（hotline 热线、limit 期限或限额、name 机构名称）',
    choices: ['hotline', 'limit', 'name'],
  },
};

/** `npm run new`: writes a scaffold that passes the check but for the words marked 待写. Never overwrites. */
async function run(): Promise<void> {
  const { values, positionals } = readFlags();
  if (values.help) return console.log(usage);
  const reader = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  // The iterator keeps lines typed ahead, which `question` would drop.
  const terminal = reader?.[Symbol.asyncIterator]();
  try {
    const root = values.root || 'content';
    const kind = (await settle(what, positionals[0], terminal)) as ScaffoldKind;
    const answers: Record<string, string> = {};
    const { files } = await loadFiles(root);
    for (const question of questionsFor(kind, files))
      answers[question.flag] = await settle(
        question,
        (values as Record<string, string | undefined>)[question.flag],
        terminal,
      );
    const { path, text } = composeScaffold(kind, completed(kind, answers, files));
    await writeNew(join(root, path), text);
    console.log(`写好了 ${join(root, path)}\n把里面的“待写”都换成内容，再运行 npm run check`);
  } finally {
    reader?.close();
  }
}

function readFlags() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        topic: text,
        slug: text,
        title: text,
        form: text,
        stage: text,
        kind: text,
        root: text,
        help: { type: 'boolean' },
      },
    });
  } catch {
    throw new WrongAnswer(`看不懂这些选项：${process.argv.slice(2).join(' ')}\n${usage}`);
  }
}

function questionsFor(kind: ScaffoldKind, files: readonly ContentFile[]): Question[] {
  const topics = files.filter(({ collection }) => collection === 'topics').map(({ id }) => id);
  const variety = varieties[kind];
  return [
    ...(kind === 'source' || kind === 'fact' ? [] : [whichTopic(topics)]),
    ...(variety ? [variety] : []),
    { flag: 'slug', ask: '文件名？（小写英文字母、数字和短横线，会变成网址）' },
    { flag: 'title', ask: '标题？（还没想好就直接回车）' },
  ];
}

/** A flag as it was given, or the answer of the person at the terminal, asked until it will do. */
async function settle(
  question: Question,
  given: string | undefined,
  terminal: Terminal | undefined,
): Promise<string> {
  if (given !== undefined) return accepted(question, given);
  if (!terminal && question.flag === 'title') return accepted(question, '');
  if (!terminal)
    throw new WrongAnswer(
      `还缺${question.flag === '类别' ? '类别' : ` --${question.flag}`}\n${usage}`,
    );
  for (;;) {
    process.stdout.write(`${question.ask} `);
    const { value, done } = await terminal.next();
    if (done) throw new WrongAnswer('\n没有答完，什么也没有写');
    try {
      return accepted(question, value);
    } catch (error) {
      console.log((error as Error).message);
    }
  }
}

/** The answer, if it is one the question allows. */
function accepted({ flag, choices }: Question, answer: string): string {
  const said = answer.trim();
  if (flag === 'title') return said || '待写';
  if (choices?.includes(said) || (flag === 'slug' && SLUG.test(said))) return said;
  if (!choices)
    throw new WrongAnswer(`文件名“${said}”只能用小写英文字母、数字和短横线，例如 safe-account`);
  const near = nearestName(said, choices);
  throw new WrongAnswer(
    `${flag === '类别' ? flag : `--${flag}`} 不能写“${said}”${near ? `，是不是“${near}”？` : '。'}只能写：${choices.join('、')}`,
  );
}

/** The answers with what the content folder knows: a source to start from, a hotline, and that the name is free. */
function completed(
  kind: ScaffoldKind,
  answers: Record<string, string>,
  files: readonly ContentFile[],
): ScaffoldAnswers {
  const folder = scaffoldFolders[kind];
  const taken = files.find((file) => file.collection === folder && file.id === answers.slug);
  if (taken)
    throw new WrongAnswer(
      `已经有 ${taken.file} 了，换一个文件名（${contentFolders[folder].name}的文件名不能重复）`,
    );
  const valid = (collection: string) =>
    files
      .filter((file) => file.collection === collection)
      .map(readContentFile)
      .filter(({ data }) => data);
  const source = valid('sources')[0];
  if (!source && kind !== 'source')
    throw new WrongAnswer('还没有一条写好的出处，先运行 npm run new -- source');
  const hotline = valid('facts').find(({ data }) => (data as { kind: string }).kind === 'hotline');
  if (!hotline && kind === 'campaign')
    throw new WrongAnswer('还没有一个热线，先运行 npm run new -- fact --kind hotline');
  const codes = valid('campaigns').map(({ data }) => (data as { code: string }).code);
  const { slug = '', title = '待写', topic = '', form, stage, kind: factKind } = answers;
  const supports = (source?.data as { supports: string[] } | undefined)?.supports;
  return {
    slug,
    title,
    topic,
    variety: form ?? stage ?? factKind ?? '',
    today: today(),
    source: { id: source?.id ?? '', fact: supports?.[0] ?? '' },
    hotline: hotline?.id ?? '',
    code: freeCode(slug, new Set(codes)),
  };
}

async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new WrongAnswer(`已经有 ${file} 了，没有覆盖它`);
    throw error;
  }
}

run().catch((error: unknown) => {
  console.error(
    error instanceof WrongAnswer
      ? error.message
      : `没有写成：${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
