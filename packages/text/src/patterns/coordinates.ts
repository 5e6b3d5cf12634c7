import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { createFinding, type Detector, MAX_FINDINGS } from './finding.ts';

const DECIMAL: CostlyPattern = {
  needs: /\d\.\d{3}/u,
  pattern:
    /(?<![\p{L}\p{N}.,-])([+-]?\d{1,2}\.\d{3,15})°?\s?([NS])?\s?([,;\s])\s?([+-]?\d{1,3}\.\d{3,15})°?\s?([EWO](?![\p{L}]))?(?![\p{L}\p{N}]|[.,]\d)/giu,
};

const SEXAGESIMAL: CostlyPattern = {
  needs: /\d°/u,
  pattern:
    /(?<![\p{L}\p{N}])\d{1,2}°\s?\d{1,2}['′’]\s?(?:\d{1,2}(?:\.\d{1,4})?["″”]|\d{1,2}(?:\.\d{1,4})?['′’]{2})?\s?[NS][,;\s]{1,2}\d{1,3}°\s?\d{1,2}['′’]\s?(?:\d{1,2}(?:\.\d{1,4})?["″”]|\d{1,2}(?:\.\d{1,4})?['′’]{2})?\s?[EWO](?![\p{L}])/giu,
};

/** Whether the digits after the point are thousands, which many European countries write this way. */
const isThousands = (number: string): boolean => /\.\d00$/.test(number);

/**
 * Whether two numbers are too coarse for coordinates. With only a space between them, they need a
 * minus sign or at least four decimals.
 */
const isCoarse = (numbers: string): boolean => !/-|\.\d{4,}.*\.\d{4,}/.test(numbers);

/**
 * Finds latitude and longitude with at least three decimals (about 100 m), which is precise enough
 * to find a house.
 */
export const findCoordinates: Detector = (text) => {
  const findings = [];
  for (const match of findAll(text, DECIMAL)) {
    const [all, latitude = '', hemisphere, separator = '', longitude = ''] = match;
    if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) continue;
    if (separator.trim() === '' && !hemisphere && isCoarse(latitude + longitude)) continue;
    if (!hemisphere && isThousands(latitude) && isThousands(longitude)) continue;
    findings.push(createFinding('coordinates', match.index, all.length));
    if (findings.length === MAX_FINDINGS) return findings;
  }
  for (const match of findAll(text, SEXAGESIMAL)) {
    findings.push(createFinding('coordinates', match.index, match[0].length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};
