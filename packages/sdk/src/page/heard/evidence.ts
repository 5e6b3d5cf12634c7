import { NightlightError, type Report, type Store } from '@nightlight/core';
import { canonicalJson } from '../../evidence/canonical-json.ts';
import {
  createContent,
  createEntry,
  createFingerprint,
  type EvidenceContent,
  type EvidenceEntry,
  type EvidenceItem,
  hashJson,
} from '../../evidence/chain.ts';
import { findDoubtfulTimes } from '../../evidence/doubtful-time.ts';
import {
  type EvidenceData,
  type EvidenceTexts,
  renderEvidenceFile,
} from '../../evidence/evidence-file.ts';
import { restartChain } from '../../evidence/restart-chain.ts';
import type { Changes } from './changes.ts';
import { copyMessage, copyPerson } from './copy-known.ts';
import type { Kept } from './lock-record.ts';
import { NEVER_EXPIRES } from './never-expires.ts';
import type { Lockable } from './own-lock.ts';
import { checkOpen, type Vault } from './vault.ts';

/** Saved evidence. */
export interface SavedEvidence {
  readonly number: number;
  readonly savedAt: number;
  /** The clock of the device was wrong when it was saved, or at another time. Say so beside the time. */
  readonly hasDoubtfulTime: boolean;
  readonly item: EvidenceItem;
}

/**
 * What the young person chose to save. It never expires: only they delete it, or
 * `forget('everything')`.
 */
export interface Evidence {
  /**
   * Saves an item, also while locked. Resolves with its number once it is on the device. Of
   * pictures and videos it takes only SHA-256 hashes.
   */
  save(item: EvidenceItem): Promise<number>;
  /** Newest first. Empty while locked. */
  list(): Promise<readonly SavedEvidence[]>;
  /** Deletes an item. Its hash and time stay in the chain, so that the rest can still be verified. */
  remove(number: number): Promise<void>;
  /** For `report.evidence`. `undefined` if nothing was saved, or it can't be read now. */
  anchor(): Promise<Report['evidence']>;
  /** Writes a page (HTML) that any browser shows. Rejects with `invalid-input` while locked. */
  export(texts: EvidenceTexts): Promise<string>;
}

interface StoredChain {
  readonly version: 1;
  readonly entries: readonly EvidenceEntry[];
}
interface StoredContent {
  readonly version: 1;
  readonly number: number;
  /** As in the chain, in case its record is lost. */
  readonly savedAt?: number;
  readonly kept: Kept<EvidenceContent>;
}

const CHAIN_ID = 'chain';
const MAX_ENTRIES = 1000;
const HASH = /^[0-9a-f]{64}$/;
const contentId = (number: number): string => `content-${number}`;
const CONTENT_ID = /^content-\d+$/;

const isItem = (item: unknown): item is EvidenceItem => {
  const { note, people, messages } = (item ?? {}) as Partial<EvidenceItem>;
  return typeof note === 'string' && Array.isArray(people) && Array.isArray(messages);
};

const copyItem = (item: EvidenceItem): EvidenceItem => {
  if (!isItem(item)) {
    throw new NightlightError('invalid-input', 'Evidence needs a note, people and messages.');
  }
  const messages = item.messages.map(copyMessage);
  if (messages.some(({ pictures }) => pictures?.some((hash) => !HASH.test(hash)))) {
    throw new NightlightError('invalid-input', 'Of pictures, evidence takes SHA-256 hashes only.');
  }
  return { note: item.note, people: item.people.map(copyPerson), messages };
};

export interface EvidenceParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly changes: Changes;
  readonly now: () => number;
}

export const createEvidence = (
  parts: EvidenceParts,
): { evidence: Evidence; lockable: Lockable } => {
  const { store, vault, changes, now } = parts;
  const putContent = async (
    number: number,
    savedAt: number,
    content: EvidenceContent,
  ): Promise<void> => {
    const kept = await vault.keep(content);
    const value: StoredContent = { version: 1, number, savedAt, kept };
    await store.put('evidence', { id: contentId(number), at: NEVER_EXPIRES, value });
  };
  const readContent = async (number: number): Promise<EvidenceContent | undefined> => {
    const record = await store.get<StoredContent>('evidence', contentId(number));
    return record && vault.read(record.value.kept);
  };
  /** The app may store other evidence. */
  const listContents = async () =>
    (await store.list<StoredContent>('evidence')).filter(({ id }) => CONTENT_ID.test(id));
  /** `undefined` if the chain was lost, and what is left is locked. */
  const readEntries = async (): Promise<readonly EvidenceEntry[] | undefined> => {
    const record = await store.get<StoredChain>('evidence', CHAIN_ID);
    if (record) return record.value.entries;
    const records = await listContents();
    if (records.length > 0 && (await vault.state()) === 'locked') return undefined;
    const left = new Map<number, { content: EvidenceContent; savedAt: number }>();
    for (const { value } of records) {
      const content = await vault.read(value.kept);
      if (content) left.set(value.number, { content, savedAt: value.savedAt ?? 0 });
    }
    return restartChain(left);
  };

  return {
    evidence: {
      async save(item) {
        const content = createContent(copyItem(item));
        const number = await vault.gate.alone(async () => {
          const entries = await readEntries();
          const savedAt = now();
          if (!entries) {
            // The chain begins again when the lock is open.
            const next = Math.max(...(await listContents()).map(({ value }) => value.number)) + 1;
            await putContent(next, savedAt, content);
            return next;
          }
          if (entries.length >= MAX_ENTRIES) {
            throw new NightlightError('storage', 'There is no room for more evidence.');
          }
          const entry = await createEntry(entries.at(-1), content, savedAt);
          // The content first: the chain must not name what was never saved.
          await putContent(entry.number, savedAt, content);
          const value: StoredChain = { version: 1, entries: [...entries, entry] };
          await store.put('evidence', { id: CHAIN_ID, at: NEVER_EXPIRES, value });
          return entry.number;
        });
        changes.announce();
        return number;
      },
      async list() {
        if ((await vault.state()) === 'locked') return [];
        const entries = (await readEntries()) ?? [];
        const doubtful = findDoubtfulTimes(
          entries.map(({ savedAt }) => savedAt),
          now(),
        );
        const saved = await Promise.all(
          entries.map(async ({ number, savedAt }, i) => {
            const content = await readContent(number);
            const hasDoubtfulTime = doubtful.has(i);
            return content && { number, savedAt, hasDoubtfulTime, item: content.item };
          }),
        );
        return saved.filter((one) => one !== undefined).reverse();
      },
      async remove(number) {
        await checkOpen(vault);
        await vault.gate.alone(() => store.remove('evidence', contentId(number)));
        changes.announce();
      },
      async anchor() {
        const last = (await readEntries())?.at(-1);
        if (!last) return undefined;
        const head = await hashJson(last);
        const { publicKey } = await store.sign(head);
        return { fingerprint: await createFingerprint(publicKey), head };
      },
      async export(texts) {
        await checkOpen(vault);
        const entries = (await readEntries()) ?? [];
        const last = entries.at(-1);
        if (!last) throw new NightlightError('invalid-input', 'There is no evidence to export.');
        const contents: Record<string, EvidenceContent> = {};
        for (const { number } of entries) {
          const content = await readContent(number);
          if (content) contents[number] = content;
        }
        const head = await hashJson(last);
        const { publicKey } = await store.sign(head);
        const data: EvidenceData = {
          ...{ format: 'nightlight-evidence', version: 1, exportedAt: now(), entries, head },
          ...{ contents, fingerprint: await createFingerprint(publicKey), texts },
        };
        const signed = await store.sign(canonicalJson(data));
        return renderEvidenceFile({ ...data, signed });
      },
    },
    lockable: {
      async rewrite(keep) {
        for (const { value } of await listContents()) {
          const content = await vault.read(value.kept);
          if (!content) continue;
          const kept = await keep(content);
          // What was deleted in the meantime does not come back.
          await store.update<StoredContent>(
            'evidence',
            contentId(value.number),
            (old) => old && { ...old, value: { ...old.value, kept } },
          );
        }
      },
      async eraseSealed() {
        for (const { id, value } of await listContents()) {
          if ('sealed' in value.kept) await store.remove('evidence', id);
        }
      },
    },
  };
};
