import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCorpus } from './check-corpus.ts';
import { readCorpus } from './corpus-line.ts';
import { agreementPage, agreements } from './readings.ts';

const check = (folder: string): number => {
  const report = checkCorpus(join(folder, 'messages'));
  const languages = Object.entries(report.byLanguage).map(([lang, lines]) => `${lang} ${lines}`);
  const surface = Object.entries(report.surface).map(([name, auc]) => `${name} ${auc.toFixed(2)}`);
  process.stdout.write(
    `${report.lines} lines: ${languages.join(', ')}\nAUC from surface features: ${surface.join(', ')}\n`,
  );
  for (const { place, what: fault } of report.faults) process.stdout.write(`${place}: ${fault}\n`);
  process.stdout.write(`${report.faults.length} faults\n`);
  return report.faults.length > 0 ? 1 : 0;
};

const readings = (folder: string): number => {
  const { lines } = readCorpus(join(folder, 'messages'));
  const found = agreements(lines, join(folder, 'readings'));
  writeFileSync(join(folder, 'readings/README.md'), agreementPage(found, lines.length));
  return 0;
};

/**
 * `corpus check FOLDER` prints what was found, 1 where anything is wrong;
 * `corpus readings FOLDER` writes how two hands agree.
 */
export const corpusCommand = ([what, folder]: readonly string[]): number => {
  if (folder !== undefined && what === 'check') return check(folder);
  if (folder !== undefined && what === 'readings') return readings(folder);
  process.stderr.write('Usage: nightlight-bench corpus check|readings models/corpus\n');
  return 2;
};
