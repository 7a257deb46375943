import { type BranchData, branchSchema } from '../schemas/branch.ts';
import { type Issue, sortIssues } from './issue.ts';
import { type Letters, missingLetters, nameLetter } from './letters.ts';

/** One branch whose name stands on the pieces. */
export interface Branch extends BranchData {
  id: string;
  /** Line of the list it comes from. */
  line: number;
}

/** A branch list as read: the good rows, and every fault of the others. */
export interface BranchList {
  branches: Branch[];
  issues: Issue[];
}

/** One institution's list: a file `<list>.csv`, or `<list>.<campaign>.csv` for one campaign alone. */
export interface BranchFile extends BranchList {
  list: string;
  campaign?: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function checkFileName(
  file: string,
  list: string,
  campaign: string | undefined,
  campaigns: readonly string[],
): Issue[] {
  const fault = (rule: string, message: string, hint: string): Issue => ({
    rule,
    severity: 'error',
    file,
    line: 1,
    message,
    hint,
  });
  if (!SLUG.test(list))
    return [
      fault(
        'file/name-is-slug',
        `文件名“${list}”会变成网址，只能用小写英文字母、数字和短横线`,
        '例如 happy-bank.csv',
      ),
    ];
  if (campaign === undefined || campaigns.includes(campaign)) return [];
  return [
    fault(
      'branch/campaign-exists',
      `文件名里的宣传包“${campaign}”不存在`,
      `只能写：${campaigns.join('、')}；全都要做，就写 ${list}.csv`,
    ),
  ];
}

/** The branches of one file, whose name says for which of the `campaigns`; a wrong name is reported and nothing is made of the file. */
export function readBranchFile(
  file: string,
  csv: string,
  campaigns: readonly string[],
  letters: Letters,
): BranchFile {
  const [list = '', ...rest] = file.slice(file.lastIndexOf('/') + 1, -'.csv'.length).split('.');
  const campaign = rest.length > 0 ? rest.join('.') : undefined;
  const issues = checkFileName(file, list, campaign, campaigns);
  const read = issues.length > 0 ? { branches: [], issues } : readBranches(csv, file, letters);
  return { list, ...(campaign !== undefined && { campaign }), ...read };
}

const fields = Object.keys(branchSchema.shape) as (keyof BranchData)[];

/** Cells of one CSV line; a field in double quotes may hold commas, and `""` is a quotation mark. */
export function splitCsvLine(line: string): string[] {
  const cells = [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,，]*))[,，]/g)];
  return cells.map(([, quoted, plain]) =>
    (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim(),
  );
}

/** The branches of a CSV with the heading 机构,网点,地址,电话 (and 营业时间, 编号); bad rows, and rows with a character `letters` cannot draw, are reported by line and field, good rows are kept. */
export function readBranches(csv: string, file: string, letters: Letters): BranchList {
  if (csv.includes('\uFFFD')) {
    const hint = '在 Excel 或 WPS 里另存为“CSV UTF-8”';
    return {
      branches: [],
      issues: [
        {
          rule: 'file/is-utf-8',
          severity: 'error',
          file,
          line: 1,
          message: '不是 UTF-8 编码（可能是 GBK）',
          hint,
        },
      ],
    };
  }
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const heading = splitCsvLine(lines[0] ?? '');
  const missing = (['网点', '地址', '电话'] as const).filter((name) => !heading.includes(name));
  const strange = heading.filter((name) => !fields.includes(name as keyof BranchData));
  if (missing.length + strange.length > 0) {
    const message = [
      missing.length > 0 && `缺少${missing.join('、')}`,
      strange.length > 0 && `不认识${strange.join('、')}`,
    ]
      .filter(Boolean)
      .join('，');
    return {
      branches: [],
      issues: [
        {
          rule: 'branch/has-heading',
          severity: 'error',
          file,
          line: 1,
          message: `表头${message}`,
          hint: `第一行写：${fields.join(',')}`,
        },
      ],
    };
  }
  const read = lines.flatMap((line, index) =>
    index === 0 || line.trim() === '' || line.startsWith('#')
      ? []
      : [readRow(splitCsvLine(line), index + 1, { file, source: line, heading, letters })],
  );
  const unique = refuseTwins(
    read.flatMap(({ branch }) => branch ?? []),
    file,
  );
  return {
    branches: unique.branches,
    issues: sortIssues([...read.flatMap(({ issues }) => issues), ...unique.issues]),
  };
}

interface RowContext {
  file: string;
  /** The line as it stands in the file. */
  source: string;
  heading: readonly string[];
  letters: Letters;
}

/** Every character of a row that no font of ours has, by field: a rare place name must not stop the other rows. */
function checkLetters(
  branch: BranchData,
  line: number,
  { file, source, heading, letters }: RowContext,
): Issue[] {
  let end = 0;
  const starts = heading.map((name) => {
    const start = Math.max(end, source.indexOf(branch[name as keyof BranchData], end));
    end = start + branch[name as keyof BranchData].length;
    return start;
  });
  return fields.flatMap((field) =>
    missingLetters(branch[field], letters).map(
      (letter): Issue => ({
        rule: 'branch/letters-exist',
        severity: 'warning',
        file,
        line,
        column: source.indexOf(letter, starts[heading.indexOf(field)]) + 1,
        message: `${field}：印刷字体里没有${nameLetter(letter)}`,
        hint: '换成常用字；一定要这个字，就到宣传包页面上填网点名再印，那里用电脑自己的字体。这一行先不做',
      }),
    ),
  );
}

function readRow(
  cells: string[],
  line: number,
  context: RowContext,
): { branch?: Branch; issues: Issue[] } {
  const { file, heading } = context;
  const fault = (message: string, hint: string): Issue => ({
    rule: 'branch/row-is-complete',
    severity: 'warning',
    file,
    line,
    message,
    hint,
  });
  if (cells.length !== heading.length)
    return {
      issues: [
        fault(
          `这一行有 ${cells.length} 格，表头有 ${heading.length} 格`,
          '字里有逗号的，用英文双引号括起来',
        ),
      ],
    };
  const parsed = branchSchema.safeParse(
    Object.fromEntries(heading.map((name, index) => [name, cells[index]])),
  );
  if (parsed.success) {
    const issues = checkLetters(parsed.data, line, context);
    return issues.length > 0
      ? { issues }
      : { issues, branch: { ...parsed.data, id: parsed.data.编号 || `b${line}`, line } };
  }
  return {
    issues: parsed.error.issues.map(({ path, message }) =>
      fault(`${String(path[0])}：${message}`, '改好这一格；这一行先不做'),
    ),
  };
}

function refuseTwins(rows: readonly Branch[], file: string): BranchList {
  const first = new Map<string, number>();
  const branches: Branch[] = [];
  const issues: Issue[] = [];
  for (const branch of rows) {
    const { line } = branch;
    const earlier = first.get(branch.id);
    if (earlier === undefined) {
      first.set(branch.id, line);
      branches.push(branch);
    } else {
      issues.push({
        rule: 'branch/id-is-unique',
        severity: 'warning',
        file,
        line,
        message: `编号“${branch.id}”和第 ${earlier} 行一样`,
        hint: '换一个编号；这一行先不做',
      });
    }
  }
  return { branches, issues };
}
