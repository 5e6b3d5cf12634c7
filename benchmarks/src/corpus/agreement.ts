import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHarmful } from './check-format.ts';
import type { CorpusLine } from './corpus-line.ts';

/** The second annotation of a line, made without seeing the first. */
interface Annotation {
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

const readAnnotations = (folder: string): Map<string, Annotation> => {
  const found = new Map<string, Annotation>();
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
const countDroppedForDisagreement = (folder: string): ReadonlyMap<string, number> => {
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
  pairs: readonly (readonly [CorpusLine, Annotation])[],
  dropped: number,
): Agreement => {
  const first = pairs.map(([line]) => isHarmful(line));
  const second = pairs.map(([line, annotation]) => isHarmful({ ...line, kinds: annotation.kinds }));
  const rate = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;
  const differing = rate(first.map((flag, i) => flag !== second[i]));
  const harm = (differing * pairs.length + dropped) / (pairs.length + dropped);
  const chance = rate(first) * rate(second) + (1 - rate(first)) * (1 - rate(second));
  const kinds = rate(
    pairs.map(
      ([line, annotation]) => [...line.kinds].sort().join() !== [...annotation.kinds].sort().join(),
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
  const annotations = readAnnotations(folder);
  const pairs = lines.flatMap((line) => {
    const annotation = annotations.get(line.id);
    return annotation ? [[line, annotation] as const] : [];
  });
  if (pairs.length === 0) return [];
  const dropped = countDroppedForDisagreement(folder);
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

/**
 * Lines without those whose annotators differ on whether they contain a harm or a worry, or on
 * whether they harm somebody. We can't know which label is right, so these lines are in no figure.
 */
export const agreedLines = (lines: readonly CorpusLine[], folder: string): CorpusLine[] => {
  const annotations = readAnnotations(folder);
  const isWorry = ({ kinds }: CorpusLine): boolean => kinds.includes('self-harm');
  return lines.filter((line) => {
    const second = { ...line, kinds: annotations.get(line.id)?.kinds ?? line.kinds };
    return (
      isHarmful(line) === isHarmful(second) &&
      (isHarmful(line) || isWorry(line) === isWorry(second))
    );
  });
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The page about the annotations. */
export const agreementPage = (found: readonly Agreement[], lines: number): string => {
  const rows = found.map(
    ({ name, read, harm, kinds, kappa }) =>
      `| ${name} | ${read} | ${percent(harm)} | ${Number.isNaN(kappa) ? '–' : kappa.toFixed(2)} | ${percent(kinds)} |`,
  );
  return `# Second readings

Written by \`npm run corpus -- readings\`. A second annotator labelled ${found[0]?.read ?? 0} lines without seeing the first labels. ${lines} lines are in the corpus now. **Both annotators are the same language model**, so this is the agreement of a model with itself, not agreement between people. No young person, native speaker or clinician has read the lines. In the first English batches the second annotator could see the ids, which contain the slice. From the sixth batch on, the ids were hidden. From the waves N to Q on, the lines were also shuffled. In these waves the second annotator had often seen the writing guide, and so knew that twins exist and roughly how many lines are harmful. This makes the agreement look a little better than it is.

*Harm differs* is the share of lines that only one annotator called harmful; the next column is Cohen's kappa. *Kinds differ* is the share of lines whose sets of kinds differ. Lines on which the annotators disagreed about harm were removed from the corpus, except in files whose names end in \`-r\` and a number, where both labels are learned as a soft one. They are counted here, except for about a hundred lines of the first batches, which were not counted. Lines that an annotator could not decide, or that were too close to content that must never be written, were removed too and are not counted. The labels in \`messages/\` are those of the first annotator.

| lines | read twice | harm differs | kappa | kinds differ |
|---|---|---|---|---|
${rows.join('\n')}
`;
};
