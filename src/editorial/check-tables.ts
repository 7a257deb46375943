import { MARKUP } from './chinese-context.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';

const DELIMITER = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/;

interface Line {
  text: string;
  start: number;
}

/** Tables that would show as lines full of strokes, or lose a cell; `raw` is the passage as it stands in the file. */
export function checkTables({ kind, text, start }: Passage, raw: string): Fault[] {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.text.startsWith('|'));
  if (kind !== 'body' || first === -1) return [];
  const fault = (at: number, message: string, hint: string): Fault => ({
    rule: 'table/is-whole',
    severity: 'error',
    offset: start + at,
    message,
    hint,
  });
  const [header, delimiter, ...rows] = lines.slice(first) as [Line, Line | undefined, ...Line[]];
  const width = cellsIn(header.text);
  if (!delimiter || !DELIMITER.test(delimiter.text)) {
    return [
      fault(
        (delimiter ?? header).start,
        '表格的第二行要用短横线把表头和内容分开',
        `写成 ${'| --- '.repeat(width)}|`,
      ),
    ];
  }
  const faults = strokesInTags(text, raw, header.start).map((at) =>
    fault(at, '表格里的标签不能有竖线“|”，也不能断开', '把标签写完整，竖线放在标签外面'),
  );
  for (const line of [delimiter, ...rows]) {
    const cells = cellsIn(line.text);
    if (!line.text.startsWith('|'))
      faults.push(
        fault(
          line.start,
          '表格还没结束，这一行却不是以竖线“|”开头',
          '接到上一行末尾；表格写完了，就空一行',
        ),
      );
    else if (cells !== width)
      faults.push(
        fault(
          line.start,
          `这一行有 ${cells} 格，表头有 ${width} 格`,
          '补上或删掉竖线“|”，每一行的格数要一样',
        ),
      );
  }
  return faults;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { text: line.trim(), start: start + line.length - line.trimStart().length };
    start += line.length + 1;
    return found;
  });
}

function cellsIn(line: string): number {
  return line.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length;
}

/** Strokes that stand inside a tag: the table ends its cell there. */
function strokesInTags(text: string, raw: string, from: number): number[] {
  return [...raw.matchAll(/\|/g)]
    .map(({ index }) => index)
    .filter((at) => at >= from && text[at] === MARKUP);
}
