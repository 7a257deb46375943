import { unbalancedRows } from '../case.ts';
import type { Entries, Entry } from '../entry.ts';
import { faultIn, type Issue } from '../issue.ts';
import { stepMinutes, unassessedAims } from '../lesson.ts';

/** Rules of one kind of page: passbooks add up, lessons add up, a word has one owner. */
export function checkKinds(entries: Entries): Issue[] {
  return [...entries.guides.flatMap(checkGuide), ...entries.cases.flatMap(checkCase), ...entries.lessons.flatMap(checkLesson), ...checkTerms(entries.terms)];
}

function checkGuide({ file, data }: Entries['guides'][number]): Issue[] {
  const folder = file.split('/').at(-2);
  if (folder === data.topic) return [];
  return [faultIn(file, ['topic'], 'guide/topic-matches-folder', `主题写的是 ${data.topic}，文件却在 ${folder} 文件夹里`, '改主题，或者把文件移到同名文件夹')];
}

function checkCase({ file, data }: Entries['cases'][number]): Issue[] {
  const issues = unbalancedRows(data.passbook).map((row) =>
    faultIn(file, ['passbook', row, 'balanceYuan'], 'case/passbook-adds-up', `存折第 ${row + 1} 行的余额和上一行对不上`, '余额 = 上一行余额 + 这一行进出的钱'),
  );
  if (data.form !== 'practice' && data.passbook.length < 2) {
    issues.push(faultIn(file, ['passbook'], 'case/has-passbook', '纠纷和骗局还原要有存折，至少两行', '在文件头加 passbook，一行写一步'));
  }
  if (data.form === 'practice' && !data.institution) {
    issues.push(faultIn(file, ['form'], 'case/names-institution', '做法页要写是哪家机构', '在文件头加 institution，写当时的名称'));
  }
  return issues;
}

function checkLesson({ file, data }: Entries['lessons'][number]): Issue[] {
  const issues = unassessedAims(data).map((aim) =>
    faultIn(file, ['aims', aim - 1], 'lesson/aims-are-assessed', `第 ${aim} 条目标没有题目来考`, `在 questions 里加一题，写 aim: ${aim}`),
  );
  const sum = stepMinutes(data);
  if (sum !== data.minutes) {
    issues.push(
      faultIn(file, ['minutes'], 'lesson/minutes-add-up', `各环节加起来 ${sum} 分钟，总时长写的是 ${data.minutes} 分钟`, '改总时长，或者改某个环节的分钟数'),
    );
  }
  const lost = data.questions.flatMap(({ aim }, index) =>
    aim > data.aims.length
      ? [faultIn(file, ['questions', index, 'aim'], 'lesson/question-has-aim', `没有第 ${aim} 条目标`, `目标只有 ${data.aims.length} 条`)]
      : [],
  );
  return [...issues, ...lost];
}

function checkTerms(terms: readonly Entry<{ name: string; aliases: string[] }>[]): Issue[] {
  const owner = new Map<string, string>();
  return terms.flatMap(({ file, data }) =>
    [data.name, ...data.aliases].flatMap((word, index) => {
      const first = owner.get(word) ?? file;
      owner.set(word, first);
      if (first === file) return [];
      const path = index === 0 ? ['name'] : ['aliases', index - 1];
      return [faultIn(file, path, 'term/alias-is-unique', `“${word}”已经是 ${first} 的词或别名`, '一个词只归一个词条，删掉其中一个')];
    }),
  );
}
