// npm run build: checks the content, builds beside the old site, then switches.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { openFolder } from '../release/modes.ts';
import { pinnedNode, runStep } from './toolchain.mjs';

const FRESH = '.build';
const SITE = 'dist';

runStep('检查内容', pinnedNode, ['src/commands/check.ts']);
rmSync(FRESH, { recursive: true, force: true });
runStep('生成页面、图片和搜索', pinnedNode, [
  'node_modules/astro/bin/astro.mjs',
  'build',
  '--outDir',
  FRESH,
]);
if (!existsSync(resolve(FRESH, 'index.html'))) {
  console.error(`✗ ${FRESH}/index.html 没有生成，保留原来的 ${SITE}/`);
  process.exit(1);
}
// However it is copied from here, the server that gets it runs as another user.
openFolder(FRESH);
rmSync(SITE, { recursive: true, force: true });
renameSync(FRESH, SITE);
