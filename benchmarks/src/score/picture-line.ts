import type { Analysis } from '@nightlight/sdk/node';
import type { ScoredLine } from './line-scorer.ts';
import { round } from './message-line.ts';

/** The output line for a file that could not be scored. */
export const pictureError = (file: string, error: string): ScoredLine => ({
  text: JSON.stringify({ file, error }),
  failed: true,
});

/** The output line for a file; `undefined` if nothing of it could be read. */
export const formatPicture = (
  file: string,
  { classifications, assessment, decision }: Analysis,
): ScoredLine | undefined => {
  const [picture] = classifications.flatMap((reading) => reading.pictures ?? []);
  if (!picture) return undefined;
  const degraded = decision.degraded.length > 0 ? { degraded: decision.degraded } : {};
  return {
    text: JSON.stringify({
      file,
      action: decision.action,
      scores: { explicit: round(assessment.harms.explicit.score) },
      classes: Object.fromEntries(
        Object.entries(picture.classes).map(([name, share]) => [name, round(share)]),
      ),
      hash: { pdq: picture.hash.pdq, quality: picture.hash.quality },
      ...degraded,
    }),
    failed: false,
  };
};
