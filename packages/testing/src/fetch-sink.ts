import { NightlightError, type ReportSink } from '@nightlight/core';

/** Sends reports to the server of `report-server.ts`. */
export const createFetchSink = (url: string): ReportSink => ({
  receiver: { name: 'the safety team of Example Chat', family: 'never' },
  async send(report, { signal } = {}) {
    const response = await fetch(`${url}reports`, {
      ...{ method: 'POST', body: JSON.stringify(report), ...(signal ? { signal } : {}) },
    });
    if (response.status === 400) {
      throw new NightlightError('invalid-input', 'The receiver does not accept this report.');
    }
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response.json();
  },
  async check(id, { signal } = {}) {
    const response = await fetch(`${url}reports/${encodeURIComponent(id)}`, {
      ...(signal ? { signal } : {}),
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response.json();
  },
});
