// npm run release -- <folder> [--rollback] [--reload "nginx -s reload"] [--host www.example.org] [--from dist] [--rehearsal]
// Lays the built site beside the releases of <folder> and switches in one step; the server's root is <folder>/current.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { composeBillOfMaterials } from '../release/bill-of-materials.ts';
import { MANIFEST } from '../release/manifest.ts';
import { readStyleHashes } from '../release/page-styles.ts';
import { isSampleAddress } from '../release/sample-address.ts';
import { composeServerFiles } from '../release/server-files.ts';
import {
  currentRelease,
  dropOldReleases,
  layRelease,
  releaseBefore,
  releaseFolder,
  rollBack,
  switchTo,
} from '../release/switch-release.ts';

function stop(message: string): never {
  console.error(`✗ ${message}`);
  process.exit(1);
}

/** `20261121-201530-1a2b3c4d`: when, and which build. */
function nameRelease(site: string): string {
  const time = new Date(Date.now() + 8 * 3_600_000)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace('T', '-')
    .slice(0, 15);
  return `${time}-${createHash('sha256')
    .update(readFileSync(join(site, MANIFEST)))
    .digest('hex')
    .slice(0, 8)}`;
}

/** The server must allow the sheets of the new release before it shows it, and those of the old one until then. */
function writeServerFiles(target: string, id: string, host: string): void {
  const current = currentRelease(target);
  const folders = [releaseFolder(target, id), ...(current ? [releaseFolder(target, current)] : [])];
  const hashes = [...new Set(folders.flatMap(readStyleHashes))].sort();
  const config = join(target, 'server');
  mkdirSync(config, { recursive: true });
  const files = composeServerFiles(hashes, { host, root: join(target, 'current'), config });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(config, name), text);
}

/** After its reload command has returned, a server answers with the old settings for a moment more: measured with nginx, pages of that moment lost their sheet. */
const SETTLE_MS = 2000;

async function reloadServer(command: string | undefined): Promise<void> {
  if (!command) {
    console.log('  没有给 --reload：样式改过的话，请让服务器重新读配置');
    return;
  }
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) stop(`服务器没有重新读配置（${command}），没有切换，读者看到的还是原来的版本`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

async function release(
  site: string,
  target: string,
  host: string,
  reload: string | undefined,
): Promise<void> {
  const id = nameRelease(site);
  layRelease(site, target, id);
  const bill = composeBillOfMaterials();
  mkdirSync(join(target, 'sbom'), { recursive: true });
  writeFileSync(join(target, 'sbom', `${id}.cdx.json`), bill.text);
  writeServerFiles(target, id, host);
  await reloadServer(reload);
  switchTo(target, id);
  console.log(`✓ 已切换到 ${id}（软件清单 ${bill.components} 项）`);
  for (const old of dropOldReleases(target)) console.log(`  删了旧版本 ${old}`);
}

/** Back to the release before, whose sheets the server must allow again. */
async function goBack(target: string, host: string, reload: string | undefined): Promise<void> {
  writeServerFiles(target, releaseBefore(target), host);
  await reloadServer(reload);
  console.log(`✓ 已退回 ${rollBack(target)}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rollback: { type: 'boolean' },
    reload: { type: 'string' },
    host: { type: 'string' },
    from: { type: 'string', default: 'dist' },
    rehearsal: { type: 'boolean' },
  },
});
const [folder] = positionals;
if (!folder) stop('要写发布到哪个文件夹：npm run release -- /srv/site');
const { url } = parse(readFileSync('content/site/identity.yaml', 'utf8')) as { url: string };
const { hostname } = new URL(url);
// Every printed QR code leads to this address; on paper it can never be mended.
if (!values.rollback && !values.rehearsal && isSampleAddress(url))
  stop(
    `content/site/identity.yaml 的 url 还是 ${url}：印出来的二维码会打不开。改成自己的网址，再 npm run build；只是演练就加 --rehearsal`,
  );
try {
  const host = values.host ?? hostname;
  if (values.rollback) await goBack(resolve(folder), host, values.reload);
  else await release(values.from, resolve(folder), host, values.reload);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
