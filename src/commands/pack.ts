// npm run pack: puts the built site into a ZIP for USB sticks and intranets, with checksums.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { siteAddresses } from '../domain/address.ts';
import { packSite } from '../release/pack/pack-site.ts';

const SITE = 'dist';
const OUT = '.cache/pack';

if (!existsSync(`${SITE}/index.html`)) {
  console.error('还没有 dist/，先运行 npm run build');
  process.exit(1);
}
const { url } = parse(readFileSync('content/site/identity.yaml', 'utf8')) as { url: string };
const { zip, checksum, files } = await packSite(
  SITE,
  new URL(url).hostname,
  siteAddresses(url).base,
);
mkdirSync(OUT, { recursive: true });
const file = `${OUT}/site.zip`;
writeFileSync(file, zip);
writeFileSync(`${file}.sha256`, `${checksum}  site.zip\n`);
console.log(
  `✓ ${file}：${files} 个文件，${(zip.length / 1e6).toFixed(1)} MB\n  SHA-256 ${checksum}`,
);
