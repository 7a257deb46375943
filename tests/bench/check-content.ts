// How long the editor's desk takes over 1,000 valid files of the size of real ones.
import { readContent } from '../../src/editorial/desk.ts';
import { aContentTree, type ContentTree, TODAY, withTree } from '../helpers/content-tree.ts';

const GUIDE = 'guides/telecom-fraud/safe-account.mdx';
const WANTED = 1000;

/** A thousand files: 600 guides and 200 cases as long as real ones, terms for the rest. */
function aThousandFiles(): ContentTree {
  const tree = aContentTree();
  const [guide, scam, term] = [GUIDE, 'cases/scam-safe-account.mdx', 'terms/objection.yaml'].map(
    (path) => tree[path] as string,
  ) as [string, string, string];
  const body = guide.slice(guide.indexOf('\n## '));
  const longer = (part: number) => body.replaceAll('## ', `## 第 ${part} 节：`);
  for (let index = 0; Object.keys(tree).length < WANTED + 2; index += 1) {
    const renamed = (text: string) =>
      text
        .replace(/^title: .*$/m, `title: 第 ${index} 篇`)
        .replace(/^name: .*$/m, `name: 词 ${index}`)
        .replace(/^(aliases|searchTags): .*\n/gm, '');
    if (index < 600)
      tree[`guides/telecom-fraud/guide-${index}.mdx`] =
        renamed(guide) + [1, 2, 3].map(longer).join('');
    else if (index < 800)
      tree[`cases/case-${index}.mdx`] = renamed(scam) + [1, 2, 3].map(longer).join('');
    else tree[`terms/term-${index}.yaml`] = renamed(term);
  }
  return tree;
}

const { files, issues, milliseconds, bytes, cpu } = await withTree(
  aThousandFiles(),
  async (root) => {
    const before = process.cpuUsage();
    const checked = await readContent({ root, today: TODAY });
    const { user, system } = process.cpuUsage(before);
    const total = Object.values(aThousandFiles()).reduce((sum, content) => sum + content.length, 0);
    return { ...checked, bytes: total, cpu: (user + system) / 1000 };
  },
);
console.log(
  `check-content: ${files} files, ${Math.round(bytes / 1024)} k characters, ${(milliseconds / 1000).toFixed(2)} s (${(cpu / 1000).toFixed(2)} s of processor), ${issues.length} faults; bar 5 s`,
);
if (issues.length > 0)
  console.log(
    issues
      .slice(0, 5)
      .map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`)
      .join('\n'),
  );
