import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** The names that a module exports, including types. `*` means everything of another module. */
const exportsOf = (path: string): readonly string[] => {
  const file = new URL(path, import.meta.url);
  const source = ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) throw new Error(`${path} has more than exports.`);
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return ['*'];
    return exportClause.elements.map(({ name }) => name.text);
  });
};

it.each([
  ['@nightlight/sdk', '../src/index.ts', 35],
  ['@nightlight/nudges', '../../nudges/src/index.ts', 20],
])('%s has few exports, each by name', (_, path, most) => {
  const names = exportsOf(path);
  expect(names).not.toContain('*');
  expect(names.length).toBeGreaterThan(10);
  expect(names.length).toBeLessThanOrEqual(most);
});
