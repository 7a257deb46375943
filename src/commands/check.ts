import { dirname, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { REVIEW_IS_DUE } from '../domain/checks/check-dates.ts';
import { formatIssue, type Issue } from '../domain/issue.ts';
import { type CheckedContent, checkContent } from '../editorial/desk.ts';
import { today } from '../today.ts';

const usage = `用法：npm run check -- [--json] [--root 文件夹]
  --json         结果写成 JSON，给程序读
  --root 文件夹  检查哪个文件夹，默认 content`;

/** `npm run check`: prints every fault of the content; exit code 1 when one is an error. */
async function run(): Promise<number> {
  const flags = readFlags();
  if (typeof flags === 'string') {
    console.error(`${flags}\n${usage}`);
    return 2;
  }
  if (flags.help) {
    console.log(usage);
    return 0;
  }
  const checked = await checkContent({ root: flags.root, today: today() });
  console.log(flags.json ? formatJson(checked) : formatReport(checked));
  return countErrors(checked) > 0 ? 1 : 0;
}

function readFlags(): { json: boolean; root: string; help: boolean } | string {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean' }, root: { type: 'string' }, help: { type: 'boolean' } },
    });
    return {
      json: values.json ?? false,
      root: values.root || 'content',
      help: values.help ?? false,
    };
  } catch {
    return `看不懂这些选项：${process.argv.slice(2).join(' ')}`;
  }
}

function countErrors({ issues }: CheckedContent): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}

function formatJson(checked: CheckedContent): string {
  const errors = countErrors(checked);
  return JSON.stringify(
    {
      files: checked.files,
      milliseconds: checked.milliseconds,
      errors,
      warnings: checked.issues.length - errors,
      issues: checked.issues,
    },
    null,
    2,
  );
}

/** As many overdue pages as are still listed one by one. */
const FEW = 5;

/** Overdue pages in one short list, a line for each folder: they come in dozens, and an error beside them must be seen. */
function formatDue(due: readonly Issue[]): string[] {
  if (due.length <= FEW) return due.map(formatIssue);
  const byFolder = Map.groupBy(due, ({ file }) => dirname(file));
  return [
    `提醒  ${REVIEW_IS_DUE}  ${due.length} 页该核对了，页面上写明了还没有核对。${due[0]?.hint}`,
    ...[...byFolder].map(
      ([folder, issues]) => `  ${folder}/  ${issues.map(({ file }) => parse(file).name).join(' ')}`,
    ),
  ];
}

function formatReport(checked: CheckedContent): string {
  const errors = countErrors(checked);
  const seconds = (checked.milliseconds / 1000).toFixed(1);
  const summary = `检查了 ${checked.files} 个文件，用时 ${seconds} 秒：${errors} 处错误，${checked.issues.length - errors} 处提醒`;
  const due = checked.issues.filter(({ rule }) => rule === REVIEW_IS_DUE);
  const others = checked.issues.filter(({ rule }) => rule !== REVIEW_IS_DUE);
  return [...formatDue(due), ...others.map(formatIssue), summary].join('\n');
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`检查没有做完：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
