import { checkCorpus } from './check-corpus.ts';

/** `corpus check FOLDER`: prints what was found; 1 where anything is wrong. */
export const corpusCommand = ([what, folder]: readonly string[]): number => {
  if (what !== 'check' || folder === undefined) {
    process.stderr.write('Usage: nightlight-bench corpus check models/corpus/messages\n');
    return 2;
  }
  const report = checkCorpus(folder);
  const languages = Object.entries(report.byLanguage).map(([lang, lines]) => `${lang} ${lines}`);
  const surface = Object.entries(report.surface).map(([name, auc]) => `${name} ${auc.toFixed(2)}`);
  process.stdout.write(
    `${report.lines} lines: ${languages.join(', ')}\nAUC from surface features: ${surface.join(', ')}\n`,
  );
  for (const { place, what: fault } of report.faults) process.stdout.write(`${place}: ${fault}\n`);
  process.stdout.write(`${report.faults.length} faults\n`);
  return report.faults.length > 0 ? 1 : 0;
};
