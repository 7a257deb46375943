import { spawnSync } from 'node:child_process';

interface Bill {
  serialNumber?: string;
  metadata?: { timestamp?: string };
  components?: unknown[];
}

/** All packages of the build as a CycloneDX 1.5 list, by `npm sbom`, without its clock and random number. Throws with npm's own words. */
export function composeBillOfMaterials(): { text: string; components: number } {
  const { status, stdout, stderr, error } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (error || status !== 0) throw new Error(`npm sbom 没有成功：${error?.message ?? stderr}`);
  const bill = JSON.parse(stdout) as Bill;
  delete bill.serialNumber;
  delete bill.metadata?.timestamp;
  return {
    text: `${JSON.stringify(bill, undefined, 1)}\n`,
    components: bill.components?.length ?? 0,
  };
}
