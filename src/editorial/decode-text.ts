import type { Fault } from './fault.ts';

/** Text of a file, or the reason why it has none; a text may come with faults. */
export interface DecodedText {
  text: string | undefined;
  /** The characters the offsets of the faults count. */
  seen: string;
  faults: Fault[];
}

const LARGEST_BYTES = 1024 * 1024;
const MARK = '\uFEFF';

// Controls other than tab and line feed, invisible and direction-changing characters, and the mark of a failed conversion.
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFD]/g;

function error(rule: string, message: string, hint: string, offset = 0): Fault {
  return { rule, severity: 'error', message, hint, offset };
}

function refuse(rule: string, message: string, hint: string): DecodedText {
  return { text: undefined, seen: '', faults: [error(rule, message, hint)] };
}

/** Bytes of a content file as text with LF line ends; anything but clean UTF-8 is a fault. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > LARGEST_BYTES) {
    return refuse(
      'file/is-small',
      `文件有 ${Math.round(bytes.length / 1024)} KB，最大 ${LARGEST_BYTES / 1024} KB`,
      '内容文件只写字；图片和表格不要放进来',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse(
      'file/is-utf-8',
      '不是 UTF-8 编码（是 UTF-16）',
      '用编辑器“另存为”，编码选 UTF-8，再保存',
    );
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r\n?/g, '\n');
  if (text.includes('\uFFFD') && !isUtf8(bytes)) {
    const fault = error(
      'file/is-utf-8',
      '不是 UTF-8 编码（可能是 GBK），从这里开始读不懂',
      '用编辑器“另存为”，编码选 UTF-8，再保存',
      text.indexOf('\uFFFD'),
    );
    return { text: undefined, seen: text, faults: [fault] };
  }
  const clean = text.startsWith(MARK) ? text.slice(1) : text;
  const marks =
    text === clean
      ? []
      : [
          error(
            'file/free-of-bom',
            '文件开头有看不见的 BOM 标记',
            '另存为“UTF-8”（不要选“带 BOM 的 UTF-8”）',
          ),
        ];
  if (clean.trim() === '')
    return {
      text: undefined,
      seen: clean,
      faults: [...marks, error('file/is-not-empty', '文件是空的', '写上内容，或者删掉这个文件')],
    };
  return {
    text: clean.replace(UNWANTED, ' '),
    seen: clean,
    faults: [...marks, ...unwanted(clean)],
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unwanted(text: string): Fault[] {
  return [...text.matchAll(UNWANTED)].slice(0, 20).map((match) => {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const what =
      code === '0000'
        ? '空字符（NUL）'
        : code === 'FFFD'
          ? '乱码符号（转换编码时丢了字）'
          : `看不见的控制字符（U+${code}）`;
    return error(
      'file/free-of-control-characters',
      `这里有一个${what}`,
      '删掉它，重新打这个字',
      match.index,
    );
  });
}
