import { parseArgs } from 'node:util';
import { readContent } from '../editorial/desk.ts';
import { countErrors, formatReport, type Judged } from '../editorial/format-report.ts';
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
  const checked = await readContent({ root: flags.root, today: today() });
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

function formatJson(checked: Judged): string {
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

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`检查没有做完：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
