import { canonicalJson } from './canonical-json.ts';
import { createFingerprint, FIRST_PREVIOUS, hashJson } from './chain.ts';
import { type EvidenceFile, parseEvidenceFile, renderEvidenceFile } from './evidence-file.ts';

export interface EvidenceCheck {
  /** What is wrong. Empty if the file is as it was exported. */
  readonly faults: readonly string[];
  /** Of the key that signed it. Compare it with the one in a report. */
  readonly fingerprint: string;
  readonly entries: number;
  /** Numbers of entries whose content was deleted before the export. */
  readonly deleted: readonly number[];
}

export interface EvidenceExpected {
  /** The fingerprint in a report. */
  readonly fingerprint?: string;
  /** The head of the chain in a report: the chain must contain it. */
  readonly head?: string;
}

const toBytes = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const isSigned = async ({ signed, ...data }: EvidenceFile): Promise<boolean> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  try {
    const key = await crypto.subtle.importKey('spki', toBytes(signed.publicKey), algorithm, false, [
      'verify',
    ]);
    const text = new TextEncoder().encode(canonicalJson(data));
    return await crypto.subtle.verify(algorithm, key, toBytes(signed.signature), text);
  } catch {
    return false;
  }
};

/** Follows the chain. Returns what is wrong, and the hash of each entry. */
const checkChain = async ({
  entries,
  contents,
  head,
}: EvidenceFile): Promise<{ readonly faults: string[]; readonly hashes: readonly string[] }> => {
  const faults: string[] = [];
  const hashes: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const expected = index + 1;
    if (entry.number !== expected) {
      faults.push(
        `Entry ${expected} is missing or in another place: entry ${entry.number} is there.`,
      );
    }
    if (entry.previous !== (hashes.at(-1) ?? FIRST_PREVIOUS)) {
      faults.push(`Entry ${entry.number} does not follow the entry before it.`);
    }
    const content = contents[entry.number];
    if (content && (await hashJson(content)) !== entry.content) {
      faults.push(`The content of entry ${entry.number} was changed.`);
    }
    hashes.push(await hashJson(entry));
  }
  if ((hashes.at(-1) ?? FIRST_PREVIOUS) !== head) {
    faults.push('The end of the chain was changed or removed.');
  }
  return { faults, hashes };
};

const checkExpected = (
  expected: EvidenceExpected,
  fingerprint: string,
  hashes: readonly string[],
): string[] => {
  const squeeze = (text: string): string => text.replace(/\s/g, '').toLowerCase();
  const faults: string[] = [];
  if (expected.fingerprint && squeeze(expected.fingerprint) !== squeeze(fingerprint)) {
    faults.push('It was signed by another key than the one in the report.');
  }
  if (expected.head && !hashes.includes(squeeze(expected.head))) {
    faults.push('It does not contain what had been saved when the report was made.');
  }
  return faults;
};

/**
 * Checks an exported page: every byte of it, the chain and the signature. It shows whether the page
 * was changed after the export. It doesn't show who wrote the messages, or when.
 */
export const verifyEvidence = async (
  page: string,
  expected: EvidenceExpected = {},
): Promise<EvidenceCheck> => {
  const none = { fingerprint: '', entries: 0, deleted: [] };
  const file = parseEvidenceFile(page);
  if (!file) return { faults: ['This is not evidence that Nightlight has exported.'], ...none };
  try {
    const { faults, hashes } = await checkChain(file);
    const fingerprint = await createFingerprint(file.signed.publicKey);
    if (!(await isSigned(file))) faults.push('The signature does not match.');
    if (file.fingerprint !== fingerprint)
      faults.push('The fingerprint on the page is not the key’s.');
    if (renderEvidenceFile(file) !== page)
      faults.push('The page shows something else than its data.');
    faults.push(...checkExpected(expected, fingerprint, hashes));
    const deleted = file.entries.map(({ number }) => number).filter((one) => !file.contents[one]);
    return { faults, fingerprint, entries: file.entries.length, deleted };
  } catch {
    return { faults: ['Its data is malformed.'], ...none };
  }
};
