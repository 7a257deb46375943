// npm run build: checks the content and builds beside the old site, then switches. One process reads the content once for both.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pinnedNode, runStep } from './toolchain.mjs';

const FRESH = '.build';
const SITE = 'dist';

rmSync(FRESH, { recursive: true, force: true });
runStep('检查内容，生成页面、图片和搜索', pinnedNode, [
  'node_modules/astro/bin/astro.mjs',
  'build',
  '--outDir',
  FRESH,
]);
if (!existsSync(resolve(FRESH, 'index.html'))) {
  console.error(`✗ ${FRESH}/index.html 没有生成，保留原来的 ${SITE}/`);
  process.exit(1);
}
rmSync(SITE, { recursive: true, force: true });
renameSync(FRESH, SITE);
