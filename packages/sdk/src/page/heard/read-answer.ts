import type { ReportAnswer } from '@nightlight/core';

const STATUSES: readonly unknown[] = [
  'received',
  'in-review',
  'closed',
] satisfies readonly ReportAnswer['status'][];
const MAX_REFERENCE = 200;

const isMessage = (value: unknown): boolean => {
  const { at, text } = (value ?? {}) as Partial<ReportAnswer['messages'][number]>;
  return Number.isFinite(at) && typeof text === 'string';
};

/** Copies the known fields of what a receiver has answered. `undefined` if it is no answer. */
export const readAnswer = (value: unknown): ReportAnswer | undefined => {
  const { reference, status, messages } = (value ?? {}) as Partial<ReportAnswer>;
  if (!reference || typeof reference !== 'string' || reference.length > MAX_REFERENCE) return;
  if (!status || !STATUSES.includes(status)) return;
  if (!Array.isArray(messages) || !messages.every(isMessage)) return;
  return { reference, status, messages: messages.map(({ at, text }) => ({ at, text })) };
};
