import iconv from 'iconv-lite';

/** Text for a file people open on Windows: CRLF lines; GBK for LED controllers, which throws on a character GBK has not. */
export function renderText(text: string, encoding: 'utf8' | 'gbk', source = '内容'): Buffer {
  const lines = `${text.trimEnd().replaceAll(/\r?\n/g, '\r\n')}\r\n`;
  if (encoding === 'utf8') return Buffer.from(`\uFEFF${lines}`, 'utf8');
  const bytes = iconv.encode(lines, 'gbk');
  const strange = [...lines].filter(
    (character) => iconv.decode(iconv.encode(character, 'gbk'), 'gbk') !== character,
  );
  if (strange.length > 0)
    throw new Error(
      `${source}：GBK 里没有“${[...new Set(strange)].join('”“')}”，LED 控制卡显示不了，换一个字`,
    );
  return bytes;
}
