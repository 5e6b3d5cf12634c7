import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { createFinding, type Detector, MAX_FINDINGS } from './finding.ts';

/** Length of an IBAN by country, from the SWIFT registry. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 ' +
    'EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 ' +
    'IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 ' +
    'NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 ' +
    'SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const CANDIDATE: CostlyPattern = {
  needs: /[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11}/iu,
  pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}/giu,
};

const computeMod97 = (iban: string): number => {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
};

/** Finds international bank account numbers with the correct length and check digits. */
export const findIbans: Detector = (text) => {
  const findings = [];
  for (const match of findAll(text, CANDIDATE)) {
    const length = LENGTHS[match[0].slice(0, 2).toUpperCase()];
    const written = length === undefined ? undefined : takeCharacters(match[0], length);
    if (written === undefined) continue;
    const next = text[match.index + written.length] ?? '';
    if (/[\p{L}\p{N}]/u.test(next)) continue;
    if (computeMod97(written.replace(/[ -]/g, '').toUpperCase()) !== 1) continue;
    findings.push(createFinding('iban', match.index, written.length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/** Returns the first `length` letters and digits, with the spaces between them. */
const takeCharacters = (written: string, length: number): string | undefined => {
  let count = 0;
  for (let i = 0; i < written.length; i++) {
    if (/[A-Z0-9]/i.test(written[i] as string)) count++;
    if (count === length) return written.slice(0, i + 1);
  }
  return undefined;
};
