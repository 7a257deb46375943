import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The TypeScript of a module, or the script between the first two `---` of an Astro file. */
export function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
}

/** The syntax tree of a script. */
export const parseScript = (text: string, file = 'script.ts') =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

/** Every node of a tree, parents before children. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const walk = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, walk);
  };
  walk(root);
  return nodes;
}

/** The name a function goes by: its own, that of its variable or property, or that of the call it is handed to. */
function nameOf(node: ts.SignatureDeclaration, source: ts.SourceFile): string {
  if (node.name) return node.name.getText(source);
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent))
    return parent.name.getText(source);
  if (ts.isCallExpression(parent)) return `${parent.expression.getText(source).split('\n')[0]}(…)`;
  return 'anonymous';
}

/** Every function of a script by name, with the number of lines from its first to its last. */
export function functionsOf(text: string): { name: string; lines: number }[] {
  const source = parseScript(text);
  return nodesOf(source).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return [];
    const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
    return [
      {
        name: nameOf(node, source),
        lines: lineAt(node.getEnd()) - lineAt(node.getStart(source)) + 1,
      },
    ];
  });
}

/** The names of the functions and methods a script calls, with their lines. */
export function callsOf(text: string): { name: string; line: number }[] {
  const source = parseScript(text);
  return nodesOf(source).flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const { expression } = node;
    const name = ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ts.isIdentifier(expression)
        ? expression.text
        : '';
    return name === ''
      ? []
      : [{ name, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 }];
  });
}

/** What a script imports or re-exports, types included. */
export function importsOf(text: string): string[] {
  return nodesOf(parseScript(text)).flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
        ? [node.moduleSpecifier.text]
        : [];
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      return [node.arguments[0].text];
    return [];
  });
}
