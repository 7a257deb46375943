// npm test: installs what is missing, checks types, style and content, builds, then runs every test.
import { installPackages, pinnedNode, runStep } from './toolchain.mjs';

installPackages();
runStep('准备测试要用的程序', pinnedNode, ['src/commands/prepare-tools.ts']);
runStep('类型检查（astro check）', pinnedNode, [
  'node_modules/astro/bin/astro.mjs',
  'check',
  '--minimumFailingSeverity',
  'warning',
]);
runStep('代码风格（biome）', pinnedNode, ['node_modules/@biomejs/biome/bin/biome', 'check']);
runStep('检查内容并构建', pinnedNode, ['src/commands/build.ts']);
runStep('测试（vitest）', pinnedNode, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...process.argv.slice(2),
]);
