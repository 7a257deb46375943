const ROW = /<tr\b.*?<\/tr>/gs;
const CELL = /<(td|th)(?=[\s>])([^>]*)>(.*?)<\/\1>/gs;
/** Two columns of cells this short stand side by side on a phone. */
const SHORT_CELL_CHARACTERS = 14;

const cellsOf = (row: string) => [...row.matchAll(CELL)].map(([, , , html = '']) => html.replace(/<[^>]*>/g, '').trim());

/**
 * The rows of a table (`<thead>` and `<tbody>` without a table inside) made ready to stand as cards on a narrow screen:
 * every cell of the body says in `data-label` the heading of its column, and rows and cells keep their roles, which some browsers drop with the layout of a table.
 * Undefined when the table is short enough for a phone: two columns of few words.
 */
export function labelCells(rows: string): string | undefined {
  const [head = [], ...body] = (rows.match(ROW) ?? []).map(cellsOf);
  if (head.length <= 2 && body.every((cells) => cells.every((cell) => cell.length <= SHORT_CELL_CHARACTERS))) return undefined;
  let row = -1;
  return rows.replace(/<(thead|tbody)>/g, '<$1 role="rowgroup">').replace(ROW, (html) => {
    row += 1;
    let column = -1;
    return html.replace(/<tr\b/, '<tr role="row"').replace(CELL, (_, tag: string, attributes: string, inside: string) => {
      column += 1;
      const role = row === 0 ? 'columnheader' : tag === 'th' ? 'rowheader' : 'cell';
      const label = row > 0 && head[column] ? ` data-label="${head[column]}"` : '';
      return `<${tag}${attributes} role="${role}"${label}>${inside}</${tag}>`;
    });
  });
}
