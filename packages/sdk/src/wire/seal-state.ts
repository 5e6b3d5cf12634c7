/**
 * What a worker can find out about its seal: the browser blocks the network (`shut`), doesn't
 * (`open`), or blocks requests without naming the policy (`unknown`).
 */
export type SealState = 'shut' | 'open' | 'unknown';
