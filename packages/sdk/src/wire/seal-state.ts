/**
 * What a worker knows about its seal. `sealed`: the browser blocks the network. `open`: it does not.
 * `unknown`: it blocks requests without naming the policy.
 */
export type SealState = 'sealed' | 'open' | 'unknown';
