/**
 * `npm run phrases -- <language>`: tries the phrases of `packages/text/src/phrases/languages`. Prints
 * the blunt lines of the language that no phrase finds, the innocent blunt lines that one finds, and
 * the innocent lines of the corpus, in all languages, that the phrases of this language find.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInnocentLines } from './innocent-lines.mjs';
import { ensureInstalled, ROOT } from './repository.mjs';

await ensureInstalled();
const { loadPhraseTools } = await import('./phrase-tools.mjs');

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
  const { compilePhrases, findPhrases, listPhrases, PHRASE_FILES } = await loadPhraseTools();
  const compiled = compilePhrases(PHRASE_FILES);
  const written = listPhrases(PHRASE_FILES);
  const find = ({ text, direction = 'incoming' }) =>
    findPhrases(compiled, text, direction).map((finding) => ({
      ...finding,
      ...written[finding.phrase],
    }));

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
