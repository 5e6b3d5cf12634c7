import { BRANDS, type Brand, FAN_HOSTS, LURES, NEAR_WORDS } from './brands.ts';

/** Digits, letter pairs and foreign letters that look like a Latin letter. */
const SUBSTITUTIONS: readonly [written: RegExp, read: string][] = [
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

/** Possible readings of a label; `1` can be an `l` or an `i`. */
const variantsOf = (label: string): string[] => {
  const read = SUBSTITUTIONS.reduce((text, [written, as]) => text.replace(written, as), label);
  return [label, read.replace(/1/g, 'l'), read.replace(/1/g, 'i')];
};

/**
 * Whether the two differ by one edit: a letter added, removed, changed or swapped with
 * the next.
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

/** Shorter names are one edit away from too many ordinary words. */
const MIN_EDIT_LENGTH = 6;

type Likeness = 'no' | 'name' | 'disguise';

const likenessOf = (part: string, brand: Brand): Likeness => {
  if (part === brand.label) return 'name';
  if (NEAR_WORDS.has(part)) return 'no';
  if (variantsOf(part).includes(brand.label)) return 'disguise';
  return brand.label.length >= MIN_EDIT_LENGTH && isOneEdit(part, brand.label) ? 'disguise' : 'no';
};

/** `free` and `gift` in `freerobloxgift`. */
const isLure = (rest: string): boolean => LURES.has(rest.replace(/\d+$/, ''));

const labelLooksLike = (label: string, brand: Brand, beforeLure: boolean): boolean => {
  const parts = label.split('-').filter(Boolean);
  const hasLure = beforeLure || parts.some((part) => LURES.has(part));
  const alike = parts.some((part) => {
    const likeness = likenessOf(part, brand);
    return likeness === 'disguise' || (likeness === 'name' && (!brand.word || hasLure));
  });
  if (alike || likenessOf(label.replaceAll('-', ''), brand) === 'disguise') return true;
  return variantsOf(label.replaceAll('-', '')).some((read) => {
    const around = read.split(brand.label).filter(Boolean);
    return read.includes(brand.label) && around.length > 0 && around.every(isLure);
  });
};

const isOwn = (domain: string, brand: Brand): boolean => {
  if (brand.domains.includes(domain)) return true;
  return (
    brand.everyCountry === true &&
    new RegExp(`^${brand.label}\\.(?:com?\\.)?[a-z]{2}$`).test(domain)
  );
};

/**
 * Whether a host imitates a well-known platform (as a subdomain, with a hyphen,
 * misspelled or with digits for letters) on a domain that does not belong to it.
 */
export const isLookAlike = (host: string, domain: string): boolean => {
  if (FAN_HOSTS.has(domain) || BRANDS.some((brand) => isOwn(domain, brand))) return false;
  const labels = host.split('.');
  const registered = labels.length - domain.split('.').length;
  return BRANDS.some((brand) =>
    labels
      .slice(0, registered + 1)
      .some((label, i) =>
        labelLooksLike(label, brand, LURES.has(labels[i + 1] ?? '') && i < registered),
      ),
  );
};
