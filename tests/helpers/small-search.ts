import { tellingWords, weighLetters } from '../../src/search/build/asked-words.ts';
import { composeRespelling } from '../../src/search/build/compose-respelling.ts';
import { createRespelling } from '../../src/search/core/respelling.ts';
import { createScanPostings, type PlainPage } from '../../src/search/core/scan-postings.ts';

/** A page of the plain index: valid by default, one thing different. */
export function aPage(url: string, part: Partial<PlainPage>): PlainPage {
  const title = part.title ?? url;
  return {
    url,
    title,
    kind: '指南',
    topic: '电信网络诈骗',
    reviewed: '',
    words: [],
    also: [],
    asked: [],
    headings: [],
    ...part,
    text: `${title}\n${part.text ?? ''}`,
  };
}

/** The pages of a small site. */
export const pages = [
  aPage('/safe/', {
    title: '对方让你把钱转到“安全账户”，怎么办',
    text: '公检法机关没有安全账户。接到电话就挂断。',
    words: ['警察打电话'],
    also: ['假公安'],
  }),
  aPage('/repair/', {
    title: '花钱能修复征信吗',
    text: '征信修复是骗局。',
    topic: '征信修复骗局',
    words: ['征信修复'],
  }),
  aPage('/term/', {
    title: '征信报告是什么',
    text: '信用报告又叫征信报告。',
    kind: '词条',
    topic: '征信修复骗局',
    words: ['征信报告'],
  }),
  aPage('/source/', {
    title: '《征信业管理条例》',
    text: '征信修复、安全账户都提到。',
    kind: '出处',
    topic: '',
  }),
  aPage('/bank/', {
    title: '银行、保险公司不满意，怎么投诉',
    text: '投诉不花钱。AI 换脸也要小心。',
    kind: '案例',
  }),
  aPage('/insurer/', {
    title: '办银行保险要看合同',
    text: '合同写明。',
    asked:
      tellingWords([{ page: '/insurer/', asked: ['柜台那姑娘推的', '交了三年想拿回来投诉'] }]).get(
        '/insurer/',
      ) ?? [],
  }),
];
/** Their plain index. */
export const postings = createScanPostings(pages);
/** How their words may be misspelt. */
export const respelling = createRespelling(
  composeRespelling(
    pages.map(({ text }) => text),
    ['征信修复', '安全账户', '征信报告'],
    ['公检法', '银行', '投诉', '刷单'],
  ),
);
/** How often what only helps was loaded. */
export const loads = { respelling: 0, help: 0 };

/** Everything a search over the small site asks for. */
export const sources = {
  postings,
  loadHelp: async () => {
    loads.help += 1;
    return {
      letters: weighLetters(
        pages.map(({ url }) =>
          url === '/bank/'
            ? ['娃娃的压岁钱存哪', '压岁钱娃娃自己管', '娃娃要回压岁钱']
            : url === '/term/'
              ? ['黑户还能贷吗', '我成黑户了', '黑户咋办']
              : [],
        ),
      ),
      kinds: [],
      sentences: new Map(),
    };
  },
  loadSentences: async () => [],
  loadRespelling: async () => {
    loads.respelling += 1;
    return respelling;
  },
};
