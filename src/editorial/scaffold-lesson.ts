import { CUT_MINUTES } from '../domain/checks/check-lesson.ts';

/** Where a lesson of a stage is held, and how long; other stages have a class meeting of 40 minutes. */
const occasions: Partial<Record<string, { slot: string; minutes: number }>> = {
  college: { slot: '思政课', minutes: 45 },
  elder: { slot: '社区课堂', minutes: 60 },
  staff: { slot: '网点晨会', minutes: CUT_MINUTES },
};

const step = (name: string, length: number) => `  - name: ${name}
    minutes: ${length}
    teacher: 待写：教师活动
    students: 待写：学生活动
    why: 待写：设计意图
    slides:
      - title: 待写：这一页的标题
        lines: [待写：屏幕上的话]
        say: 待写：老师说什么
`;

const cut = `cut:
  steps:
    - { name: 导入, minutes: 3, how: 待写：怎么缩短 }
    - { name: 练习, minutes: 9, how: 待写：怎么缩短 }
    - { name: 小结, minutes: 3, how: 待写：怎么缩短 }
`;

/** The worksheet, the quick check and the rubric. */
const exercises = `questions: # kind 还可以写 match 连线、order 排序、role-play 角色扮演、data 读数据
  - kind: choice
    aim: 1
    question: 待写：选择题
    options: [待写：选项, 待写：选项]
    correct: [1] # 待写：第几个对
    reason: 待写：为什么
  - kind: true-false
    aim: 1
    question: 待写：判断题
    correct: false # 待写：true 或 false
    reason: 待写：为什么
  - { kind: short, aim: 1, question: 待写：简答题, answer: 待写：参考答案, reason: 待写：为什么 }
  - { kind: scenario, aim: 2, scene: 待写：编一个情境, question: 待写：题目, answer: 待写：参考答案, reason: 待写：为什么 }
quickCheck:
${'  - { question: 待写：题目, options: [待写：选项, 待写：选项], correct: 1, reason: 待写：为什么 } # 待写：第几个对\n'.repeat(5)}rubric:
${'  - { what: 待写：看什么, three: 待写：三星, two: 待写：二星, one: 待写：一星 }\n'.repeat(2)}`;

/** The fields of a new lesson of a stage; its minutes already add up. */
export function composeLessonFields(stage: string): string {
  const { slot, minutes } = occasions[stage] ?? { slot: '主题班会', minutes: 40 };
  return `stage: ${stage}
grades: 待写：年级
slot: ${slot}
periods: 1
minutes: ${minutes}
aims:
  - 能说出（待写：说出什么）
  - 会演示（待写：演示什么）
literacy:
  - { name: 责任意识, shows: 待写：看得见的表现 } # 待写：换成这节课的素养
keyPoint: 待写：教学重点
difficulty: 待写：教学难点
learners: 待写：学情分析
methods: [讲授] # 待写：换成这节课的方法
prepare:
  teacher: [待写：老师准备什么]
steps:
${step('导入', 3)}${step('练习', minutes - 6)}${step('小结', 3)}board: [待写：板书]
${exercises}homework:
  basic: 待写：人人都做
  more: 待写：愿意多做的再做
  family: 待写：和家里人（或同事）一起做
inclusion: [待写：看不清、听不清的怎么参加, 待写：坐不住、跟不上的怎么参加]
safety: 待写：心理安全提示
extension: 待写：时间多时怎么延伸
${minutes > CUT_MINUTES ? cut : ''}pact:
  title: 待写：约定卡
  lines: [待写：约定, 待写：约定, 待写：约定]
  signers: ${stage === 'staff' ? '[本人, 同事]' : '[本人, 家人]'}
`;
}
