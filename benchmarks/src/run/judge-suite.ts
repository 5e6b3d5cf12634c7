import type { LoadedSuite } from './loaded-suite.ts';
import type { SystemProcess } from './open-process.ts';
import {
  appendPredictions,
  type PredictionsOf,
  readPredictions,
  type Verdict,
} from './predictions.ts';
import type { MessageVerdict, System, UnlabelledMessage } from './system.ts';

const MESSAGES_PER_REQUEST = 32;
const PICTURES_PER_REQUEST = 4;

/** Leaves the label and what would give it away behind. */
export const withoutLabel = ({
  id,
  text,
  direction,
  previous,
  place,
  relation,
  readers,
  lang,
}: UnlabelledMessage): UnlabelledMessage =>
  Object.fromEntries(
    Object.entries({ id, text, direction, previous, place, relation, readers, lang }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as unknown as UnlabelledMessage;

const checkVerdict = (system: System, verdict: MessageVerdict | undefined, id: string): void => {
  if (typeof verdict?.flagged !== 'boolean') throw new Error(`It gave no verdict on ${id}.`);
  if (system.answers === 'score' && !Number.isFinite(verdict.score))
    throw new Error(`Its score of ${id} is not a number.`);
};

/**
 * Judges the rows of a suite that the file has no verdict on yet. Returns the verdicts on all rows.
 * `onDone` gets the number of rows that were judged.
 */
export const judgeSuite = async (
  process: SystemProcess,
  system: System,
  loaded: LoadedSuite,
  file: string,
  of: PredictionsOf,
  onDone: (rows: number) => void,
): Promise<readonly Verdict[]> => {
  const before = await readPredictions(file, of);
  const verdicts: Verdict[] = [...before];
  onDone(before.length);
  const output = await appendPredictions(file, of, before.length === 0);
  const add = async (found: readonly Verdict[]): Promise<void> => {
    verdicts.push(...found);
    await output.write(found);
    onDone(found.length);
  };
  try {
    if (loaded.task === 'messages') {
      const question = loaded.suite.asks ?? 'harm';
      for (let i = before.length; i < loaded.rows.length; i += MESSAGES_PER_REQUEST) {
        const rows = loaded.rows.slice(i, i + MESSAGES_PER_REQUEST);
        const messages = rows.map(withoutLabel);
        const { verdicts: found } = await process.ask({ what: 'judge', messages, question });
        for (const [k, { id }] of messages.entries()) checkVerdict(system, found[k], id);
        await add(
          rows.map(({ id, harmful }, k) => ({ id, harmful, ...(found[k] as MessageVerdict) })),
        );
      }
    } else if (loaded.task === 'pictures') {
      for (let i = before.length; i < loaded.rows.length; i += PICTURES_PER_REQUEST) {
        const rows = loaded.rows.slice(i, i + PICTURES_PER_REQUEST);
        const files = rows.map(({ file }) => file);
        const { verdicts: found } = await process.ask({ what: 'look', files });
        for (const [k, { id }] of rows.entries()) checkVerdict(system, found[k], id);
        await add(
          rows.map(({ id, harmful }, k) => ({ id, harmful, ...(found[k] as MessageVerdict) })),
        );
      }
    } else {
      for (const { id, harmful, turns } of loaded.rows.slice(before.length)) {
        const { verdict } = await process.ask({ what: 'watch', conversation: { id, turns } });
        await add([{ id, harmful, ...verdict }]);
      }
    }
  } finally {
    await output.close();
  }
  return verdicts;
};
