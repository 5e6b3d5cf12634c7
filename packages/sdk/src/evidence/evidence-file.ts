import type { Signature } from '@nightlight/core';
import type { EvidenceContent, EvidenceEntry } from './chain.ts';
import { findDoubtfulTimes } from './doubtful-time.ts';

/** The words of the exported page, in the language of the young person. Plain text. */
export interface EvidenceTexts {
  /** Language tag (BCP 47). */
  readonly locale: string;
  readonly title: string;
  /** What the file shows and what it doesn't: later changes, but not who wrote or when. */
  readonly about: string;
  readonly savedAt: string;
  /** That a time may be wrong, because the clock of the device was. */
  readonly doubtfulTime: string;
  readonly note: string;
  readonly people: string;
  readonly self: string;
  readonly picture: string;
  readonly deleted: string;
  readonly fingerprint: string;
  /** How to check the file with the command. */
  readonly check: string;
}

/** What the signature covers: everything that the file shows. */
export interface EvidenceData {
  readonly format: 'nightlight-evidence';
  readonly version: 1;
  /** Milliseconds since the Unix epoch. */
  readonly exportedAt: number;
  /** The whole chain, also entries whose content was deleted. */
  readonly entries: readonly EvidenceEntry[];
  /** Hash of the last entry: the head of the chain. */
  readonly head: string;
  /** Contents by the number of their entry. */
  readonly contents: Readonly<Record<string, EvidenceContent>>;
  readonly fingerprint: string;
  readonly texts: EvidenceTexts;
}

export interface EvidenceFile extends EvidenceData {
  readonly signed: Signature;
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => ESCAPES[one] as string);

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;
const DATA_ID = 'nightlight-evidence';
const STYLE =
  'body{font:16px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}article{border:1px solid #999;border-radius:.5rem;padding:1rem;margin:1rem 0}blockquote{margin:.5rem 0;padding:.2rem .8rem;border-inline-start:3px solid #999;white-space:pre-wrap;overflow-wrap:anywhere}code{overflow-wrap:anywhere}';

/** Times are in UTC, so that the page reads the same everywhere. */
const time = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 16);

const renderContent = ({ item }: EvidenceContent, texts: EvidenceTexts): string => {
  const names = new Map(item.people.map(({ id, name }) => [id, name ?? id]));
  const nameOf = (author: string): string =>
    author === 'self' ? texts.self : (names.get(author) ?? author);
  const messages = item.messages.map(({ author, text, sentAt, pictures = [] }) => {
    const when = sentAt === undefined ? '' : ` · ${time(sentAt)} UTC`;
    const hashes = pictures.map(
      (hash) => `<p>${escapeHtml(texts.picture)} <code>${escapeHtml(hash)}</code></p>`,
    );
    return `<blockquote dir="auto"><b>${escapeHtml(nameOf(author))}</b>${when}\n${escapeHtml(text)}${hashes.join('')}</blockquote>`;
  });
  const people = item.people.map(({ id, name }) => escapeHtml(name ? `${name} (${id})` : id));
  return [
    item.note === ''
      ? ''
      : `<h3>${escapeHtml(texts.note)}</h3><blockquote dir="auto">${escapeHtml(item.note)}</blockquote>`,
    people.length === 0
      ? ''
      : `<p>${escapeHtml(texts.people)} <bdi>${people.join('</bdi>, <bdi>')}</bdi></p>`,
    ...messages,
  ].join('');
};

/** Writes the file as a page that any browser shows, without scripts and without us. */
export const renderEvidenceFile = (file: EvidenceFile): string => {
  const { texts, entries, contents, exportedAt } = file;
  const doubtful = findDoubtfulTimes(
    entries.map(({ savedAt }) => savedAt),
    exportedAt,
  );
  const articles = entries.map((entry, i) => {
    const content = contents[entry.number];
    const doubt = doubtful.has(i) ? ` · <b>${escapeHtml(texts.doubtfulTime)}</b>` : '';
    const heading = `<h2>${entry.number}</h2><p>${escapeHtml(texts.savedAt)} ${time(entry.savedAt)} UTC${doubt}</p>`;
    const body = content ? renderContent(content, texts) : `<p>${escapeHtml(texts.deleted)}</p>`;
    return `<article>${heading}${body}</article>`;
  });
  const dir = RIGHT_TO_LEFT.test(texts.locale) ? 'rtl' : 'ltr';
  // In a script, only "<" could end the data early.
  const data = JSON.stringify(file).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escapeHtml(texts.locale)}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapeHtml(texts.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(texts.about)}</p>
${articles.join('\n')}
<p>${escapeHtml(texts.fingerprint)} <code dir="ltr">${escapeHtml(file.fingerprint)}</code></p>
<p>${escapeHtml(texts.check)}</p>
<script type="application/json" id="${DATA_ID}">${data}</script>
</body>
</html>
`;
};

/** Reads the data of an exported page. `undefined` if it has none. */
export const parseEvidenceFile = (page: string): EvidenceFile | undefined => {
  const json = new RegExp(
    `<script type="application/json" id="${DATA_ID}">(.*?)</script>`,
    's',
  ).exec(page)?.[1];
  try {
    const file = JSON.parse(json ?? '') as EvidenceFile;
    return file.format === DATA_ID ? file : undefined;
  } catch {
    return undefined;
  }
};
