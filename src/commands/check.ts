import { parseArgs } from 'node:util';
import { formatIssue } from '../domain/issue.ts';
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

function formatReport(checked: CheckedContent): string {
  const errors = countErrors(checked);
  const seconds = (checked.milliseconds / 1000).toFixed(1);
  const summary = `检查了 ${checked.files} 个文件，用时 ${seconds} 秒：${errors} 处错误，${checked.issues.length - errors} 处提醒`;
  return [...checked.issues.map(formatIssue), summary].join('\n');
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
