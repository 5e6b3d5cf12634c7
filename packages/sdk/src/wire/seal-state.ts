/**
 * What the browser lets a worker know of its seal: it holds; it doesn't; or it
 * refuses even what never leaves the device, and doesn't say by which policy.
 */
export type SealState = 'shut' | 'open' | 'untold';
