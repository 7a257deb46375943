// npm run release -- <folder> [--rollback] [--reload "nginx -s reload"] [--probe http://127.0.0.1/] [--host www.example.org] [--hsts-subdomains] [--from dist] [--rehearsal]
// Lays the built site beside the releases of <folder> and switches in one step; the server's root is <folder>/current.
// With --probe it then reads the site through the server; a release that readers do not get is taken back.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { composeBillOfMaterials } from '../release/bill-of-materials.ts';
import { MANIFEST } from '../release/manifest.ts';
import { closedFolders, makeOpenFolder, writeOpenFile } from '../release/modes.ts';
import { readStyleHashes } from '../release/page-styles.ts';
import { findServerFault } from '../release/probe.ts';
import { isSampleAddress } from '../release/sample-address.ts';
import { composeServerFiles } from '../release/server-files.ts';
import {
  currentFolder,
  currentRelease,
  dropOldReleases,
  goBackTo,
  layRelease,
  releaseBefore,
  releaseFolder,
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

interface Options {
  host: string;
  hstsSubdomains: boolean;
  reload: string | undefined;
  /** Where to look at the site through its server; left out, nobody looks. */
  probe: string | undefined;
}

/** The server must allow the sheets of the new release before it shows it, and those of the old one until then. */
function writeServerFiles(target: string, id: string, { host, hstsSubdomains }: Options): void {
  const current = currentRelease(target);
  const folders = [releaseFolder(target, id), ...(current ? [releaseFolder(target, current)] : [])];
  const hashes = [...new Set(folders.flatMap(readStyleHashes))].sort();
  const config = join(target, 'server');
  makeOpenFolder(config);
  const files = composeServerFiles(hashes, {
    host,
    hstsSubdomains,
    root: currentFolder(target),
    config,
  });
  // Only our own files: a private key that lies beside them stays closed.
  for (const [name, text] of Object.entries(files)) writeOpenFile(join(config, name), text);
}

/** After its reload command has returned, a server answers with the old settings for a moment more: measured with nginx, pages of that moment lost their sheet. */
const SETTLE_MS = 2000;

async function reloadServer(command: string | undefined): Promise<void> {
  if (!command) {
    console.log('  没有给 --reload：样式改过的话，请让服务器重新读配置');
    return;
  }
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`服务器没有重新读配置（${command}），没有切换，读者看到的还是原来的版本`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

/** Says ✓ for what was seen through the server; without a look, says that nobody looked and which folders would keep readers out. */
function report(done: string, target: string, probe: string | undefined): void {
  if (probe) {
    console.log(`✓ ${done}。通过 ${probe} 看过，读者看到的就是这一版`);
    return;
  }
  console.log(
    `  ${done}。没有通过服务器看过网页，不知道读者看不看得到：加上 --probe 和服务器自己的地址，例如 --probe https://127.0.0.1/（内网没有 HTTPS 的写 http://）`,
  );
  const closed = closedFolders(currentFolder(target));
  if (closed.length > 0)
    console.log(
      `  别的用户进不去 ${closed.join('、')}，服务器也进不去的话，读者看到的是 403 或 404：对这些文件夹运行 chmod o+x`,
    );
}

/** Why readers do not get the current release, as far as anybody looked. */
async function look(target: string, { probe, host }: Options): Promise<string | undefined> {
  return probe ? findServerFault({ address: probe, host, target }) : undefined;
}

const billFile = (target: string, id: string) => join(target, 'sbom', `${id}.cdx.json`);

/** Nothing stays of a release that readers never got: `--rollback` must not lead to it. */
function dropRelease(target: string, id: string): void {
  rmSync(releaseFolder(target, id), { recursive: true });
  rmSync(billFile(target, id), { force: true });
}

/** Shows readers the release before again, and says whether they get that one. */
async function takeBack(
  target: string,
  id: string,
  before: string,
  options: Options,
): Promise<string> {
  goBackTo(target, before);
  dropRelease(target, id);
  const fault = await look(target, options);
  return fault
    ? `已退回 ${before}，可是读者还是看不到它：${fault}`
    : `已退回 ${before}，读者看到的又是它`;
}

/** Lays a release and makes the server ready for it; what fails leaves nothing behind. */
async function prepare(
  site: string,
  target: string,
  id: string,
  options: Options,
): Promise<number> {
  const bill = composeBillOfMaterials();
  layRelease(site, target, id);
  try {
    makeOpenFolder(join(target, 'sbom'));
    writeOpenFile(billFile(target, id), bill.text);
    writeServerFiles(target, id, options);
    await reloadServer(options.reload);
  } catch (error) {
    dropRelease(target, id);
    throw error;
  }
  return bill.components;
}

async function release(site: string, target: string, options: Options): Promise<void> {
  const id = nameRelease(site);
  const before = currentRelease(target);
  const components = await prepare(site, target, id, options);
  switchTo(target, id);
  const fault = await look(target, options);
  if (fault) {
    const outcome = before
      ? await takeBack(target, id, before, options)
      : '这是第一次发布，没有更早的版本可退；文件都放好了，照上面改好再发布一次';
    stop(`${id} 放上去了，读者看不到：${fault}\n  ${outcome}`);
  }
  report(`已切换到 ${id}（软件清单 ${components} 项）`, target, options.probe);
  for (const old of dropOldReleases(target)) console.log(`  删了旧版本 ${old}`);
}

/** Back to the release before, whose sheets the server must allow again. */
async function goBack(target: string, options: Options): Promise<void> {
  const before = releaseBefore(target);
  writeServerFiles(target, before, options);
  await reloadServer(options.reload);
  goBackTo(target, before);
  const fault = await look(target, options);
  if (fault) stop(`已退回 ${before}，可是读者看不到：${fault}`);
  report(`已退回 ${before}`, target, options.probe);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rollback: { type: 'boolean' },
    reload: { type: 'string' },
    probe: { type: 'string' },
    'hsts-subdomains': { type: 'boolean', default: false },
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
if (
  values.probe !== undefined &&
  !(URL.canParse(values.probe) && /^https?:\/\//.test(values.probe))
)
  stop(`--probe 要写成 http://127.0.0.1:8080/ 这样，现在是“${values.probe}”`);
const options = {
  host: values.host ?? hostname,
  hstsSubdomains: values['hsts-subdomains'],
  reload: values.reload,
  probe: values.probe,
};
try {
  if (values.rollback) await goBack(resolve(folder), options);
  else await release(values.from, resolve(folder), options);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
