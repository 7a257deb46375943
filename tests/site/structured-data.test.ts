import { expect, test } from 'vitest';
import { siteOrigin } from '../helpers/content.ts';
import { articles, type BuiltPage, faultsOn, framedPages as pages } from '../helpers/site.ts';

/** The Schema.org types this site uses, as far as the tests look into them. */
interface Datum {
  '@context': string;
  '@type': string;
  headline?: string;
  mainEntityOfPage?: string;
  datePublished?: string;
  dateModified?: string;
  itemListElement?: { position: number; name: string; item: string }[];
  mainEntity?: {
    '@type': string;
    name: string;
    acceptedAnswer: { '@type': string; text: string };
  }[];
}

const KNOWN_TYPES = ['Article', 'LearningResource', 'BreadcrumbList', 'FAQPage'];

const dataOf = ({ $ }: BuiltPage): Datum[] =>
  $('script[type="application/ld+json"]')
    .toArray()
    .map((script) => JSON.parse($(script).text()) as Datum);

const typesOf = (page: BuiltPage) => dataOf(page).map((datum) => datum['@type']);
const ofType = (page: BuiltPage, type: string) =>
  dataOf(page).filter((datum) => datum['@type'] === type);
const lacksExactly = (page: BuiltPage, type: string, wanted: number) =>
  ofType(page, type).length === wanted ? [] : [`${ofType(page, type).length} × ${type}`];
const isDay = (text = '') => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Text of the page without white space, as a reader sees it. */
const visibleText = ({ $ }: BuiltPage) => {
  const main = $('main').clone();
  main.find('[hidden], script, style').remove();
  return main.text().replace(/\s/g, '');
};

const unknownTypes = (page: BuiltPage) => {
  const data = dataOf(page);
  const odd = data.filter(
    (datum) => datum['@context'] !== 'https://schema.org' || !KNOWN_TYPES.includes(datum['@type']),
  );
  const twice = new Set(typesOf(page)).size !== data.length ? ['a type stands twice'] : [];
  return [...odd.map((datum) => datum['@type']), ...twice];
};

const article = (page: BuiltPage) => {
  const type = page.url.startsWith('/lessons/') ? 'LearningResource' : 'Article';
  const [datum] = ofType(page, type);
  if (!datum) return [`no ${type}`];
  return [
    ...(datum.headline === page.$('h1').text() ? [] : [`headline “${datum.headline}”`]),
    ...(datum.mainEntityOfPage === siteOrigin + page.url
      ? []
      : [`mainEntityOfPage ${datum.mainEntityOfPage}`]),
    ...(isDay(datum.datePublished) && isDay(datum.dateModified)
      ? []
      : [`dates ${datum.datePublished} ${datum.dateModified}`]),
    ...(page.$(`time[datetime="${datum.dateModified}"]`).length > 0
      ? []
      : [`${datum.dateModified} is not on the page`]),
  ];
};

const noArticle = (page: BuiltPage) => [
  ...lacksExactly(page, 'Article', 0),
  ...lacksExactly(page, 'LearningResource', 0),
];

const breadcrumbs = (page: BuiltPage) => {
  const shown = page
    .$('.crumbs li')
    .toArray()
    .map((step) => page.$(step).text().trim());
  const [list] = ofType(page, 'BreadcrumbList');
  const told = (list?.itemListElement ?? []).map(({ name }) => name);
  const inOrder = (list?.itemListElement ?? []).every(
    ({ position, item }, index) => position === index + 1 && item.startsWith(`${siteOrigin}/`),
  );
  return JSON.stringify(told) === JSON.stringify(shown) && inOrder
    ? []
    : [`${told.join(' › ')} instead of ${shown.join(' › ')}`];
};

/** Question and answer stand on the page word for word, or the search engine shows what no reader finds. */
const questions = (page: BuiltPage) => {
  const text = visibleText(page);
  const told = ofType(page, 'FAQPage').flatMap(({ mainEntity = [] }) => mainEntity);
  const missing = told
    .flatMap(({ name, acceptedAnswer }) => [name, acceptedAnswer.text])
    .filter((words) => !text.includes(words.replace(/\s/g, '')));
  const heard = page.$('section[aria-labelledby="faq"] h3').length;
  return [
    ...missing,
    ...(heard === told.length
      ? []
      : [`${heard} questions on the page, ${told.length} in its data`]),
  ];
};

const rest = pages.filter((page) => !articles.includes(page));

test.each([
  ['structured data parses and uses each known type once', pages, unknownTypes],
  [
    'a guide, case or campaign is an Article and a lesson a LearningResource, with the heading, address and dates of its page',
    articles,
    article,
  ],
  ['no other page claims to be an article', rest, noArticle],
  ['the BreadcrumbList is the trail on the page', pages, breadcrumbs],
  [
    'a FAQPage holds the questions of the page, and a page with questions has one, but for its 关怀版',
    pages.filter(({ url }) => !url.startsWith('/care/')),
    questions,
  ],
] as const)('%s', (_, which, check) => expect(faultsOn(which, check)).toEqual([]));

test('there are articles of every kind to look at', () => {
  const kinds = new Set(articles.map(({ url }) => url.split('/')[1]));
  expect([...kinds].sort()).toEqual(['campaigns', 'cases', 'guides', 'lessons']);
  expect(pages.some((page) => ofType(page, 'FAQPage').length > 0)).toBe(true);
});
