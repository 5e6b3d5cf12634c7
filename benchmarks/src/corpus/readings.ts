import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHarmful } from './check-format.ts';
import type { CorpusLine } from './corpus-line.ts';

/** The second annotation of a line, made without seeing the first. */
interface Reading {
  readonly kinds: readonly string[];
  readonly severity: string;
}

/** Agreement between two annotations. */
export interface Agreement {
  readonly name: string;
  /** Lines annotated twice. */
  readonly read: number;
  /** Share that only one annotator called harmful. */
  readonly harm: number;
  /** Share with any difference in kinds. */
  readonly kinds: number;
  /**
   * Cohen's kappa (1960) of harmful versus innocent; `NaN` if an annotator used only one
   * label.
   */
  readonly kappa: number;
}

const readAll = (folder: string): Map<string, Reading> => {
  const found = new Map<string, Reading>();
  if (!existsSync(folder)) return found;
  for (const file of readdirSync(folder).filter((name) => /^[a-z]{2,3}\.tsv$/.test(name))) {
    const [, ...rows] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    for (const row of rows) {
      const [id = '', kinds = '', severity = ''] = row.split('\t');
      found.set(id, { kinds: kinds === 'none' ? [] : kinds.split(','), severity });
    }
  }
  return found;
};

/** Lines removed because two annotators disagreed about harm, by slice and language. */
const differedAndDropped = (folder: string): ReadonlyMap<string, number> => {
  const file = join(folder, 'dropped.tsv');
  const counts = new Map<string, number>();
  const rows = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(1) : [];
  for (const row of rows) {
    const [slice = '', lang = '', why, lines] = row.split('\t');
    if (why !== 'differs') continue;
    for (const name of ['all', slice, lang]) {
      counts.set(name, (counts.get(name) ?? 0) + Number(lines));
    }
  }
  return counts;
};

const compare = (
  name: string,
  pairs: readonly (readonly [CorpusLine, Reading])[],
  dropped: number,
): Agreement => {
  const first = pairs.map(([line]) => isHarmful(line));
  const second = pairs.map(([line, reading]) => isHarmful({ ...line, kinds: reading.kinds }));
  const rate = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;
  const kept = rate(first.map((flag, i) => flag !== second[i]));
  const harm = (kept * pairs.length + dropped) / (pairs.length + dropped);
  const chance = rate(first) * rate(second) + (1 - rate(first)) * (1 - rate(second));
  const kinds = rate(
    pairs.map(
      ([line, reading]) => [...line.kinds].sort().join() !== [...reading.kinds].sort().join(),
    ),
  );
  const kappa = chance < 1 ? (1 - harm - chance) / (1 - chance) : Number.NaN;
  return { name, read: pairs.length + dropped, harm, kinds, kappa };
};

/**
 * Agreement over all lines, each language, and each slice with at least ten lines
 * annotated twice.
 */
export const agreements = (lines: readonly CorpusLine[], folder: string): Agreement[] => {
  const readings = readAll(folder);
  const pairs = lines.flatMap((line) => {
    const reading = readings.get(line.id);
    return reading ? [[line, reading] as const] : [];
  });
  if (pairs.length === 0) return [];
  const dropped = differedAndDropped(folder);
  const by = (key: 'lang' | 'slice'): Agreement[] =>
    [...new Set(pairs.map(([line]) => line[key]))]
      .sort()
      .map((value) =>
        compare(
          value,
          pairs.filter(([line]) => line[key] === value),
          dropped.get(value) ?? 0,
        ),
      )
      .filter((agreement) => agreement.read >= 10);
  return [compare('all', pairs, dropped.get('all') ?? 0), ...by('lang'), ...by('slice')];
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The page about the annotations. */
export const agreementPage = (found: readonly Agreement[], lines: number): string => {
  const rows = found.map(
    ({ name, read, harm, kinds, kappa }) =>
      `| ${name} | ${read} | ${percent(harm)} | ${Number.isNaN(kappa) ? '–' : kappa.toFixed(2)} | ${percent(kinds)} |`,
  );
  return `# Second readings

Written by \`npm run corpus -- readings\`. A second hand labelled ${found[0]?.read ?? 0} lines without seeing the first labels; ${lines} lines are in the corpus now. **Both hands are the same language model**, which agrees with itself: this is agreement between two model readings, not between people, and no young person, native speaker or clinician has read the lines. In the first English batches the readers could see ids, which name the slice; from the sixth batch on the ids were hidden. From the waves N to Q on, sheets were shuffled too; several of their readers had seen the writers' guide and so knew that twins exist and roughly how many lines harm, which makes their agreement a little kind.

*Harm differs*: one hand called the line harmful, the other did not, with Cohen's kappa beside it. *Kinds differ*: the sets of kinds are not the same in every way. Lines on which the hands differed about harm were dropped from the corpus and are counted here (but for about a hundred of the first batches, of which no count was kept); so were lines that a reader found undecidable or too near to what is never written, which are not. The labels in \`messages/\` are still the first hand's.

| lines | read twice | harm differs | kappa | kinds differ |
|---|---|---|---|---|
${rows.join('\n')}
`;
};
