import type { DrawingId, HouseDrawing } from '../schemas/fields/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { composeHotline, requireFact } from './hotline.ts';
import { composeTopicSections, type PageSection } from './topic.ts';
import { topicUrl } from './topic-list.ts';

/** Where the 关怀版 begins. */
export const careHome = '/care/';

/** Pages of which the 关怀版 has a version of its own, under the same path. */
const TWINNED = ['/', '/search/', '/help/', '/hotlines/', '/complaints/', '/guides/', '/cases/'];
const TWINNED_FAMILY = /^\/(guides|cases|topics|terms)\/[^/]+\/$/;
const SITUATION = /^\/care\/help\/([^/]+)\/$/;

/** The address in the 关怀版 with the content of the standard page at `path`; undefined where there is none. */
function careTwin(path: string): string | undefined {
  return TWINNED.includes(path) || TWINNED_FAMILY.test(path) ? `/care${path}` : undefined;
}

/** The standard address with the content of the 关怀版 page at `path`; one situation of the emergency page is a section there. */
export function standardTwin(path: string): string {
  const situation = SITUATION.exec(path)?.[1];
  return situation ? `/help/#${situation}` : path.replace(/^\/care\//, '/');
}

/** True for an address of the 关怀版. */
export function isCare(path: string): boolean {
  return path.startsWith(careHome);
}

/** The two ends of the switch on the page at `path`: the same content in the other version, or the 关怀版 home where there is no twin. */
export function composeSwitch(path: string): { name: string; url: string; current: boolean }[] {
  const here = isCare(path);
  return [
    { name: '标准', url: here ? standardTwin(path) : path, current: !here },
    { name: '关怀版', url: here ? path : (careTwin(path) ?? careHome), current: here },
  ];
}

/** A link written for the standard version, as the 关怀版 follows it: to the twin where there is one, else unchanged. */
export function careLink(href: string): string {
  const [path = '', fragment] = href.split('#');
  const twin = careTwin(path);
  if (!twin) return href;
  return fragment === undefined || path === '/help/' ? twin : `${twin}#${fragment}`;
}

/** One large entry of the 关怀版 home. */
export interface CareEntry {
  name: string;
  text: string;
  url: string;
  drawing: HouseDrawing;
}

/** What a reader of the 关怀版 may have come for, most urgent first; the emergency page stands above them. */
export function composeCareEntries(): CareEntry[] {
  return [
    {
      name: '打电话问一问',
      text: '该打哪个号码，一个一个写清楚',
      url: '/care/hotlines/',
      drawing: 'hotline',
    },
    {
      name: '对方说的是真是假',
      text: '一篇只讲一件事',
      url: '/care/guides/',
      drawing: 'phone-hook',
    },
    {
      name: '和银行、保险闹了矛盾',
      text: '先找谁，再找谁，要不要钱',
      url: '/care/complaints/',
      drawing: 'two-speakers',
    },
    { name: '看看别人的事', text: '钱是怎么一步步没的', url: '/care/cases/', drawing: 'passbook' },
  ];
}

/** Every hotline number, so that reading aloud says them figure by figure. */
export function listHotlineNumbers(catalogue: Pick<Catalogue, 'facts' | 'today'>): string[] {
  return [...catalogue.facts.values()]
    .filter(({ kind }) => kind === 'hotline')
    .map(({ id }) => composeHotline(requireFact(catalogue, id), catalogue.today).number);
}

/** The topics as large entries. */
export function composeCareTopics({
  topics,
}: Pick<Catalogue, 'topics'>): { url: string; title: string; drawing: DrawingId }[] {
  return topics.map(({ id, name }) => ({ url: topicUrl(id), title: name, drawing: id }));
}

/** What a topic lists in the 关怀版: what one reads for oneself, not what one teaches or posts. */
export function composeCareTopicSections(catalogue: Catalogue, topic: string): PageSection[] {
  return composeTopicSections(catalogue, topic).filter(({ pages }) =>
    pages.every(({ url }) => careTwin(url)),
  );
}
