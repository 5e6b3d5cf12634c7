import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../results/run-result.ts';
import { createReport, type ReportOptions } from './create-report.ts';
import { loadPlots } from './plots.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

/** Writes `report.html` and `report.md` into the folder. Returns their names. */
export const writeReport = async (
  result: RunResult,
  folder: string,
  options: Omit<ReportOptions, 'plots'> = {},
): Promise<readonly string[]> => {
  const report = createReport(result, { plots: await loadPlots(), ...options });
  writeFileSync(join(folder, 'report.html'), toHtml(report));
  writeFileSync(join(folder, 'report.md'), toMarkdown(report));
  return ['report.html', 'report.md'];
};
