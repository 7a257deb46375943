import type { Fault } from './fault.ts';

/** Junk of the reprint of seed document 000. Some pieces are words of their own, so those are told by what stands around them. */
const injected: RegExp[] = [
  /(欢迎来到)?时讯视界/g,
  /时间[:：]\s*2024-12-22 11:29:21/g,
  /出处[:：]\s*热点阅读/g,
  /银行业保益保验/g,
  /九游/g,
  /险业消费消费/g,
  /交流决好金融/g,
  /权作经者问/g,
  /分享到[:：]/g,
  /温馨提示[:：]\s*以上内容和图片整理于网络/g,
  /友情链接[:：]/g,
  /(?<=今[日天]是)急难愁盼/g,
  /(?<=[,，、。]\s*)急难愁盼(?!”|’|」|问题|的|之|事|和|，|。|、)/g,
  /(?<=[,，、]\s*)梅州(?=在[“"「]3[·.]15)/g,
  /梅州(?=梅州)/g,
  /(?<=[,，、。]\s*)护工(?=\s*(辖内|广发|\d))/g,
  /(?<=[,，、。]\s*)力解(?=消保|部门|[,，、])/g,
];

/** Pieces of junk that a content farm put between the words of a report. */
export function checkInjectedText(text: string): Fault[] {
  return injected.flatMap((junk) =>
    [...text.matchAll(junk)].map(
      (match): Fault => ({
        rule: 'prose/free-of-injected-text',
        severity: 'error',
        offset: match.index,
        message: `“${match[0]}”是转载站混进去的垃圾字`,
        hint: '删掉它，再对照当时的报道看这句话原来怎么说',
      }),
    ),
  );
}
