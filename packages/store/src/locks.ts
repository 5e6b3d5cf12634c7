/**
 * Who may write when, over all tabs of an origin (Web Locks). Everybody who
 * touches a record holds the gate together with others; who forgets holds it
 * alone, so that nothing half-done comes back afterwards.
 */
export interface Gate {
  together<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Alone on one record. */
  on<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export const gateOf = (name: string): Gate => ({
  together: (work) => navigator.locks.request(`${name}:gate`, { mode: 'shared' }, work) as never,
  alone: (work) => navigator.locks.request(`${name}:gate`, work) as never,
  on: (key, work) => navigator.locks.request(`${name}:record:${key}`, work) as never,
});
