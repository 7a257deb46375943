import type { Case } from './case.ts';
import type { Catalogue } from './catalogue.ts';

/** The case shown on the home page; throws when `featuredCase` names none. */
export function findFeaturedCase(catalogue: Catalogue): Case {
  const found = catalogue.cases.find(({ id }) => id === catalogue.home.featuredCase);
  if (!found) throw new Error(`content/site/home.yaml：没有案例 ${catalogue.home.featuredCase}`);
  return found;
}

/** What the other side says, and where its page is. */
export function composePhrases(catalogue: Catalogue): { label: string; url: string }[] {
  return catalogue.home.phrases.map(({ label, page }) => ({
    label,
    url: catalogue.pages.get(page)?.url ?? '/search/',
  }));
}

/** The three doors of the home page with the number of things behind each. */
export function composeDoors(catalogue: Catalogue) {
  return [
    {
      name: '我想看懂',
      drawing: 'phone-hook',
      text: '给自己和家里老人读的指南。大字、短句，每篇都写清该打哪个电话。',
      count: `${catalogue.guides.length} 篇指南`,
      url: '/guides/',
    },
    {
      name: '我要上课',
      drawing: 'lesson',
      text: '按学段备好的教案和学习单，打开就能用，改一改也行。',
      count: `${catalogue.lessons.length} 份课`,
      url: '/lessons/',
    },
    {
      name: '我要张贴',
      drawing: 'campaign',
      text: '海报、滚动字幕、短信和广播稿的文字，照着就能贴、能念。',
      count: `${catalogue.campaigns.length} 套物料`,
      url: '/campaigns/',
    },
  ] as const;
}

/** How much a topic holds: `17 篇 · 6 案例`. */
export function countTopic(catalogue: Pick<Catalogue, 'guides' | 'cases'>, topic: string): string {
  const guides = catalogue.guides.filter((page) => page.topic.id === topic).length;
  const cases = catalogue.cases.filter((page) => page.topic.id === topic).length;
  return cases > 0 ? `${guides} 篇 · ${cases} 案例` : `${guides} 篇`;
}
