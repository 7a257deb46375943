import type presetEnv from 'postcss-preset-env';
import parseSelector from 'postcss-selector-parser';

/** PostCSS's types, taken from a plugin we depend on: PostCSS itself comes with Astro. */
type Plugin = Extract<ReturnType<typeof presetEnv>, { postcssPlugin: string }>;
type Root = Parameters<NonNullable<Plugin['OnceExit']>>[0];

/** `:where(x)` → `x`, which Chrome below 88 understands. */
const lowerWhere = parseSelector((selectors) => {
  selectors.walkPseudos((pseudo) => {
    if (pseudo.value === ':where' && pseudo.nodes.length === 1) {
      const inner = pseudo.nodes[0]?.clone();
      if (inner) {
        inner.spaces = { before: '', after: '' };
        pseudo.replaceWith(...inner.nodes);
      }
    }
  });
});

/** One selector a browser does not know disables its whole list, so vendor and new pseudos stand alone. */
const RISKY = /::?(-moz-|file-selector|is\(|has\()/;

function unwrapLayers(root: Root): void {
  let found = true;
  while (found) {
    found = false;
    root.walkAtRules('layer', (layer) => {
      found = true;
      if (layer.nodes) layer.replaceWith(layer.nodes);
      else layer.remove();
    });
  }
}

function splitRiskyLists(root: Root): void {
  root.walkRules((rule) => {
    if (rule.selectors.length < 2 || !RISKY.test(rule.selector)) return;
    const safe = rule.selectors.filter((selector) => !RISKY.test(selector));
    const risky = rule.selectors.filter((selector) => RISKY.test(selector));
    if (safe.length === 0 || risky.length === 0) return;
    rule.selectors = safe;
    for (const selector of risky.reverse()) rule.cloneAfter({ selectors: [selector] });
  });
}

/**
 * PostCSS plugin that makes Tailwind 4's output usable from Chrome 80 on: no cascade layers, no `:where`,
 * Tailwind's `@property` fallback unconditional. Runs after `@tailwindcss/vite` and postcss-preset-env.
 */
export const legacyCss = (): Plugin => ({
  postcssPlugin: 'legacy-css',
  OnceExit(root) {
    unwrapLayers(root);
    root.walkAtRules('supports', (rule) => {
      if (/-webkit-hyphens|-moz-orient/.test(rule.params) && rule.nodes)
        rule.replaceWith(rule.nodes);
    });
    root.walkRules((rule) => {
      if (rule.selector.includes(':where(')) rule.selector = lowerWhere.processSync(rule.selector);
    });
    splitRiskyLists(root);
  },
});
