// npm run bench: every speed figure, one script after the other. `npm run bench -- search 150 2000` runs one, with its own arguments.
import { readdirSync } from 'node:fs';
import { pinnedNode, runStep } from '../../src/commands/toolchain.mjs';

const [wished, ...given] = process.argv.slice(2);
const names = readdirSync('tests/bench')
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => file.replace(/\.ts$/, ''));
if (wished !== undefined && !names.includes(wished)) {
  console.error(`没有叫 ${wished} 的测速。有这几个：${names.join('、')}`);
  process.exit(1);
}
for (const name of wished === undefined ? names : [wished])
  runStep(name, pinnedNode, [`tests/bench/${name}.ts`, ...given]);
