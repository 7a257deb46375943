import {
  defaultTreeAdapter,
  html,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

/** Two columns of cells this short stand side by side on a phone. */
const SHORT_CELL_CHARACTERS = 14;

type Element = Tree.Element;

const childrenOf = (node: Tree.ParentNode): Element[] =>
  node.childNodes.filter(defaultTreeAdapter.isElementNode);
const say = (element: Element, name: string, value: string) =>
  defaultTreeAdapter.adoptAttributes(element, [{ name, value }]);

function wordsOf(node: Tree.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('').trim() : '';
}

/**
 * The rows of a table (`<thead>` and `<tbody>`) made ready to stand as cards on a narrow screen:
 * every cell of the body says in `data-label` the heading of its column, and rows and cells keep their roles, which some browsers drop with the layout of a table.
 * Undefined when the table is short enough for a phone: two columns of few words.
 */
export function labelCells(source: string): string | undefined {
  const table = parseFragment(
    defaultTreeAdapter.createElement('table', html.NS.HTML, []),
    source,
    {},
  );
  const groups = childrenOf(table);
  const [head, ...body] = groups.flatMap(childrenOf);
  const names = head ? childrenOf(head).map(wordsOf) : [];
  if (
    names.length <= 2 &&
    body.every((row) =>
      childrenOf(row).every((cell) => wordsOf(cell).length <= SHORT_CELL_CHARACTERS),
    )
  )
    return undefined;
  for (const group of groups) say(group, 'role', 'rowgroup');
  for (const row of groups.flatMap(childrenOf)) {
    say(row, 'role', 'row');
    childrenOf(row).forEach((cell, column) => {
      say(
        cell,
        'role',
        row === head ? 'columnheader' : cell.tagName === 'th' ? 'rowheader' : 'cell',
      );
      const name = names[column];
      if (row !== head && name) say(cell, 'data-label', name);
    });
  }
  return serialize(table);
}
