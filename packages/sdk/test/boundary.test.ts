import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A copy of the SDK's sources, to which the test adds forbidden imports. */
let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'nightlight-boundary-'));
  for (const part of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'packages/sdk/src']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const violations = (): readonly string[] => {
  const args = ['packages', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  // With JSON output the exit code is always 0.
  const out = execFileSync(process.execPath, [CRUISER, ...args], {
    ...{ cwd: copy, encoding: 'utf8', maxBuffer: 64_000_000 },
  });
  const { summary } = JSON.parse(out) as { summary: { violations: readonly Violation[] } };
  return summary.violations
    .map(({ from, rule }) => `${from.replace('packages/sdk/src/', '')}: ${rule.name}`)
    .sort();
};

/** Forbidden imports, and the rule that must report each. */
const FORBIDDEN = [
  ['page/planted.ts', '../worker/pipeline.ts', 'sdk-page-never-imports-worker'],
  ['worker/planted.ts', '../page/client.ts', 'sdk-worker-never-imports-page'],
  ['wire/planted-page.ts', '../page/client.ts', 'sdk-wire-never-imports-page-or-worker'],
  ['wire/planted-worker.ts', '../worker/pipeline.ts', 'sdk-wire-never-imports-page-or-worker'],
  ['page/planted-root.ts', '../node.ts', 'sdk-sides-never-import-what-composes-them'],
] as const;

it('dependency-cruiser finds each import across the boundary, even of types, and no other violation', () => {
  for (const [file, target] of FORBIDDEN) {
    writeFileSync(
      join(copy, 'packages/sdk/src', file),
      `import type * as other from '${target}';\nexport type Other = typeof other;\n`,
    );
  }
  const expected = FORBIDDEN.map(([file, , rule]) => `${file}: ${rule}`).sort();
  expect(violations()).toEqual(expected);
});
