import type { CorpusLine, Fault } from './corpus-line.ts';

/** Kinds that are written only for adults and people of unknown age. */
const ADULT_KINDS = new Set(['sexual-text', 'nudity-request', 'sextortion']);

/** Words about childhood, school and family, which must not appear in such a line. */
const YOUTH =
  /\b(school|class(?:mate|room)?|grade|year (?:7|8|9|10|11)|homework|teacher|coach|teen(?:ager)?s?|kids?|child(?:ren)?|minor|under ?age|mum|mom|mother|dad|father|parents?|brother|sister|aunt|uncle|cousin|girl|boy|1[0-7] ?(?:yo|years? old)|école|collège|lycée|prof|maman|papa|escuela|colegio|mamá|papá|schule|klasse|lehrer|mama|scuola|szkoł\w*|okul\w*|школ\w*|مدرسة|स्कूल|sekolah|trường|学校|学校|학교|shule|eskwela)\b/iu;

/** Means and places that a line about self-harm must not name. */
const METHOD =
  /\b(overdos\w*|pills?|tablets|razors?|blades?|nooses?|hang(?:ing)? (?:my|your|him|her)self|jump(?:ing)? off|bridge|rooftop|gun|slit|wrists?|bleach)\b/iu;
const SELF_HARM = new Set(['self-harm', 'encouraging-self-harm']);

/**
 * Finds content that must never be written, as far as patterns can; a reader still has
 * to check.
 */
export const checkNever = (
  lines: readonly Pick<CorpusLine, 'text' | 'kinds' | 'place'>[],
): Fault[] =>
  lines.flatMap((line) => {
    const faults: Fault[] = [];
    const youth = YOUTH.exec(line.text);
    if (youth && line.kinds.some((kind) => ADULT_KINDS.has(kind))) {
      faults.push({
        place: line.place,
        what: `"${youth[0]}" in a line of an adults-only kind`,
      });
    }
    const method = METHOD.exec(line.text);
    if (method && line.kinds.some((kind) => SELF_HARM.has(kind))) {
      faults.push({ place: line.place, what: `"${method[0]}" in a line about self-harm` });
    }
    return faults;
  });
