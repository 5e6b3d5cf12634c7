/**
 * Writes packages/sdk/src/helplines/helplines.ts from the research data.
 * It includes services that two sources agree on and that were seen in 2024 or later, every
 * emergency number, and the services that remove pictures of children. Where that leaves a country
 * without anyone to talk to, 2022 is recent enough: an older listing helps more than none.
 * Adult-only services and URLs that were not seen are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const data = process.env.NIGHTLIGHT_DATA ?? '../shared/data';
const all = JSON.parse(readFileSync(`${data}/helplines/helplines.json`, 'utf8'));
const adultOnly = /adults? only|18 (or|and) over|over 18/i;

const ALWAYS = ['Take It Down (NCMEC)', 'Report Remove (Childline and IWF)'];

const isToTalkTo = ({ kind }) => kind === 'child-helpline' || kind === 'crisis-line';

const isConfirmedSince = (year) => (entry) =>
  entry.confirmed === 'two-sources' &&
  entry.seenOn >= year &&
  entry.seenOn !== 'unknown' &&
  !adultOnly.test(entry.for ?? '') &&
  Boolean(entry.dialled || entry.sms || (entry.url && entry.urlSeen));

const current = all.filter(isConfirmedSince('2024'));
const hasSomeoneToTalkTo = new Set(current.filter(isToTalkTo).map(({ country }) => country));
const onlyOlder = all.filter(
  (entry) =>
    isToTalkTo(entry) && !hasSomeoneToTalkTo.has(entry.country) && isConfirmedSince('2022')(entry),
);

const isIncluded = (entry) =>
  entry.kind === 'emergency'
    ? Boolean(entry.dialled)
    : ALWAYS.includes(entry.name) || current.includes(entry) || onlyOlder.includes(entry);

const lines = all.filter(isIncluded).map((entry) => ({
  country: entry.country,
  kind: entry.kind,
  name: entry.name,
  ...(entry.dialled ? { dialled: entry.dialled } : {}),
  ...(entry.sms ? { sms: entry.sms } : {}),
  ...(entry.url && entry.urlSeen ? { url: entry.url } : {}),
  ...(entry.hours === '24/7' ? { hours: '24/7' } : {}),
  ...(entry.seenOn !== 'unknown' ? { lastSeen: entry.seenOn } : {}),
  rechecked: false,
}));

writeFileSync(
  'packages/sdk/src/helplines/helplines.ts',
  `// Written by packages/tooling/src/write-helplines.mjs; sources: docs/guide/helplines.md.
import type { Helpline } from '@nightlight/core';

/** No number here was re-checked with its service: a pre-release. */
export const HELPLINES: readonly Helpline[] = [
${lines.map((line) => `  ${JSON.stringify(line)},`).join('\n')}
];
`,
);
console.log(`${lines.length} helplines for ${new Set(lines.map((l) => l.country)).size} countries`);
