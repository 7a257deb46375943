import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import presetEnv from 'postcss-preset-env';
import { parse } from 'yaml';
import { siteAddresses } from './src/domain/address.ts';
import { refuseCode } from './src/editorial/refuse-code.ts';
import { offline } from './src/integrations/offline.ts';
import { releaseManifest } from './src/integrations/release-manifest.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { securityHeaders } from './src/integrations/security-headers.ts';
import { legacyCss } from './src/styles/legacy-css.ts';

const { url: site } = parse(readFileSync('content/site/identity.yaml', 'utf8'));
const { base, pathOf } = siteAddresses(site);
/** Kept out of the map of the site. */
const UNLISTED = /^\/(.+\/)?(404|offline|care\/.+|show|campaigns\/[^/]+\/branches)\/$/;

/**
 * Astro fixes the target of browser scripts to `esnext` and overrules `build.target`; Chrome 80 would stop at the first `??=`.
 * Preload hints name parts of a script that are already there, and each is an error in the console of a page opened from a USB stick.
 */
const oldBrowserScripts = {
  name: 'old-browser-scripts',
  configEnvironment: (name) =>
    name === 'client' ? { build: { target: 'chrome80', modulePreload: false } } : undefined,
};

/** The bundler's helper for scripts loaded late weighs a kilobyte on the search page and has nothing left to do there. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !UNLISTED.test(pathOf(new URL(page).pathname)) }),
    searchIndex(),
    securityHeaders(base),
    offline(base),
    releaseManifest(),
  ],
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [refuseCode] }) },
  vite: {
    plugins: [tailwindcss(), oldBrowserScripts, plainImports],
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      target: 'chrome80',
      cssTarget: 'chrome80',
      // Astro marks every MDX page with a directive the bundler does not know (withastro/astro#18087).
      rolldownOptions: {
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
    css: {
      transformer: 'postcss',
      postcss: {
        plugins: [
          presetEnv({
            browsers: 'chrome >= 80, ios_saf >= 12',
            preserve: false,
            stage: 2,
            features: { 'cascade-layers': false, 'logical-properties-and-values': true },
          }),
          legacyCss(),
        ],
      },
    },
  },
});
