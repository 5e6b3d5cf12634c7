import type {
  Heard,
  LiftedDecision,
  LogEntry,
  SentReport,
  TrustedPerson,
} from '@nightlight/sdk/heard';

const AT = Date.UTC(2026, 5, 15, 12);

const report = (id: string, more: Partial<SentReport['report']> = {}): SentReport['report'] => ({
  ...{ id, madeAt: AT, about: 'messages', conversation: 'c1', messages: [] },
  ...{ account: 'They all write to me since Monday.', people: [{ id: 'mo', name: 'Mo' }] },
  ...more,
});
export const SENT: readonly SentReport[] = [
  { state: 'waiting', report: report('a'), hasDoubtfulTime: false, mustConfirm: false },
  { state: 'waiting', report: report('d'), hasDoubtfulTime: false, mustConfirm: true },
  {
    state: 'delivered',
    report: report('b', { account: '', people: [] }),
    ...{ hasDoubtfulTime: false, mustConfirm: false },
    answer: {
      ...{ reference: 'R-1042', status: 'closed' },
      messages: [{ at: AT, text: 'Thank you. We have removed the messages and spoken to them.' }],
    },
  },
  { state: 'refused', report: report('c'), hasDoubtfulTime: false, mustConfirm: false },
];

const entry = (id: string, more: Partial<LogEntry>): LogEntry => ({
  ...{ id, at: AT, conversation: 'c1', author: 'mo', direction: 'incoming', action: 'pause' },
  ...{ harms: ['bullying'], reasons: ['bullying:insult:medium'], rule: 'bullying.incoming' },
  ...{ policyVersion: '12', about: 'bullying', choice: 'show', severity: 'medium' },
  ...more,
});
const LOG: readonly LogEntry[] = [
  entry('1', {}),
  entry('2', { direction: 'outgoing', author: 'self', about: 'personal-info', choice: 'send' }),
  entry('3', { action: 'nudge', about: 'grooming', harms: ['grooming'] }),
  entry('4', { action: 'nudge', about: 'kind', harms: [], choice: 'close' }),
];

/** What the elements read, which never changes: for pictures, and for checks of their layout. */
export const createStillHeard = (
  lock: 'none' | 'locked' | 'open' = 'none',
  { hasTrusted = true, isEmpty = false, isKept = true, isBroken = false } = {},
): Heard => {
  const person: TrustedPerson = {
    ...{ name: 'Aunt Zara', to: '+44 7700 900123', words: 'Can I call you?' },
    way: 'sms',
  };
  const shown = <T>(list: readonly T[]): Promise<readonly T[]> =>
    Promise.resolve(isEmpty || isLocked ? [] : list);
  const isLocked = lock === 'locked';
  const entries = isLocked ? LOG.filter(({ about }) => about !== 'grooming') : LOG;
  const lifted: readonly LiftedDecision[] = [
    { lifted: 'x', about: 'text', at: AT, conversation: 'c1' },
    ...(isLocked ? [] : [{ lifted: 'y', about: 'pictures', at: AT } as const]),
  ];
  const nothing = async (): Promise<never> => {
    throw new Error('This does nothing.');
  };
  return {
    isKept,
    reports: {
      receiver: { name: 'the safety team of Example Chat', family: 'never' },
      list: () => shown(SENT),
      refresh: async () => {},
      send: nothing,
      confirm: nothing,
      remove: nothing,
    },
    evidence: {
      list: () =>
        shown([
          {
            ...{ number: 2, savedAt: AT, hasDoubtfulTime: false },
            item: {
              note: 'He wants 50 or he shows it to everybody.',
              people: [{ id: 'rex', name: 'Rex' }],
              messages: [
                { author: 'rex', text: '', sentAt: AT, pictures: ['ab'.repeat(32)] },
                { author: 'rex', text: 'you have one hour', sentAt: AT },
              ],
            },
          },
        ]),
      anchor: async () => undefined,
      save: nothing,
      remove: nothing,
      export: nothing,
    },
    log: { list: () => (isBroken ? nothing() : Promise.resolve(isEmpty ? [] : entries)) },
    lifted: async () => (isEmpty ? [] : lifted),
    lock: {
      state: async () => lock,
      set: nothing,
      open: async () => false,
      close: () => {},
      change: nothing,
      remove: nothing,
      erase: nothing,
    },
    trusted: {
      get: async () => (hasTrusted ? person : undefined),
      getBeside: async () => (hasTrusted ? person : undefined),
      isBehindLock: async () => false,
      set: nothing,
      remove: nothing,
    },
    onChange: () => () => {},
    dispose: () => {},
  };
};
