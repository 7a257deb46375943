import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentFolder, currentRelease, listReleases } from '../../src/release/switch-release.ts';
import {
  listModes,
  removeFolder,
  temporaryFolder,
  writeFixtureSite,
} from '../helpers/fixture-site.ts';
import { freePort } from '../helpers/free-port.ts';
import { composeNginxMain, hasNginx, strangerUser } from '../helpers/run-nginx.ts';

const stranger = strangerUser();
const servesAsStranger = hasNginx && stranger !== undefined && process.getuid?.() === 0;
if (!servesAsStranger)
  console.warn(
    '没有 nginx，或者不是 root：跳过“服务器是别的用户”的测试，权限只查文件本身（Debian：apt-get install nginx-light）',
  );

/** A folder that every user may enter, with `srv/site` to release to. */
function aServerFolder(name: string): { root: string; target: string } {
  const root = temporaryFolder(name);
  const target = join(root, 'srv', 'site');
  mkdirSync(target, { recursive: true });
  for (const folder of [root, join(root, 'srv'), target]) chmodSync(folder, 0o755);
  return { root, target };
}

/** `npm run release` of a small site of this edition, built and released by somebody whose files nobody else may read. */
function release(
  target: string,
  edition: string,
  ...flags: string[]
): Promise<{ status: number | null; said: string }> {
  const site = join(target, '..', '..', `dist-${edition}`);
  const before = process.umask(0o077);
  if (!flags.includes('--rollback')) writeFixtureSite(site, edition);
  const child = spawn(process.execPath, [
    'src/commands/release.ts',
    target,
    '--from',
    site,
    '--rehearsal',
    '--host',
    'localhost',
    ...flags,
  ]);
  process.umask(before);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => (said += words));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, said })));
}

const editionShown = (target: string) =>
  /<p>(.*)<\/p>/.exec(readFileSync(join(currentFolder(target), 'index.html'), 'utf8'))?.[1];

describe('a release under umask 077', () => {
  const { root, target } = aServerFolder('umask');
  afterAll(() => removeFolder(root));

  test('is open to every reader, its server files and bill of materials too, and without a look claims nothing', async () => {
    const { status, said } = await release(target, 'a', '--hsts-subdomains');
    expect(status).toBe(0);
    expect(said).not.toContain('✓');
    expect(said).toContain('没有通过服务器看过网页，不知道读者看不看得到：加上 --probe');
    expect(said).not.toContain('进不去');
    expect(listModes(target)).toEqual(['file 644', 'folder 755']);
    expect(readFileSync(join(target, 'server', 'nginx-headers.conf'), 'utf8')).toContain(
      'max-age=63072000; includeSubDomains',
    );
  });

  test('names a closed folder on the way even when nobody looks through a server', async () => {
    chmodSync(join(root, 'srv'), 0o700);
    const { status, said } = await release(target, 'b');
    chmodSync(join(root, 'srv'), 0o755);
    expect([status, said]).toEqual([
      0,
      expect.stringContaining(`别的用户进不去 ${join(root, 'srv')}（700）`),
    ]);
  });
});

describe('after the switch the site is read through its server', () => {
  const { root, target } = aServerFolder('look');
  let server: Server;
  let address = '';
  let status = 200;
  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      const file = join(currentFolder(target), url.endsWith('/') ? `${url}index.html` : url);
      if (status === 200 && existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(status === 200 ? 404 : status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  });
  afterAll(() => {
    server.close();
    removeFolder(root);
  });

  test('a first release that nobody can read has nothing to go back to', async () => {
    status = 403;
    const { status: code, said } = await release(target, 'one', '--probe', address);
    expect(code).toBe(1);
    expect(said).toMatch(
      /✗ \S+ 放上去了，读者看不到：\S+ 服务器答 403.*\n {2}这是第一次发布，没有更早的版本可退/,
    );
    expect(said).not.toContain('✓');
  });

  test('a release that readers get is said with ✓', async () => {
    status = 200;
    const { status: code, said } = await release(target, 'two', '--probe', address);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/✓ 已切换到 \S+（软件清单 \d+ 项）。通过 \S+ 看过/),
    ]);
    expect(editionShown(target)).toBe('two');
  });

  test('one that readers do not get is taken back, and leaves nothing to roll back to', async () => {
    const before = [currentRelease(target), listReleases(target)];
    status = 403;
    const { status: code, said } = await release(target, 'three', '--probe', address);
    expect(code).toBe(1);
    expect(said).toMatch(
      /✗ \S+ 放上去了，读者看不到：\S+ 服务器答 403.*\n {2}已退回 \S+，可是读者还是看不到它：/,
    );
    expect([currentRelease(target), listReleases(target)]).toEqual(before);
    expect(editionShown(target)).toBe('two');
  });

  test('a server that is not told of the new release is no reason to keep a release nobody was shown', async () => {
    const before = listReleases(target);
    const { status: code, said } = await release(target, 'four', '--reload', 'false');
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('服务器没有重新读配置（false），没有切换'),
    ]);
    expect(listReleases(target)).toEqual(before);
  });

  test('going back is looked at as well', async () => {
    status = 200;
    const good = await release(target, '', '--rollback', '--probe', address);
    expect([good.status, good.said]).toEqual([
      0,
      expect.stringMatching(/✓ 已退回 \S+。通过 \S+ 看过/),
    ]);
    expect(editionShown(target)).toBe('one');
  });

  test('what is no address is refused before anything is laid', async () => {
    const before = listReleases(target);
    const { status: code, said } = await release(target, 'five', '--probe', '127.0.0.1:8080');
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('--probe 要写成 http://127.0.0.1:8080/ 这样'),
    ]);
    expect(listReleases(target)).toEqual(before);
  });
});

describe.skipIf(!servesAsStranger)('nginx, running as a user that owns nothing', () => {
  const { root, target } = aServerFolder('nginx');
  let nginx: ChildProcess | undefined;
  let address = '';
  afterAll(() => {
    nginx?.kill();
    removeFolder(root);
  });

  test('shows what was built and released under umask 077', async () => {
    await release(target, 'one');
    const port = await freePort();
    address = `http://127.0.0.1:${port}/`;
    const site = readFileSync(join(target, 'server', 'nginx-intranet.conf'), 'utf8').replace(
      'listen 80',
      `listen ${port}`,
    );
    const main = join(root, 'main.conf');
    writeFileSync(main, composeNginxMain(root, stranger ?? '', site));
    nginx = spawn('nginx', ['-c', main, '-p', root], { stdio: 'inherit' });
    await expect
      .poll(() =>
        fetch(address)
          .then(({ status }) => status)
          .catch(() => 0),
      )
      .toBe(200);
    const { status, said } = await release(
      target,
      'two',
      '--probe',
      address,
      '--reload',
      `nginx -s reload -c ${main} -p ${root}`,
    );
    expect([status, said]).toEqual([0, expect.stringContaining('✓ 已切换到')]);
    expect(await (await fetch(address)).text()).toContain('two');
  });

  test('cannot enter a closed folder, which is named; the release is taken back', async () => {
    chmodSync(join(root, 'srv'), 0o700);
    const { status, said } = await release(target, 'three', '--probe', address);
    chmodSync(join(root, 'srv'), 0o755);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/服务器答 40[34]：跑服务器的用户进不去 \S*\/srv（700）/),
    ]);
    expect(await (await fetch(address)).text()).toContain('two');
  });
});
