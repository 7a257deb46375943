import { readFileSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { MANIFEST } from './manifest.ts';
import { closedFolders } from './modes.ts';
import { readStyleHashes } from './page-styles.ts';
import { currentFolder, currentRelease, listReleases, releaseFolder } from './switch-release.ts';

const TIMEOUT_MS = 10_000;

/** Which server to ask, under which name, and where its releases lie. */
export interface Probe {
  /** `http://127.0.0.1:8080/`: where the server listens, without a proxy in between. */
  address: string;
  /** The name readers use, by which a server knows this site among others. */
  host: string;
  target: string;
}

interface Answer {
  status: number;
  location: string;
  policy: string;
  body: Buffer;
}

function ask(url: URL, host: string): Promise<Answer> {
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const options = {
      agent: false,
      headers: { Host: host, 'Cache-Control': 'no-cache' },
      timeout: TIMEOUT_MS,
      servername: isIP(host) ? '' : host,
    };
    const request = open(url, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { location = '', 'content-security-policy': policy = '' } = response.headers;
        resolve({
          status: response.statusCode ?? 0,
          location,
          policy: String(policy),
          body: Buffer.concat(parts),
        });
      });
    });
    request.on('timeout', () =>
      request.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })),
    );
    request.on('error', reject).end();
  });
}

/** The front page, the list that names every file, one file with a hashed name and one page further down: what a wrong root or a closed folder would hide. */
function filesToAsk(release: string): string[] {
  const { files } = JSON.parse(readFileSync(join(release, MANIFEST), 'utf8')) as {
    files: Record<string, string>;
  };
  const names = Object.keys(files);
  const hashed = names.find((name) => name.startsWith('_astro/'));
  const deep = names.find((name) => /^[^/]+\/[^/]+\/index\.html$/.test(name));
  return ['index.html', MANIFEST, hashed, deep].filter((name) => name !== undefined);
}

/** A policy of our making, which names every sheet it allows. */
const OWN_POLICY = /style-src[^;]*'sha256-/;

const connectFaults: Record<string, string> = {
  ECONNREFUSED: '没有服务器在听（连接被拒绝）：先启动服务器，或者改对 --probe 里的端口',
  ENOTFOUND: '找不到这个名字：--probe 写服务器自己的地址，例如 http://127.0.0.1/',
  EAI_AGAIN: '查不到这个名字：--probe 写服务器自己的地址，例如 http://127.0.0.1/',
  EPROTO: '这个端口说的不是 HTTPS：--probe 改写 http://，或者改端口',
  ETIMEDOUT: `${TIMEOUT_MS / 1000} 秒没有回答：看防火墙，或者改对 --probe 里的地址`,
};

function explainError(error: unknown, host: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (/CERT|TLS|LEAF/.test(code))
    return `证书不对（${code}）：证书要写着 ${host}；自己单位发的证书，用 NODE_EXTRA_CA_CERTS=证书.pem 告诉本机`;
  return connectFaults[code] ?? `连不上（${code || message}）`;
}

function explainStatus({ status, location }: Answer, { target }: Probe): string {
  if (status >= 300 && status < 400)
    return `服务器转到了 ${location}：--probe 写转到的那种地址，例如 https://127.0.0.1/`;
  const closed = closedFolders(currentFolder(target));
  const root = `root 要写成 ${currentFolder(target)}`;
  if (closed.length > 0 && (status === 403 || status === 404))
    return `服务器答 ${status}：跑服务器的用户进不去 ${closed.join('、')}，对这些文件夹运行 chmod o+x，或者把网站放到别处`;
  if (status === 403)
    return `服务器答 403，不给看：${root}；文件夹的权限都对，还不行就看服务器的 deny 规则和 SELinux`;
  if (status === 404) return `服务器答 404，没有这个文件：${root}`;
  return `服务器答 ${status}：看服务器的错误日志`;
}

/** Why the bytes are not those of the release: an older one, or another site altogether. */
function explainBody({ body }: Answer, file: string, { target }: Probe): string {
  const current = currentRelease(target);
  const older = listReleases(target).find(
    (id) => id !== current && readIfThere(join(releaseFolder(target, id), file))?.equals(body),
  );
  const cure = `root 要写成 ${currentFolder(target)}，不是 releases 里的某一份`;
  return older
    ? `服务器给的是旧的一版 ${older}：${cure}；前面有缓存的，先清掉`
    : `服务器给的不是这一版的内容：${cure}；--probe 和 --host 要写这个网站的，不是别的网站的`;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

async function lookAt(file: string, release: string, probe: Probe): Promise<string | undefined> {
  const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), probe.address.replace(/\/?$/, '/'));
  const answer = await ask(url, probe.host).catch((error: unknown) =>
    explainError(error, probe.host),
  );
  if (typeof answer === 'string') return `${url} ${answer}`;
  if (answer.status !== 200) return `${url} ${explainStatus(answer, probe)}`;
  if (!answer.body.equals(readFileSync(join(release, file))))
    return `${url} ${explainBody(answer, file, probe)}`;
  const refused =
    file === 'index.html' &&
    OWN_POLICY.test(answer.policy) &&
    readStyleHashes(release).some((hash) => !answer.policy.includes(hash));
  return refused
    ? `${url} 服务器发的还是旧的安全策略，网页会没有样式：加上 --reload，例如 --reload "nginx -s reload"`
    : undefined;
}

/** Reads the current release through the server as a reader would; says in one sentence why a reader does not get it, or nothing when all is right. */
export async function findServerFault(probe: Probe): Promise<string | undefined> {
  const release = releaseFolder(probe.target, currentRelease(probe.target) ?? '');
  for (const file of filesToAsk(release)) {
    const fault = await lookAt(file, release, probe);
    if (fault) return fault;
  }
  return undefined;
}
