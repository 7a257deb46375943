// npm run audit: looks at every page of both versions, where npm test looks at one of every kind. `npm run audit -- /care/` does a part.
import { existsSync } from 'node:fs';
import { pinnedNode, runStep } from './toolchain.mjs';

if (!existsSync('dist/index.html')) {
  console.error('还没有 dist/，先运行 npm run build');
  process.exit(1);
}
runStep('逐页检查', pinnedNode, ['tests/audit/every-page.ts', ...process.argv.slice(2)]);
