import { pageKindList } from './page-kind.ts';

/** Pages that are no file of content, by address, with the name readers know them by; topics are in their own file. */
export const fixedPages: Readonly<Record<string, string>> = {
  '/': '首页',
  ...Object.fromEntries(pageKindList.map(({ list, name }) => [list, name])),
  '/hotlines/': '热线',
  '/help/': '被骗了怎么办',
  '/complaints/': '投诉怎么走',
  '/facts/': '期限和限额',
  '/data/': '图表',
  '/practices/': '做法',
  '/calendar/': '宣教日历',
  '/all/': '全部页面',
  '/about/': '关于本站',
  '/corrections/': '纠错与更正',
  '/accessibility/': '无障碍声明',
  '/search/': '搜索',
  '/care/': '关怀版',
};
