import { readFile, writeFile } from 'node:fs/promises';
import { writeFieldTables } from '../editorial/field-tables.ts';

const MANUAL = 'content/README.md';

/** `npm run manual`: writes the tables of fields into the writer's manual. */
async function run(): Promise<void> {
  const before = await readFile(MANUAL, 'utf8');
  const after = writeFieldTables(before);
  if (after === before) return console.log(`${MANUAL} 里的栏目表和栏目的描述一致`);
  await writeFile(MANUAL, after);
  console.log(`${MANUAL} 里的栏目表写好了`);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
