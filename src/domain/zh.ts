import { pinyin } from 'pinyin-pro';

/** `2026-11-21` → `2026 年 11 月 21 日`; `2021-01` → `2021 年 1 月`; `2021` → `2021 年`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (month === undefined) return `${year} 年`;
  if (day === undefined) return `${year} 年 ${month} 月`;
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** The letter A–Z under which a title stands in an alphabetical index; `#` where it has none. */
export function indexLetter(title: string): string {
  const first = title.replace(/^[\s“”"‘’《》（）()]+/, '');
  const sound = pinyin(first.slice(0, 1), { toneType: 'none', v: true });
  const letter = sound.slice(0, 1).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** A number with a thousands comma and a true minus sign: `−49,900`. */
export function formatAmount(value: number): string {
  return value.toLocaleString('en-US').replace('-', '−');
}

/** Days from `from` to `to` (ISO days); negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day after an ISO day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
