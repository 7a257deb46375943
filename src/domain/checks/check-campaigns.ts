import type { CampaignData } from '../../schemas/campaign.ts';
import { countCharacters } from '../../schemas/fields/text.ts';
import {
  BROADCAST_LENGTH,
  LED_LIMIT,
  MOMENTS_LIMIT,
  POINT_WIDTH,
  SMS_LIMIT,
  VIDEO_SECONDS,
} from '../campaign.ts';
import type { Entries, Entry } from '../entry.ts';
import { type Fact, fillFacts, periodOn } from '../fact.ts';
import { faultIn, type Issue } from '../issue.ts';
import { checkCodes, checkEditions } from './check-editions.ts';

type CampaignEntry = Entry<CampaignData>;

/** Kits that would not fit their pieces, contradict themselves, or were changed without a new edition. */
export function checkCampaigns(
  { campaigns, facts: entries }: Pick<Entries, 'campaigns' | 'facts'>,
  today: string,
): Issue[] {
  const facts = new Map(entries.map(({ id, data }): [string, Fact] => [id, { id, ...data }]));
  return [
    ...campaigns.flatMap((entry) => [
      ...checkLengths(entry, facts, today),
      ...checkPoints(entry, facts, today),
      ...checkLed(entry, facts, today),
      ...checkVerdict(entry),
      ...checkEditions(entry, facts, today),
    ]),
    ...checkCodes(campaigns),
  ];
}

/** The words as they will be printed: `{fact-id}` is its value where the value is known. */
function fillKnown(text: string, facts: ReadonlyMap<string, Fact>, today: string): string {
  const known = new Map([...facts].filter(([, fact]) => periodOn(fact, today) !== undefined));
  return text.replace(/\{([a-z0-9-]+)\}/g, (token, id: string) =>
    known.has(id) ? fillFacts(token, known, today) : token,
  );
}
const countPrinted = (...from: Parameters<typeof fillKnown>) => countCharacters(fillKnown(...from));

/** How wide words are in print, in Chinese characters: two letters, digits or spaces take the room of one. */
function printedWidth(text: string): number {
  return Math.ceil(
    [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0),
  );
}

interface Limit {
  field: 'sms' | 'moments' | 'broadcast';
  name: string;
  least: number;
  most: number;
  hint: string;
}

const limits: readonly Limit[] = [
  {
    field: 'sms',
    name: '短信',
    least: 1,
    most: SMS_LIMIT,
    hint: '含【签名】和数字、标点，删到放得下；超过一条会被拆开，按两条收费',
  },
  {
    field: 'moments',
    name: '朋友圈文案',
    least: 1,
    most: MOMENTS_LIMIT,
    hint: '再长会被微信折叠，删到放得下',
  },
  { field: 'broadcast', name: '广播稿', ...BROADCAST_LENGTH, hint: '念一遍要 60 到 90 秒' },
];

function checkLengths(
  { file, data }: CampaignEntry,
  facts: ReadonlyMap<string, Fact>,
  today: string,
): Issue[] {
  const issues = limits.flatMap(({ field, name, least, most, hint }) => {
    const actual = countPrinted(data[field], facts, today);
    if (least <= actual && actual <= most) return [];
    const range = least > 1 ? `要 ${least} 到 ${most} 个字` : `最多 ${most} 个字`;
    return [
      faultIn(file, [field], `campaign/${field}-fits`, `${name}有 ${actual} 个字，${range}`, hint),
    ];
  });
  if (!/^【.+】/.test(data.sms))
    issues.push(
      faultIn(
        file,
        ['sms'],
        'campaign/sms-is-signed',
        '短信没有【签名】',
        '开头写【网点名称】，发之前换成真名',
      ),
    );
  if (/https?:|www\.|\.cn\b|\.com\b/.test(data.sms))
    issues.push(
      faultIn(
        file,
        ['sms'],
        'campaign/sms-has-no-link',
        '短信里有网址',
        '防骗短信不放链接，删掉它',
      ),
    );
  const seconds = data.video.reduce((sum, shot) => sum + shot.seconds, 0);
  if (seconds < VIDEO_SECONDS.least || seconds > VIDEO_SECONDS.most) {
    issues.push(
      faultIn(
        file,
        ['video'],
        'campaign/video-fits',
        `短视频合计 ${seconds} 秒，要 ${VIDEO_SECONDS.least} 到 ${VIDEO_SECONDS.most} 秒`,
        '改镜头的秒数，或者删一个镜头',
      ),
    );
  }
  return issues;
}

/** A point is read from three metres off, so its two lines on a poster hold no more. */
function checkPoints(
  { file, data }: CampaignEntry,
  facts: ReadonlyMap<string, Fact>,
  today: string,
): Issue[] {
  return data.points.flatMap(({ text }, index) => {
    const width = printedWidth(fillKnown(text, facts, today));
    if (width <= POINT_WIDTH) return [];
    const message = `要点的说明有 ${width} 个字宽（数字、字母、空格两个算一个），最多 ${POINT_WIDTH} 个`;
    return [
      faultIn(
        file,
        ['points', index, 'text'],
        'campaign/point-fits',
        message,
        '海报上三米外要看清，一条最多两行；删到放得下',
      ),
    ];
  });
}

function checkLed(
  { file, data }: CampaignEntry,
  facts: ReadonlyMap<string, Fact>,
  today: string,
): Issue[] {
  return data.led.flatMap((words, index) => {
    const printed = fillKnown(words, facts, today);
    const count = countCharacters(printed);
    if (count > LED_LIMIT)
      return [
        faultIn(
          file,
          ['led', index],
          'campaign/led-fits',
          `LED 滚动字有 ${count} 个字，最多 ${LED_LIMIT} 个字`,
          '数字、空格也算；删到放得下',
        ),
      ];
    const halves = printed.split('　').map(printedWidth);
    if (halves.length === 1 || (halves.length === 2 && halves[0] === halves[1])) return [];
    return [
      faultIn(
        file,
        ['led', index],
        'campaign/slogan-is-balanced',
        `标语两半是 ${halves.join(' 和 ')} 个字`,
        '两半字数要相等，数字、空格两个算一个；不是对句就不要用全角空格分开',
      ),
    ];
  });
}

function checkVerdict({ file, data }: CampaignEntry): Issue[] {
  const joined = data.poster.verdictLines.join('');
  if (joined === data.verdict) return [];
  return [
    faultIn(
      file,
      ['poster', 'verdictLines'],
      'campaign/poster-says-verdict',
      `海报分行连起来是“${joined}”，判词是“${data.verdict}”`,
      '两处要一个字不差',
    ),
  ];
}
