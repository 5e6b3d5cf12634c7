import { type Locale, NightlightError } from '@nightlight/sdk/core';
import type { ReportSink } from '@nightlight/sdk/heard';

import { ownWords } from './own-words.ts';

type Request = (path: string, init: RequestInit) => Promise<Response>;

/** Sends reports to the chat's own server, which answers in the user's language. */
export const createReportSink = (locale: Locale, request: Request = fetch): ReportSink => ({
  // The id is the same in all languages, so that a new language asks nobody again.
  receiver: { id: 'chat', name: ownWords(locale).receiver, family: 'never' },
  async send(report, { signal } = {}) {
    const response = await request('/reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(report),
      ...(signal ? { signal } : {}),
    });
    if (response.status === 400 || response.status === 413) {
      throw new NightlightError('invalid-input', 'The server does not accept this report.');
    }
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response.json();
  },
  async check(id, { signal } = {}) {
    const response = await request(`/reports/${encodeURIComponent(id)}`, {
      headers: { 'Accept-Language': locale },
      ...(signal ? { signal } : {}),
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response.json();
  },
});
