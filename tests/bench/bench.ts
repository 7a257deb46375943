// npm run bench: every speed figure, one script after the other. `npm run bench -- page-cost` runs one.
import { readdirSync } from 'node:fs';
import { pinnedNode, runStep } from '../../src/commands/toolchain.mjs';

const wished = process.argv.slice(2);
const scripts = readdirSync('tests/bench')
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .filter((file) => wished.length === 0 || wished.some((name) => file.startsWith(name)));
for (const script of scripts) runStep(script, pinnedNode, [`tests/bench/${script}`]);
