import { type Campaign, currentEdition } from '../../domain/campaign.ts';
import type { CampaignWords } from './campaign-words.ts';

const paragraphs = (...blocks: string[]) => blocks.join('\n\n');
const numbered = (items: readonly string[]) =>
  items.map((item, index) => `${index + 1}. ${item}`).join('\n');

/** The WeChat article: opening, then phrases, points, steps and questions of the kit under their own headings. */
export function composeArticleText({ kit }: Campaign, words: CampaignWords): string {
  return paragraphs(
    kit.article.title,
    kit.article.opening,
    `一、${kit.hangUpTitle}`,
    kit.hangUpOn.map((phrase) => `“${phrase}”`).join('\n'),
    '二、记住三条',
    ...kit.points.map(({ head, text }, index) => `${index + 1}. ${head}\n${text}`),
    '三、现在这样做',
    numbered(kit.steps),
    '四、常有人问',
    ...kit.leaflet.questions.map(({ ask, answer }) => `问：${ask}\n答：${answer}`),
    '五、记下电话',
    words.hotlines.map(({ number, label }) => `${label}：${number}`).join('\n'),
    `完整讲解：${words.url}`,
    `${words.stamp}。${words.verifyLabel}`,
  );
}

/** The short video as a table of shots to film from, with running time. */
export function composeVideoText({ kit }: Campaign, words: CampaignWords): string {
  let start = 0;
  const shots = kit.video.map(({ seconds, picture, says }, index) => {
    const line = `镜头 ${index + 1}（${start}—${start + seconds} 秒）\n画面：${picture}\n旁白：${says}`;
    start += seconds;
    return line;
  });
  return paragraphs(
    `短视频脚本：${words.title}`,
    `竖版 1080×1920，合计 ${start} 秒。字幕照旁白打，放在画面中间偏下。`,
    ...shots,
    '不拍真人民币、真银行卡、真身份证，不拍客户的脸。',
    words.stamp,
  );
}

/** The loudspeaker text, with how to read it. */
export function composeBroadcastText({ kit }: Campaign, words: CampaignWords): string {
  return paragraphs(
    `广播稿：${words.title}`,
    kit.broadcast,
    '念的时候：慢一点，电话号码一个数字一个数字念，“1”念“幺”，念两遍。',
    words.stamp,
  );
}

/** The SMS and how many characters it has, which decides what it costs. */
export function composeSmsText({ kit }: Campaign, words: CampaignWords): string {
  return paragraphs(
    kit.sms,
    `（以上 ${[...kit.sms].length} 个字，含【签名】。把【网点名称】换成真名后再数一遍，超过 70 个字按两条收费。短信里不放网址。）`,
    words.stamp,
  );
}

/** The text for 朋友圈, with which pictures to add. */
export function composeMomentsText({ kit }: Campaign, words: CampaignWords): string {
  return paragraphs(kit.moments, '（配长图或者竖版图一张。）', words.stamp);
}

/** The LED lines alone, one per line: a controller shows whatever it is fed. */
export function composeLedText({ kit }: Campaign): string {
  return kit.led.join('\n');
}

/** What to read before anything is printed or sent. */
export function composeReadMe(campaign: Campaign, words: CampaignWords): string {
  const edition = currentEdition(campaign.kit);
  return paragraphs(
    `${words.title}：整套宣传物料`,
    `${words.stamp}（${edition.change}）。用之前打开 ${words.verifyLabel.replace('核对 ', '')} 看一眼：写着“现行”就能用，“已更新”要重新下载，“已停用”不要再用。`,
    '一、办公室打印机：用文件名带“普通打印”的。黑白打印机贴海报用“黑白海报”；三折页、台卡黑白打印机也能印，字看得清，只是费墨。没有 A3 打印机，用“拼贴”。\n二、送印厂：用文件名带“送印”的，四色，带 3 毫米出血和裁切线，让印厂按“成品尺寸”裁。\n三、发微信：图片和“朋友圈”“公众号”文案。\n四、LED 屏：先试 UTF-8 那份，乱码就用 GBK 那份。',
    '张贴和发送之前：\n1. 空白横线手写网点名称和电话，或者到网页上填好再打印。\n2. 要点、电话、期限不要改；过了有效期不要再用。\n3. 画面里没有人民币图案、警徽、国旗，也不要自己加上去。\n4. 进校园要先征得学校同意，只讲知识，不打广告、不推产品。\n5. 用的字体是思源黑体和思源宋体，开源可商用。',
    '文件清单和校验码在“清单.csv”。',
  );
}
