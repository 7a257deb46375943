import { CUT_MINUTES } from '../domain/checks/check-lesson.ts';
import { type Given, todo } from './draft.ts';

/** Where a lesson of a stage is held, and how long; other stages have a class meeting of 40 minutes. */
const occasions: Partial<Record<string, { slot: string; minutes: number }>> = {
  college: { slot: '思政课', minutes: 45 },
  elder: { slot: '社区课堂', minutes: 60 },
  staff: { slot: '网点晨会', minutes: CUT_MINUTES },
};

const steps = (practice: number) => [
  { name: '导入', minutes: 3 },
  { name: '练习', minutes: practice },
  { name: '小结', minutes: 3 },
];

/** What of a new lesson of a stage is settled: its minutes add up, every aim is assessed. */
export function lessonDraft(stage: string): Given {
  const { slot, minutes } = occasions[stage] ?? { slot: '主题班会', minutes: 40 };
  return {
    stage,
    slot,
    periods: 1,
    minutes,
    aims: ['能说出（待写：说出什么）', '会演示（待写：演示什么）'],
    steps: steps(minutes - 6),
    questions: [
      { kind: 'choice', aim: 1 },
      { kind: 'true-false', aim: 1 },
      { kind: 'short', aim: 1 },
      { kind: 'scenario', aim: 2 },
    ],
    ...(minutes > CUT_MINUTES && { cut: { steps: steps(CUT_MINUTES - 6) } }),
    pact: { title: todo, lines: todo, signers: ['本人', stage === 'staff' ? '同事' : '家人'] },
  };
}
