import type { Direction, Kind, Severity } from '@nightlight/core';

/** What a phrase does. */
export type PhraseRole =
  | {
      readonly type: 'harm';
      readonly kind: Kind;
      readonly severity: Severity;
      readonly direction?: Direction;
    }
  | { readonly type: 'harmless' }
  | { readonly type: 'reported' }
  | { readonly type: 'reported-after' };
