// npm run audit: looks at every page of both versions, where npm test looks at one of every kind. Takes a good half hour on two cores.
import { existsSync } from 'node:fs';
import { environment, pinnedNode, runStep } from './toolchain.mjs';

if (!existsSync('dist/index.html')) {
  console.error('还没有 dist/，先运行 npm run build');
  process.exit(1);
}
const tests = ['tests/browser/care.test.ts', 'tests/site'];
runStep('逐页检查', pinnedNode, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--root', '.', ...tests], {
  env: { ...environment, AUDIT: 'all' },
});
