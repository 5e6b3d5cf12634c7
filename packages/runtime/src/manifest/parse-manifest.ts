import { NightlightError } from '@nightlight/core';
import * as v from 'valibot';

/** Parses and validates a manifest. Throws `manifest` with the name of the wrong field. */
export const parseManifest = <Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
  path: string,
): v.InferOutput<Schema> => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new NightlightError(
      'manifest',
      `${path} is not JSON. Does the server answer requests for missing files with a web page?`,
      { cause },
    );
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new NightlightError(
    'manifest',
    `${path}: ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}. Copy the assets folder of this SDK version again.`,
  );
};
