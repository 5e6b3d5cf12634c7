import type { EvidenceTexts } from './evidence-file.ts';

/** Words for an exported page. */
export const TEXTS: EvidenceTexts = {
  locale: 'en',
  title: 'What I saved',
  about: 'It shows later changes, not who wrote or when.',
  savedAt: 'Saved at',
  doubtfulTime: 'This time may be wrong.',
  note: 'In my words',
  people: 'About',
  self: 'Me',
  picture: 'Picture, SHA-256',
  deleted: 'I deleted this.',
  fingerprint: 'Key',
  check: 'Check it with: npx @nightlight/sdk verify FILE',
};
