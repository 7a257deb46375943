import { asWritten, type QuestionForm } from './question-form.ts';
import { unanswered, writtenAnswer } from './written.ts';

/** 读数据: a table to read and, where cells are empty, to fill. */
export const data: QuestionForm<'data'> = {
  asked: asWritten,
  answer: writtenAnswer,
  body: ({ table, lines }) => ({ table, lines }),
  faults: (question) => {
    const { head, rows } = question.table;
    if (rows.every((row) => row.length === head.length)) return unanswered(question);
    return [
      ...unanswered(question),
      {
        field: 'table',
        rule: 'lesson/table-is-even',
        message: '有一行的格数和表头不一样',
        hint: `每行写 ${head.length} 格`,
      },
    ];
  },
};
