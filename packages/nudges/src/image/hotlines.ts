import type { Helpline } from '@nightlight/sdk/core';

const ON_PICTURES: ReadonlySet<string> = new Set(['report-hotline', 'image-removal']);

/** Services for the picture itself, and people to talk to. */
export const sortedLines = (
  lines: readonly Helpline[] = [],
): { readonly hotlines: readonly Helpline[]; readonly people: readonly Helpline[] } => ({
  hotlines: lines.filter(({ kind }) => ON_PICTURES.has(kind)),
  people: lines.filter(({ kind }) => !ON_PICTURES.has(kind)),
});
