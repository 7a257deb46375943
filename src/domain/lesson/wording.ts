/** How an aim may begin: something a teacher can see or hear. */
const MEASURABLE =
  /^(能|会)(说出|认出|读出|算出|写出|排出|找出|找到|指出|举出|分清|判断|比较|演示|打开|关掉|查到|设好|拨打|拒绝|解释|画出|填好|列出|用.{1,12}(说|算|判断|检查|查))/;

/** True when an aim starts with a verb that can be seen: 能说出, 会演示 … not 了解 or 掌握. */
export function isMeasurable(aim: string): boolean {
  return MEASURABLE.test(aim);
}

/** Names of firms and their products that must not stand in a lesson. Grow the list when a new one turns up. */
export const brands = [
  '微信',
  '支付宝',
  'QQ',
  '抖音',
  '快手',
  '淘宝',
  '天猫',
  '京东',
  '拼多多',
  '美团',
  '云闪付',
  '余额宝',
  '花呗',
  '借呗',
  '微粒贷',
  '小红书',
  '微博',
  '百度',
  '腾讯',
  '阿里',
  '滴滴',
  '携程',
  '闲鱼',
  '王者荣耀',
  '和平精英',
  '原神',
  '我的世界',
  '蛋仔',
  '华为',
  '小米',
  '苹果手机',
  '安卓',
  '工商银行',
  '农业银行',
  '中国银行',
  '建设银行',
  '交通银行',
  '邮储银行',
  '招商银行',
  '浦发',
  '民生银行',
  '中信银行',
  '光大银行',
  '平安',
  '广发',
  '兴业银行',
  '华夏银行',
  '浙商银行',
  '海峡银行',
  '农商银行',
  '工行',
  '农行',
  '建行',
  '招行',
  '邮储',
  '人保财险',
  '人保寿险',
  '太保',
  '中国人寿',
  '泰康',
  '新华保险',
  '移动公司',
  '联通',
  '电信公司',
] as const;

/** The brands named in a text; `网络平安` and the like are no brand. */
export function brandsIn(text: string): string[] {
  const plain = text.replace(/平平安安|报个?平安|平安(到家|回家|是福)/g, '');
  return brands.filter((brand) => plain.includes(brand));
}

/** Answers that answer nothing. */
const EMPTY_ANSWER = /^(略|见上|见教材|开放性?(答案|题)?|言之有理即可|无|没有|待定|同上|。|-)+。?$/;

/** True when a text says something: not 略, not 言之有理即可. */
export function isRealAnswer(text: string): boolean {
  return !EMPTY_ANSWER.test(text.trim());
}
