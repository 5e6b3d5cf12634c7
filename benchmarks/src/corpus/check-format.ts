import { harmOf, isKind, type Kind } from '@nightlight/sdk/core';
import type { CorpusLine, Fault } from './corpus-line.ts';

const SEVERITIES = new Set(['none', 'low', 'medium', 'high']);
const DIRECTIONS = new Set(['outgoing', 'incoming']);
/** Kinds that have a severity without being a harm to someone else. */
const DISTRESS = new Set(['self-harm', 'help-seeking']);

const isHarm = (kind: string): boolean => harmOf(kind as Kind) !== undefined;

/** Whether the line contains a harm to someone, or personal data. */
export const isHarmful = ({ kinds }: CorpusLine): boolean =>
  kinds.some((kind) => isHarm(kind) && kind !== 'self-harm');

const faultsOf = (line: CorpusLine, byId: ReadonlyMap<string, CorpusLine>): string[] => {
  const unknown = line.kinds.filter((kind) => !isKind(kind));
  const twin = line.twin === '' ? undefined : byId.get(line.twin);
  const isDistress = line.kinds.some((kind) => DISTRESS.has(kind));
  return [
    unknown.length > 0 && `unknown kind ${unknown.join(', ')}`,
    !SEVERITIES.has(line.severity) && `severity ${line.severity}`,
    !DIRECTIONS.has(line.direction) && `direction ${line.direction}`,
    !line.place.startsWith(`${line.lang}/`) && `language ${line.lang} does not match its folder`,
    !line.id.startsWith(`${line.lang}-`) && `id ${line.id} does not begin with its language`,
    line.scenario === '' && 'no scenario',
    line.text.trim() === '' && 'no text',
    isHarmful(line) && line.severity === 'none' && 'a harm of severity none',
    !isHarmful(line) && !isDistress && line.severity !== 'none' && 'a severity without a harm',
    line.twin !== '' && !twin && `twin ${line.twin} does not exist`,
    twin && twin.scenario !== line.scenario && `twin ${line.twin} has another scenario`,
  ].filter((fault): fault is string => typeof fault === 'string');
};

/** Checks columns, vocabularies and unique ids, and that twins exist and share a scenario. */
export const checkFormat = (lines: readonly CorpusLine[]): Fault[] => {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const faults = lines.flatMap((line) =>
    faultsOf(line, byId).map((what) => ({ place: line.place, what })),
  );
  for (const line of lines) {
    if (byId.get(line.id) !== line)
      faults.push({ place: line.place, what: `duplicate id ${line.id}` });
  }
  return faults;
};
