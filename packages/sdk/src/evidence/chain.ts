import type { ReportedMessage, ReportedPerson } from '@nightlight/core';
import { canonicalJson } from './canonical-json.ts';

/** What the young person chose to save. It contains no picture or video, only their hashes. */
export interface EvidenceItem {
  /** Their own words. */
  readonly note: string;
  readonly people: readonly ReportedPerson[];
  readonly messages: readonly ReportedMessage[];
}

/** An item with the salt of its hash, so that nobody can test guesses against a hash alone. */
export interface EvidenceContent {
  readonly salt: string;
  readonly item: EvidenceItem;
}

/** One link of the chain. It remains when the item is deleted. */
export interface EvidenceEntry {
  /** Counts from 1. */
  readonly number: number;
  /** Milliseconds since the Unix epoch, by this device's clock. */
  readonly savedAt: number;
  /** Hash of the entry before. For the first one, 64 zeros. */
  readonly previous: string;
  /** Hash of the content. */
  readonly content: string;
}

export const FIRST_PREVIOUS = '0'.repeat(64);

const toHex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of the canonical JSON, in hex. */
export const hashJson = async (value: unknown): Promise<string> =>
  toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value))));

/** Adds a salt to an item. */
export const createContent = (item: EvidenceItem): EvidenceContent => ({
  salt: toHex(crypto.getRandomValues(new Uint8Array(16)).buffer),
  item,
});

/** Creates the entry after `last`. */
export const createEntry = async (
  last: EvidenceEntry | undefined,
  content: EvidenceContent,
  savedAt: number,
): Promise<EvidenceEntry> => ({
  number: (last?.number ?? 0) + 1,
  savedAt,
  previous: last ? await hashJson(last) : FIRST_PREVIOUS,
  content: await hashJson(content),
});

/**
 * The short name of a public key: SHA-256 of its bytes, in groups of four hex digits. It is in
 * reports, and in the exported file.
 */
export const createFingerprint = async (publicKey: string): Promise<string> => {
  const bytes = Uint8Array.from(atob(publicKey), (character) => character.charCodeAt(0));
  const hex = toHex(await crypto.subtle.digest('SHA-256', bytes));
  return (hex.match(/.{4}/g) as string[]).join(' ');
};
