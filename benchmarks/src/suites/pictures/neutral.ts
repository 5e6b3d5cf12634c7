import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeOptions } from '@nightlight/sdk/node';
import {
  type NeutralPhoto,
  type PhotoPackage,
  readNeutralPhotos,
} from '../../datasets/neutral-photos.ts';
import { round } from '../../metrics/share.ts';
import { shareWithInterval } from '../../metrics/share-with-interval.ts';
import type { PictureTask } from '../../score/score-task.ts';
import { openThreadPool } from '../../score/thread-pool.ts';

interface ScoredPhoto {
  readonly photo: NeutralPhoto;
  readonly action: string;
  readonly explicit: number;
}

export interface NeutralResult {
  readonly photos: number;
  /** Files that could not be read; not counted below. */
  readonly unread: number;
  readonly for: { readonly ageBand: '13-15'; readonly direction: 'incoming' };
  /** Not allowed. `high` is the upper end of the 95 % interval (Wilson 1927). */
  readonly flagged: { readonly count: number; readonly share: number; readonly high: number };
  readonly which: readonly (NeutralPhoto & {
    readonly action: string;
    readonly explicit: number;
  })[];
  /** The score for explicit content over all photos. */
  readonly explicit: { readonly median: number; readonly p95: number; readonly highest: number };
  readonly kinds: readonly {
    readonly kind: string;
    readonly photos: number;
    readonly flagged: number;
    readonly highest: number;
  }[];
  readonly packages: readonly (PhotoPackage & { readonly photos: number })[];
}

const FILES_PER_BATCH = 8;

const scoreAll = async (
  photos: readonly NeutralPhoto[],
  { folder, options, thread, threads }: NeutralOptions,
): Promise<readonly (ScoredPhoto | undefined)[]> => {
  const task: { what: 'pictures' } & PictureTask = {
    what: 'pictures',
    options,
    folder: join(folder, '.cache'),
    direction: 'incoming',
  };
  const pool = await openThreadPool(thread, threads, task);
  const batches = Array.from({ length: Math.ceil(photos.length / FILES_PER_BATCH) }, (_, i) =>
    photos.slice(i * FILES_PER_BATCH, (i + 1) * FILES_PER_BATCH),
  );
  try {
    const found = await Promise.all(
      batches.map(async (batch) => {
        const lines = await pool.score(batch.map((photo) => join(photo.package, photo.path)));
        return lines.map(({ text, failed }, i) => {
          if (failed) return undefined;
          const { action, scores } = JSON.parse(text);
          return { photo: batch[i] as NeutralPhoto, action, explicit: scores.explicit };
        });
      }),
    );
    return found.flat();
  } finally {
    await pool.dispose();
  }
};

export interface NeutralOptions {
  /** benchmarks/photos, with its files downloaded. */
  readonly folder: string;
  readonly options: NodeOptions & { readonly assets: string };
  /** The built score thread, as used by `score pictures`. */
  readonly thread: URL;
  readonly threads: number;
}

const isFlagged = ({ action }: ScoredPhoto): boolean => action !== 'allow';
const highest = (photos: readonly ScoredPhoto[]): number =>
  Math.max(0, ...photos.map(({ explicit }) => explicit));

const summariseScores = (scored: readonly ScoredPhoto[]) => {
  const explicit = scored.map((one) => one.explicit).sort((a, b) => a - b);
  const at = (share: number): number => explicit[Math.floor(share * explicit.length)] ?? 0;
  return { median: round(at(0.5)), p95: round(at(0.95)), highest: round(highest(scored)) };
};

const byKind = (scored: readonly ScoredPhoto[]): NeutralResult['kinds'] =>
  [...new Set(scored.map(({ photo }) => photo.kind))].sort().map((kind) => {
    const own = scored.filter(({ photo }) => photo.kind === kind);
    return {
      kind,
      photos: own.length,
      flagged: own.filter(isFlagged).length,
      highest: round(highest(own)),
    };
  });

/** How many photos without explicit content would be blurred at 13–15. */
export const measureNeutral = async (options: NeutralOptions): Promise<NeutralResult> => {
  const photos = await readNeutralPhotos(options.folder);
  const packages: readonly PhotoPackage[] = JSON.parse(
    await readFile(join(options.folder, 'packages.json'), 'utf8'),
  );
  const scored = (await scoreAll(photos, options)).filter((one) => one !== undefined);
  const flagged = scored.filter(isFlagged);
  const { value, high } = shareWithInterval(flagged.length, scored.length);
  return {
    photos: photos.length,
    unread: photos.length - scored.length,
    for: { ageBand: '13-15', direction: 'incoming' },
    flagged: { count: flagged.length, share: value, high },
    which: flagged.map(({ photo, action, explicit }) => ({ ...photo, action, explicit })),
    explicit: summariseScores(scored),
    kinds: byKind(scored),
    packages: packages.map(({ name, from, version, licence }) => ({
      ...{ name, from, version, licence },
      photos: photos.filter((photo) => photo.package === name).length,
    })),
  };
};
