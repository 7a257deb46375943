import { unbalancedRows } from '../case.ts';
import type { Entries, Entry } from '../entry.ts';
import { faultIn, type Issue } from '../issue.ts';
import { checkLesson } from './check-lesson.ts';

/** Rules of one kind of page: passbooks add up, lessons add up, a word has one owner. */
export function checkKinds(entries: Entries): Issue[] {
  return [
    ...entries.guides.flatMap(checkGuide),
    ...entries.cases.flatMap(checkCase),
    ...entries.lessons.flatMap(checkLesson),
    ...checkTerms(entries.terms),
  ];
}

function checkGuide({ file, data }: Entries['guides'][number]): Issue[] {
  const folder = file.split('/').at(-2);
  if (folder === data.topic) return [];
  return [
    faultIn(
      file,
      ['topic'],
      'guide/topic-matches-folder',
      `主题写的是 ${data.topic}，文件却在 ${folder} 文件夹里`,
      '改主题，或者把文件移到同名文件夹',
    ),
  ];
}

function checkCase({ file, data }: Entries['cases'][number]): Issue[] {
  const issues = unbalancedRows(data.passbook).map((row) =>
    faultIn(
      file,
      ['passbook', row, 'balanceYuan'],
      'case/passbook-adds-up',
      `存折第 ${row + 1} 行的余额和上一行对不上`,
      '余额 = 上一行余额 + 这一行进出的钱',
    ),
  );
  if (data.form !== 'practice' && data.passbook.length < 2) {
    issues.push(
      faultIn(
        file,
        ['passbook'],
        'case/has-passbook',
        '纠纷和骗局还原要有存折，至少两行',
        '在文件头加 passbook，一行写一步',
      ),
    );
  }
  if (data.form === 'practice' && !data.institution) {
    issues.push(
      faultIn(
        file,
        ['form'],
        'case/names-institution',
        '做法页要写是哪家机构',
        '在文件头加 institution，写当时的名称',
      ),
    );
  }
  return issues;
}

function checkTerms(terms: readonly Entry<{ name: string; aliases: string[] }>[]): Issue[] {
  const owner = new Map<string, string>();
  return terms.flatMap(({ file, data }) =>
    [data.name, ...data.aliases].flatMap((word, index) => {
      const first = owner.get(word) ?? file;
      owner.set(word, first);
      if (first === file) return [];
      const path = index === 0 ? ['name'] : ['aliases', index - 1];
      return [
        faultIn(
          file,
          path,
          'term/alias-is-unique',
          `“${word}”已经是 ${first} 的词或别名`,
          '一个词只归一个词条，删掉其中一个',
        ),
      ];
    }),
  );
}
