import type {
  AgeBand,
  Classification,
  Classifier,
  Decision,
  Kind,
  Message,
  SentMessage,
  Severity,
  Signal,
  Store,
} from '@nightlight/core';
import { createPatternClassifier } from '@nightlight/text';
import { createInProcessEngine } from '../node/in-process-engine.ts';
import { createClient } from '../page/client.ts';
import { createDisagreements } from '../page/disagreements.ts';
import { createHistory } from '../page/history.ts';
import type { Nightlight } from '../page/nightlight.ts';
import { captureNothing } from '../page/pictures/capture-nothing.ts';
import { createPipeline } from '../worker/pipeline.ts';
import { createLimits, type Limits } from './create-limits.ts';
import type { LimitsOptions } from './limits-options.ts';

const SEVERITIES: readonly string[] = ['low', 'medium', 'high'];

/** A text such as `insult medium` shows just that. All other texts show nothing. */
const findSignals = (text: string): readonly Signal[] => {
  const [kind, severity = ''] = text.split(' ');
  const source = { id: 'text-test', version: '1' };
  return SEVERITIES.includes(severity)
    ? [{ kind: kind as Kind, severity: severity as Severity, score: 0.9, source }]
    : [];
};

/** What answers instead of the whole model, as on a first visit: it sees the same, or nothing. */
type Tiny = 'sees' | 'misses';

const createModel = (tiny: () => Tiny | undefined): Classifier => ({
  ...{ id: 'text-test', version: '1' },
  classify: async (messages) =>
    messages.map(
      ({ text = '' }): Classification => ({
        signals: tiny() === 'misses' ? [] : findSignals(text),
        degraded: [
          ...(text === 'unreadable' ? (['text-failed'] as const) : []),
          ...(tiny() ? (['model-loading'] as const) : []),
        ],
      }),
    ),
  dispose: async () => {},
});

/** A page of one person. */
export interface Page {
  readonly nightlight: Nightlight;
  readonly limits: Limits;
  /** Set while the whole model loads. */
  tiny?: Tiny | undefined;
  /** What the promise of `createNightlight()` does with a message that was sent while it loads. */
  readonly observeEarly: (message: SentMessage) => Promise<void>;
  /** Checks a draft to Ben in a conversation of two. */
  write(text: string, more?: Partial<Message>): Promise<Decision>;
  /** Checks a message from Ben. */
  read(text: string, more?: Partial<Message>): Promise<Decision>;
}

/** Opens a page over a store. Only the text model is replaced by one with known answers. */
export const openPage = async (
  store: Store,
  ageBand: AgeBand,
  options: LimitsOptions = {},
): Promise<Page> => {
  const limits = createLimits(options);
  const model = createModel(() => page.tiny);
  const policy = { ageBand };
  const pipeline = createPipeline({
    ...{ turnScorer: model, policy, locale: 'en', now: () => 0 },
    patterns: createPatternClassifier({}),
  });
  const connection = await limits.connect({ store, policy, locale: 'en' });
  const { nightlight, observeForLimits } = createClient({
    engine: createInProcessEngine({ ...pipeline, setOverrides: () => {} }),
    ...{ store, locale: 'en', scoresTurns: () => false, pictures: captureNothing },
    limits: connection,
    history: createHistory(store, Date.now, connection.counts),
    disagreements: createDisagreements(store, Date.now),
  });
  const check = (author: string, text: string, more: Partial<Message> = {}): Promise<Decision> =>
    nightlight.classify({ conversation: 'c1', author, to: ['ben'], text, ...more });
  const page: Page = {
    ...{ nightlight, limits, observeEarly: observeForLimits },
    write: (text, more) => check('self', text, more),
    read: (text, more) => check('ben', text, { to: ['self'], ...more }),
  };
  return page;
};
