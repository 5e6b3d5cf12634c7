/**
 * `npm run phrases -- <language>`: tries the phrases of `packages/text/src/phrases/languages`. Prints
 * the blunt lines of the language that no phrase finds, the innocent blunt lines that one finds, and
 * the innocent lines of the corpus, in all languages, that the phrases of this language find.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readInnocentLines } from './innocent-lines.mjs';
import { ensureInstalled, ROOT } from './repository.mjs';

await ensureInstalled();
const { build } = await import('esbuild');

const loadPhrases = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-phrases-'));
  try {
    const outfile = join(folder, 'phrases.mjs');
    await build({
      entryPoints: [join(ROOT, 'packages/text/src/phrases/index.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const readBluntLines = (language) =>
  readFileSync(join(ROOT, `benchmarks/suites/blunt/open/${language}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const describe = ({ kind, severity, language, phrase }) =>
  `    ${severity} ${kind}, ${language}: ${phrase}`;

const print = (title, lines) => {
  console.log(`\n${title}: ${lines.length}`);
  for (const { label, text, findings = [] } of lines) {
    console.log([`  ${label}  ${text}`, ...findings.map(describe)].join('\n'));
  }
};

try {
  const language = process.argv[2];
  if (!language) throw new Error('Name a language, such as: npm run phrases -- en');
  const { compilePhrases, findPhrases, PHRASE_FILES } = await loadPhrases();
  const compiled = compilePhrases(PHRASE_FILES);
  const find = ({ text, direction = 'incoming' }) => findPhrases(compiled, text, direction);

  const blunt = readBluntLines(language).map((line) => ({
    ...line,
    label: `${line.id} ${line.kind}`,
    findings: find(line),
  }));
  print(
    `Blunt lines in ${language} that no phrase finds`,
    blunt.filter(({ answer, findings }) => answer === 'act' && findings.length === 0),
  );
  print(
    `Innocent blunt lines in ${language} that a phrase finds`,
    blunt.filter(({ answer, findings }) => answer !== 'act' && findings.length > 0),
  );
  const { chats, hard } = readInnocentLines(ROOT);
  const hits = [...chats, ...hard].flatMap((line) => {
    const findings = find(line).filter(
      (finding) => finding.language === language && finding.severity !== 'low',
    );
    return findings.length > 0
      ? [{ label: `${line.lang} ${line.slice}`, text: line.text, findings }]
      : [];
  });
  print(`Innocent lines of the corpus that phrases in ${language} find, medium or high`, hits);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
