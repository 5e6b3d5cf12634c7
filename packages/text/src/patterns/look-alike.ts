import { BRANDS, type Brand, FAN_HOSTS, LURES, NEAR_WORDS } from './brands.ts';

/** Digits, letter pairs and foreign letters, with the Latin letter that they look like. */
const SUBSTITUTIONS: readonly [lookAlike: RegExp, letter: string][] = [
  [/[0οо]/g, 'o'],
  [/[3еε]/g, 'e'],
  [/[4аα]/g, 'a'],
  [/[5ѕ]/g, 's'],
  [/7/g, 't'],
  [/8/g, 'b'],
  [/[рρ]/g, 'p'],
  [/с/g, 'c'],
  [/[хχ]/g, 'x'],
  [/у/g, 'y'],
  [/[іїι]/g, 'i'],
  [/ј/g, 'j'],
  [/[ԁ]/g, 'd'],
  [/[кκ]/g, 'k'],
  [/[тτ]/g, 't'],
  [/[мμ]/g, 'm'],
  [/[нн]/g, 'h'],
  [/[вβ]/g, 'b'],
  [/ν/g, 'v'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/** Lists what a label may be read as. `1` can stand for `l` or `i`. */
const listVariants = (label: string): string[] => {
  const letters = SUBSTITUTIONS.reduce(
    (text, [lookAlike, letter]) => text.replace(lookAlike, letter),
    label,
  );
  return [label, letters.replace(/1/g, 'l'), letters.replace(/1/g, 'i')];
};

/**
 * Whether the strings differ by one edit: a letter is added, removed, changed or swapped with the
 * next one.
 */
const isOneEdit = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
};

/** Minimum length of a label for edits. Shorter labels are too close to ordinary words. */
const MIN_EDIT_LENGTH = 6;

type Likeness = 'none' | 'same' | 'disguised';

const compareToBrand = (part: string, brand: Brand): Likeness => {
  if (part === brand.label) return 'same';
  if (NEAR_WORDS.has(part)) return 'none';
  if (listVariants(part).includes(brand.label)) return 'disguised';
  return brand.label.length >= MIN_EDIT_LENGTH && isOneEdit(part, brand.label)
    ? 'disguised'
    : 'none';
};

/** Whether the rest of a label is a lure, such as `free` and `gift` in `freerobloxgift`. */
const isLure = (rest: string): boolean => LURES.has(rest.replace(/\d+$/, ''));

const isImitation = (label: string, brand: Brand, isBeforeLure: boolean): boolean => {
  const parts = label.split('-').filter(Boolean);
  const hasLure = isBeforeLure || parts.some((part) => LURES.has(part));
  const isAlike = parts.some((part) => {
    const likeness = compareToBrand(part, brand);
    return likeness === 'disguised' || (likeness === 'same' && (!brand.isCommonWord || hasLure));
  });
  if (isAlike || compareToBrand(label.replaceAll('-', ''), brand) === 'disguised') return true;
  return listVariants(label.replaceAll('-', '')).some((variant) => {
    const around = variant.split(brand.label).filter(Boolean);
    return variant.includes(brand.label) && around.length > 0 && around.every(isLure);
  });
};

const isBrandDomain = (domain: string, brand: Brand): boolean => {
  if (brand.domains.includes(domain)) return true;
  return (
    brand.hasCountryDomains === true &&
    new RegExp(`^${brand.label}\\.(?:com?\\.)?[a-z]{2}$`).test(domain)
  );
};

/**
 * Whether a host on another domain imitates a well-known platform: as a subdomain, with a hyphen,
 * misspelled, or with digits for letters.
 */
export const isLookAlike = (host: string, domain: string): boolean => {
  if (FAN_HOSTS.has(domain) || BRANDS.some((brand) => isBrandDomain(domain, brand))) return false;
  const labels = host.split('.');
  const registeredIndex = labels.length - domain.split('.').length;
  return BRANDS.some((brand) =>
    labels
      .slice(0, registeredIndex + 1)
      .some((label, i) =>
        isImitation(label, brand, LURES.has(labels[i + 1] ?? '') && i < registeredIndex),
      ),
  );
};
