// The built site behind nginx, read by many while `npm run release` puts twenty other editions in its place and then goes back twice.
// Counts pages whose style sheet the header does not allow, and pages with a part that is gone. Never fails a build.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { pinnedNode } from '../../src/commands/toolchain.mjs';
import { styleHash } from '../../src/release/content-policy.ts';
import { writeManifest } from '../../src/release/manifest.ts';
import { removeFolder, temporaryFolder } from '../helpers/fixture-site.ts';
import { freePort } from '../helpers/free-port.ts';
import { composeNginxMain, hasNginx } from '../helpers/run-nginx.ts';

const SWITCHES = Number(process.env.SWITCHES ?? 20);
const READERS = 8;
/** A reader on a slow line asks for the parts of a page this much later than for the page. */
const BETWEEN_MS = 50;
const PATHS = [
  '/',
  '/guides/safe-account/',
  '/help/',
  '/search/',
  '/care/',
  '/care/guides/safe-account/',
  '/campaigns/anti-fraud/',
  '/campaigns/anti-fraud/poster/',
];
const PART = /(?:src|href)="(\/_astro\/[^"]+)"/g;

if (!hasNginx) {
  console.log('没有 nginx，跳过（Debian：apt-get install nginx-light）');
  process.exit(0);
}
const folder = temporaryFolder('release-load');
const target = join(folder, 'target');
const port = await freePort();

/** The site again, with another sheet and other names of every hashed file, as after a change of styles and scripts. */
function makeEdition(number: number): string {
  const edition = join(folder, `edition${number}`);
  cpSync(process.env.SITE_DIR ?? 'dist', edition, {
    recursive: true,
    filter: (path) => !path.includes('downloads'),
  });
  const names = globSync('_astro/*', { cwd: edition }).map((file) => basename(file));
  const renamed = names.map((name) => [name, name.replace(/\.(\w+)$/, `-e${number}.$1`)] as const);
  for (const file of globSync(['**/*.html', '_astro/*.{js,css}', 'sw.js'], { cwd: edition })) {
    let text = readFileSync(join(edition, file), 'utf8').replaceAll(
      '</style>',
      `/* ${number} */</style>`,
    );
    for (const [name, other] of renamed) text = text.replaceAll(name, other);
    writeFileSync(join(edition, file), text);
  }
  for (const [name, other] of renamed)
    renameSync(join(edition, '_astro', name), join(edition, '_astro', other));
  writeManifest(edition);
  return edition;
}

function runRelease(...args: string[]): void {
  const { status, stderr } = spawnSync(
    resolve(pinnedNode),
    ['src/commands/release.ts', target, '--host', 'localhost', '--rehearsal', ...args],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
}

interface Answer {
  status: number;
  policy: string;
  text: string;
}

function get(path: string): Promise<Answer> {
  return new Promise((done, fail) => {
    // A connection of its own each time: a kept one may be closed by the reload, which browsers mend by asking again.
    request({ port, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          policy: String(response.headers['content-security-policy']),
          text,
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

const config = join(folder, 'main.conf');
const nginx = ['-c', config, '-p', folder];
function startServer(): ReturnType<typeof spawn> {
  const site = readFileSync(join(target, 'server', 'nginx-intranet.conf'), 'utf8').replace(
    'listen 80',
    `listen ${port}`,
  );
  writeFileSync(config, composeNginxMain(folder, 'root', site));
  return spawn('nginx', nginx, { stdio: 'inherit' });
}

const counts = { pages: 0, parts: 0, unstyled: 0, gone: 0, failed: 0 };
const failures = new Set<string>();
let reading = true;

async function readPage(path: string): Promise<void> {
  const { status, policy, text } = await get(path);
  counts.pages += 1;
  if (status !== 200) {
    counts.failed += 1;
    failures.add(`${path} ${status}`);
  }
  const sheets = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
    styleHash(css),
  );
  if (sheets.some((hash) => !policy.includes(hash))) counts.unstyled += 1;
  await new Promise((done) => setTimeout(done, BETWEEN_MS));
  const parts = [...new Set([...text.matchAll(PART)].map(([, part = '']) => part))];
  const answers = await Promise.all(parts.map(get));
  counts.parts += parts.length;
  if (answers.some((answer) => answer.status !== 200)) counts.gone += 1;
}

async function reader(number: number): Promise<void> {
  for (let turn = number; reading; turn += 1) {
    await readPage(PATHS[turn % PATHS.length] ?? '/').catch((error: unknown) => {
      counts.failed += 1;
      failures.add(String(error));
    });
  }
}

mkdirSync(target, { recursive: true });
runRelease('--from', makeEdition(0));
const server = startServer();
await new Promise((done) => setTimeout(done, 1000));
const readers = Array.from({ length: READERS }, (_, number) => reader(number));
const reload = [
  '--reload',
  `nginx -s reload ${nginx.join(' ')}`,
  '--probe',
  `http://localhost:${port}/`,
];
/** The command runs beside us, so that the readers go on meanwhile. */
async function releaseBeside(...args: string[]): Promise<void> {
  const child = spawn(
    resolve(pinnedNode),
    ['src/commands/release.ts', target, '--host', 'localhost', '--rehearsal', ...args, ...reload],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`release ended with ${code}`);
}
for (let number = 1; number <= SWITCHES; number += 1) {
  const edition = makeEdition(number);
  await releaseBeside('--from', edition);
  rmSync(edition, { recursive: true });
}
const backAt = Date.now();
await releaseBeside('--rollback');
const backSeconds = (Date.now() - backAt) / 1000;
await releaseBeside('--rollback');
await new Promise((done) => setTimeout(done, 1000));
reading = false;
await Promise.all(readers);
server.kill('SIGQUIT');
removeFolder(folder);
console.log(
  `| switches | pages read | parts read | pages whose sheet was refused | pages with a part gone | failed answers | one roll-back, s |\n|---|---|---|---|---|---|---|`,
);
console.log(
  `| ${SWITCHES} + 2 back | ${counts.pages} | ${counts.parts} | ${counts.unstyled} | ${counts.gone} | ${counts.failed} | ${backSeconds.toFixed(1)} |`,
);
for (const failure of failures) console.log(failure);
