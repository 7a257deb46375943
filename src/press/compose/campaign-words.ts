import type { Branch } from '../../domain/branch.ts';
import { type Campaign, currentEdition, nextEvent } from '../../domain/campaign.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { composeHotline, requireFact } from '../../domain/hotline.ts';
import { formatDate } from '../../domain/zh.ts';
import type { DrawingId } from '../../schemas/fields/vocabulary.ts';
import { qrRows } from '../render/qr.ts';
import { type Outline, readDrawingShapes } from './drawing-shapes.ts';
import { joinPhrases } from './phrases.ts';

/** The words of a kit as every template takes them: facts filled in, addresses made, words that may not be broken joined, nothing left to decide. */
export interface CampaignWords {
  title: string;
  site: string;
  seal: string;
  series: string;
  composition: string;
  tone: string;
  bait: string;
  verdictLines: string[];
  claim: string;
  points: { head: string; text: string }[];
  hangUpTitle: string;
  hangUpOn: string[];
  steps: string[];
  leaflet: Campaign['kit']['leaflet'];
  hotlines: { number: string; label: string; handles: string }[];
  ledger: string;
  banners: { words: string; count: number; lengthMm: number }[];
  drawing: Outline[];
  url: string;
  qr: string[];
  edition: string;
  stamp: string;
  verifyLabel: string;
  basis: string;
  branch?: { institution: string; name: string; lines: string[] };
}

/** Laws and notices named on paper: the first of the kit's sources whose titles are short enough to read. */
function composeBasis(campaign: Campaign): string {
  const laws = campaign.notes
    .filter(({ source }) => source.kind === 'law' || source.kind === 'notice')
    .map(({ source }) => source.title);
  const titles = laws.filter((title) => title.length <= 18).slice(0, 2);
  return titles.length > 0
    ? `依据：${titles.map((title) => (title.startsWith('《') ? title : `《${title}》`)).join('')}`
    : '';
}

/** A banner of 700 mm: each Chinese character takes 600 mm, a digit 400, half a metre stays free at both ends. */
function composeBanner(words: string): CampaignWords['banners'][number] {
  const characters = [...words];
  const count = characters.filter((character) => character.trim() !== '').length;
  const lengthMm = characters.reduce(
    (sum, character) => sum + (character === ' ' ? 250 : /[!-~]/.test(character) ? 400 : 600),
    1000,
  );
  return { words, count, lengthMm };
}

/** What stands at the top of every piece: this year's official slogan where there is one, else the event, else whose sheet it is. */
function composeSeries(campaign: Campaign, catalogue: Catalogue): string {
  const event = nextEvent(campaign, catalogue.calendar, catalogue.today);
  if (event?.slogan && event.status === 'verified') return event.slogan;
  return `${catalogue.identity.name} · ${campaign.topic.name}`;
}

/** The short address that says whether a printed piece still holds. */
function verifyUrl(catalogue: Catalogue, edition: string): string {
  return new URL(`/v/${edition}/`, catalogue.identity.url).href;
}

/** A branch's own lines, as they stand in its box. */
function composeBranchLines(branch: Branch): NonNullable<CampaignWords['branch']> {
  const lines = [
    `地址：${branch.地址}`,
    `电话：${branch.电话}`,
    ...(branch.营业时间 ? [`时间：${branch.营业时间}`] : []),
  ];
  return {
    institution: joinPhrases(branch.机构),
    name: joinPhrases(branch.网点),
    lines: lines.map(joinPhrases),
  };
}

/** The hotlines of a kit with their numbers of the day. */
function composeHotlines({ kit }: Campaign, catalogue: Catalogue): CampaignWords['hotlines'] {
  return kit.hotlines
    .map((id) => composeHotline(requireFact(catalogue, id), catalogue.today))
    .map(({ number, short, handles }) => ({
      number,
      label: short,
      handles: joinPhrases(handles),
    }));
}

/** Question and answer of a leaflet with their words kept whole. */
const composeLeaflet = (leaflet: Campaign['kit']['leaflet']) => ({
  ...leaflet,
  questions: leaflet.questions.map(({ ask, answer }) => ({
    ask: joinPhrases(ask),
    answer: joinPhrases(answer),
  })),
});

/** The words of one campaign, with a branch's own lines when one is given. */
export function composeCampaignWords(
  campaign: Campaign,
  catalogue: Catalogue,
  readDrawing: (id: DrawingId) => string,
  branch?: Branch,
): CampaignWords {
  const { kit } = campaign;
  const url = new URL(campaign.url, catalogue.identity.url).href;
  const edition = currentEdition(kit);
  return {
    title: `“${kit.bait}”${kit.verdict}`,
    site: catalogue.identity.name,
    seal: catalogue.identity.seal,
    series: composeSeries(campaign, catalogue),
    composition: kit.poster.composition,
    tone: kit.poster.tone,
    bait: kit.bait,
    verdictLines: kit.poster.verdictLines,
    claim: kit.claim,
    points: kit.points.map(({ head, text }) => ({ head, text: joinPhrases(text) })),
    hangUpTitle: kit.hangUpTitle,
    hangUpOn: kit.hangUpOn,
    steps: kit.steps.map(joinPhrases),
    leaflet: composeLeaflet(kit.leaflet),
    hotlines: composeHotlines(campaign, catalogue),
    ledger: campaign.topic.name,
    banners: kit.led.map(composeBanner),
    drawing: readDrawingShapes(readDrawing(campaign.drawing)),
    url,
    qr: qrRows(url),
    edition: edition.id,
    stamp: `版次 ${edition.id} · 有效期至 ${formatDate(campaign.reviewBy)}`,
    verifyLabel: `核对 ${verifyUrl(catalogue, edition.id).replace(/^https?:\/\//, '')}`,
    basis: composeBasis(campaign),
    ...(branch && { branch: composeBranchLines(branch) }),
  };
}
