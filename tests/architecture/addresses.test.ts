import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { nodesOf, parseScript, scriptOf } from '../helpers/read-source.ts';

const files = globSync('src/**/*.{ts,astro}')
  .filter((file) => file !== 'src/domain/address.ts')
  .sort();

/** What follows the script of an Astro file. */
const templateOf = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '');

const ATTRIBUTE =
  /\s(href|src|action|poster|srcset|formaction)=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g;
/** Fragments, numbers to dial, other sites, whole addresses, and the style sheets and scripts that come from `?url`. */
const MADE =
  /^(?:(?:address|absolute|to|telAddress|sourcePage|Astro\.locals\.(?:address|absolute))\(|`#|(?:canonical|source\.url|earlyView|show|sheet)$)/;

/** An address made of an address. */
const MADE_TWICE =
  /^(?:address|absolute)\((?:address|absolute|to|sourcePage|Astro\.locals)\b|^address\(sheet\)/;

/** Attributes of a template that lead to a page or file without an address made for them. */
const bareAttributes = (template: string) =>
  [...template.matchAll(ATTRIBUTE)]
    .filter(([, , literal, made]) =>
      literal === undefined
        ? !MADE.test((made ?? '').trim()) || MADE_TWICE.test((made ?? '').trim())
        : literal.startsWith('/'),
    )
    .map(([attribute]) => attribute.trim());

/** Whether `node` is text that begins with one `/`. */
const isRooted = (node: ts.Node | undefined) =>
  node !== undefined &&
  (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
  /^\/(?!\/)/.test(ts.isTemplateExpression(node) ? node.head.text : node.text);

const FOLLOWS = /(^|\.)(fetch|register|assign|open|URL|Worker)$/;
const HOLDS = /\.(href|src|action|location)$/;

/** Places of a script where a path is followed as if it were an address: `fetch('/x')`, `new URL('/x', …)`, `link.href = '/x'`. */
const barePaths = (script: string) => {
  const source = parseScript(script);
  return nodesOf(source)
    .filter(
      (node) =>
        ((ts.isCallExpression(node) || ts.isNewExpression(node)) &&
          FOLLOWS.test(node.expression.getText(source)) &&
          isRooted(node.arguments?.[0])) ||
        (ts.isBinaryExpression(node) &&
          node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
          HOLDS.test(node.left.getText(source)) &&
          isRooted(node.right)),
    )
    .map((node) => node.getText(source));
};

/** What Astro knows of the site, base path included: pages ask `Astro.locals` instead. */
const FROM_ASTRO = /\bAstro\.(site|url\.pathname)\b|, [\w.]*identity\.url\)\.href/;

describe('every address of the site is made by address()', () => {
  test('no template links a path as it stands', () => {
    const wrong = files
      .filter((file) => file.endsWith('.astro'))
      .flatMap((file) =>
        bareAttributes(templateOf(readFileSync(file, 'utf8'))).map((found) => `${file}: ${found}`),
      );
    expect(wrong).toEqual([]);
  });
  test('no script follows a path as it stands', () =>
    expect(
      files.flatMap((file) => barePaths(scriptOf(file)).map((found) => `${file}: ${found}`)),
    ).toEqual([]));
  test('no page puts an address together from what Astro knows of the site', () =>
    expect(files.filter((file) => FROM_ASTRO.test(readFileSync(file, 'utf8')))).toEqual([]));

  test.each([
    ['<a href="/help/">', ['href="/help/"']],
    ['<a\n  href={url}>', ['href={url}']],
    ['<a href={address(to(url))}>', ['href={address(to(url))}']],
    ['<img src={`/x/y.png`}>', ['src={`/x/y.png`}']],
    ['<a href={address(url)}> <a href="#x"> <a href={`#x`}> <a href="https://a.cn/">', []],
  ])('in a template: %s', (template, found) => expect(bareAttributes(template)).toEqual(found));

  test.each([
    ["fetch('/a.json')", ["fetch('/a.json')"]],
    ['new URL(`/v/fz1/`, site).href', ['new URL(`/v/fz1/`, site)']],
    ["link.href = '/help/'", ["link.href = '/help/'"]],
    ["fetch(address('/a.json')); words.replace('/a', '/')", []],
  ])('in a script: %s', (script, found) => expect(barePaths(script)).toEqual(found));
});
