import * as v from 'valibot';

/** A relative path inside the assets folder, without scheme, `..`, leading slash or query. */
const path = v.pipe(v.string(), v.regex(/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/, 'not a plain path'));

/** A file that a manifest names. */
export const FileEntry = v.object({
  path,
  /** Size in bytes. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256')),
});
export type FileEntry = v.InferOutput<typeof FileEntry>;
