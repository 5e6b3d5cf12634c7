import {
  type AgeBand,
  type Decision,
  isNightlightError,
  type ParticipantId,
  readingGroup,
  type WordList,
} from '@nightlight/core';
import {
  GUARDIAN_SETTINGS,
  type GuardianSetting,
  type LimitOwner,
  opensConversation,
  passesLimits,
  steadyTimeState,
  type TimeState,
  toLimited,
} from '@nightlight/core/limits';
import { findLimit, strictestTime, timeLimitsOf } from './find-limit.ts';
import type { LimitsOptions } from './limits-options.ts';
import type { DailyCounts, LimitsEvent, LimitsView } from './limits-view.ts';
import { createOpenConversations, type OpenConversations } from './open-conversations.ts';
import { createPinLock, type PinLock } from './pin-lock.ts';
import type { LimitsConnection, LimitsParts } from './port.ts';
import { createScreenClock, type ScreenClock, usedMinutes } from './screen-time.ts';
import {
  activeValue,
  dropAsks,
  growUp,
  type HostLimits,
  LIMITS_ID,
  type LimitSetting,
  limitsBand,
  listSettings,
  readLimits,
  type StoredLimits,
} from './stored-limits.ts';

/** How often the time on screen is counted. */
const TICK_MS = 15_000;

export const isStorageError = (error: unknown): boolean =>
  isNightlightError(error) && error.code === 'storage';

/** A timer that doesn't keep a Node process running. */
const startTimer = (work: () => void, ms: number): (() => void) => {
  const timer = setInterval(work, ms);
  (timer as { unref?: () => void }).unref?.();
  return () => clearInterval(timer);
};

const toLists = (settings: readonly LimitSetting[]): readonly WordList[] => {
  const words = activeValue(settings, 'words', 'guardian');
  const sites = activeValue(settings, 'sites', 'guardian');
  return (['block', 'allow'] as const).flatMap((effect) => {
    const [ownWords, domains] = [words?.[effect] ?? [], sites?.[effect] ?? []];
    return ownWords.length + domains.length > 0
      ? [{ owner: 'guardian', effect, words: ownWords, domains } as const]
      : [];
  });
};

const isTimeSetting = (name: GuardianSetting): boolean => name === 'quiet' || name === 'minutes';

/** Removes a question about a participant. What the guardian typed stays. */
const forgetParticipant = (old: StoredLimits, participant: ParticipantId): StoredLimits => {
  const { contacts } = old.guardian;
  const isKnown =
    old.asks.some(({ id }) => id === participant) ||
    contacts?.value.some(({ id }) => id === participant);
  if (!isKnown) return old;
  return {
    ...old,
    asks: old.asks.filter(({ id }) => id !== participant),
    guardian: contacts
      ? {
          ...old.guardian,
          contacts: { ...contacts, value: contacts.value.filter(({ id }) => id !== participant) },
        }
      : old.guardian,
  };
};

/** Whether a decision says that the young person asks for help. Only the whole model can deny it. */
const readingOf = (decision: Decision): boolean | undefined => {
  if (opensConversation(decision)) return true;
  const isUnsure = ['model-loading', 'text-failed'].some((why) =>
    decision.degraded.includes(why as Decision['degraded'][number]),
  );
  return decision.direction === 'incoming' || isUnsure ? undefined : false;
};

const isOnScreen = (): boolean =>
  typeof document === 'undefined' || document.visibilityState === 'visible';

/** What tabs tell each other. */
type TabMessage =
  | { readonly type: 'changed' }
  /** The young person asked for help in a conversation. */
  | { readonly type: 'opened'; readonly conversation: string }
  /** A conversation was forgotten, or all. */
  | { readonly type: 'forgotten'; readonly conversation?: string }
  /** Accesses of guardians end. */
  | { readonly type: 'guardians-closed' };

/** The limits of one connected Nightlight. */
export class ConnectedLimits {
  readonly #options: LimitsOptions;
  readonly #parts: LimitsParts;
  readonly #emit: (event: LimitsEvent) => void;
  readonly #elapsed = (): number => performance.now();
  readonly #open: OpenConversations;
  readonly #clock: ScreenClock;
  readonly #tabs: BroadcastChannel | undefined;
  readonly #stopTimer: () => void;
  /** Called when a limit may apply differently to a message. */
  readonly #listeners = new Set<() => void>();
  #isTimeUp = false;
  readonly lock: PinLock;
  /** Guardians' accesses from before the last recovery are closed. */
  recoveries = 0;

  constructor(
    options: LimitsOptions,
    parts: LimitsParts,
    emit: (event: LimitsEvent) => void,
    channel: string,
  ) {
    this.#options = options;
    this.#parts = parts;
    this.#emit = emit;
    this.#clock = createScreenClock(parts.store, this.#elapsed, this.now, options.zone);
    this.#open = createOpenConversations(parts.store, this.#elapsed, this.now);
    this.lock = createPinLock(parts.store, this.#elapsed);
    this.#stopTimer = startTimer(() => void this.tick().catch(() => {}), TICK_MS);
    // A store in memory belongs to one tab.
    if (parts.store.status.where === 'device' && typeof BroadcastChannel !== 'undefined') {
      this.#tabs = new BroadcastChannel(`nightlight-${channel}`);
      this.#tabs.onmessage = ({ data }: MessageEvent<TabMessage>) => void this.#follow(data);
    }
  }

  /** Does what another tab did. */
  async #follow(message: TabMessage): Promise<void> {
    if (message.type === 'guardians-closed') {
      this.recoveries++;
      return;
    }
    // Without a readable store, the other tab has still done it.
    if (message.type === 'opened') await this.#open.open(message.conversation).catch(() => {});
    if (message.type === 'forgotten') {
      if (message.conversation === undefined) this.#open.clear();
      else await this.#open.forget(message.conversation).catch(() => {});
    }
    if (message.type === 'changed') this.#emit({ type: 'changed' });
    this.#callListeners();
  }

  #tellTabs(message: TabMessage): void {
    this.#tabs?.postMessage(message);
  }

  /** The app's own clock, if it has one that is set. */
  readonly now = (): number => {
    const now = this.#options.now?.();
    return Number.isFinite(now) ? (now as number) : Date.now();
  };

  get #host(): HostLimits {
    return this.#options.host ?? {};
  }

  nameOf(participant: ParticipantId): string {
    return this.#options.nameOf?.(participant) ?? participant;
  }

  async read(): Promise<StoredLimits> {
    const record = await this.#parts.store.get<StoredLimits>('settings', LIMITS_ID);
    return readLimits(record?.value);
  }

  /** Changes the record while other tabs wait, and tells them. */
  async update(change: (old: StoredLimits, band: AgeBand) => StoredLimits): Promise<void> {
    await this.#parts.store.update<StoredLimits>('settings', LIMITS_ID, (record) => {
      const old = readLimits(record?.value);
      // A tab that was open before a birthday must not bring settings back.
      const value = change(old, this.bandOf(old));
      return value === old ? undefined : { id: LIMITS_ID, at: this.now(), value };
    });
    this.changed();
  }

  /** Closes the accesses of guardians, in other tabs too. */
  closeGuardians(): void {
    this.recoveries++;
    this.#tellTabs({ type: 'guardians-closed' });
  }

  /** The clock of the device is right now. */
  trustClock(): Promise<void> {
    return this.#clock.trust();
  }

  /** Reads which conversations are open, if there are limits that they pass. */
  async restoreOpen(): Promise<void> {
    if (this.settingsOf(await this.read()).length > 0) await this.#open.restore();
  }

  /** Tells this tab and others to read again. */
  changed(): void {
    this.#tellTabs({ type: 'changed' });
    this.#emit({ type: 'changed' });
    this.#callListeners();
  }

  #callListeners(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  bandOf(stored: StoredLimits): AgeBand {
    return limitsBand(this.#parts.policy.ageBand, stored);
  }

  settingsOf(stored: StoredLimits): readonly LimitSetting[] {
    return listSettings(stored, this.#host, this.bandOf(stored));
  }

  /** Ends what can't be at this age: the settings of someone who is now 16, and questions from 13. */
  async followAge(): Promise<void> {
    const { ageBand } = this.#parts.policy;
    const old = await this.read();
    if (growUp(old, ageBand, this.now())) {
      // First what a record can't say: after a failure, the next start tries all of it again.
      await this.lock.clear();
      await this.eraseCounts();
      await this.update((now) => growUp(now, ageBand, this.now()) ?? now);
    } else if (dropAsks(old, this.bandOf(old)) !== old) await this.update(dropAsks);
  }

  async eraseCounts(): Promise<void> {
    const { store } = this.#parts;
    for (const { id } of await store.list('usage')) await store.remove('usage', id);
  }

  async #time(
    settings: readonly LimitSetting[],
  ): Promise<{ readonly state: TimeState; readonly owner: LimitOwner; readonly used: number }> {
    const time = await this.#clock.read();
    const now = this.now();
    const { zone } = this.#options;
    const stateOf = (by: LimitOwner): TimeState =>
      steadyTimeState(timeLimitsOf(settings, by), {
        ...{ now, time },
        ...(zone === undefined ? {} : { zone }),
      });
    return { ...strictestTime(stateOf), used: usedMinutes(time, now, zone) };
  }

  /** Counts the time, if there is a limit of time. */
  async tick(): Promise<void> {
    const settings = this.settingsOf(await this.read());
    const hasTimeLimit = settings.some(({ name, active }) => active && isTimeSetting(name));
    if (!hasTimeLimit) return;
    await this.#clock.tick(isOnScreen());
    const { state } = await this.#time(settings);
    this.#emit({ type: 'time', time: state });
    const isTimeUp = state.phase === 'over';
    if (isTimeUp !== this.#isTimeUp) this.#callListeners();
    this.#isTimeUp = isTimeUp;
  }

  async view(): Promise<LimitsView> {
    const stored = await this.read();
    const settings = this.settingsOf(stored);
    const { state, owner, used } = await this.#time(settings);
    const ageBand = this.bandOf(stored);
    const counts = activeValue(settings, 'counts', 'guardian') && (await this.#readCounts());
    return {
      ...{ ageBand, locale: this.#parts.locale, settings },
      possible: GUARDIAN_SETTINGS[ageBand],
      ...{ time: state, timeBy: owner, usedMinutes: used },
      asks: stored.asks,
      notices: stored.notices,
      ...(counts ? { counts } : {}),
      hasPin: await this.lock.hasPin(),
      hasSignIn: this.#options.signIn !== undefined,
      pinWait: await this.lock.left(),
    };
  }

  async #readCounts(): Promise<readonly DailyCounts[]> {
    type Counts = Readonly<Record<string, number>>;
    const records = await this.#parts.store.list<Counts>('usage', { limit: 7 });
    return records.map(({ id: day, value }) => ({
      day,
      bullying: value['bullying'] ?? 0,
      scam: value['scam'] ?? 0,
      personalInfo: value['personal-info'] ?? 0,
    }));
  }

  async apply(
    decision: Decision,
    message: Parameters<LimitsConnection['apply']>[1],
  ): Promise<Decision> {
    const asksForHelp = readingOf(decision);
    if (asksForHelp !== undefined) this.#open.remember(message, asksForHelp);
    if (passesLimits(decision, message.place)) return decision;
    const stored = await this.read();
    const settings = this.settingsOf(stored);
    if (settings.length === 0) return decision;
    const found = findLimit(decision, message, {
      settings,
      band: this.bandOf(stored),
      time: await this.#time(settings),
      nameOf: (id) => this.nameOf(id),
      ratingOf: (conversation) => this.#options.ratingOf?.(conversation),
      isOpen: await this.#open.includes(message.conversation),
    });
    if (!found) return decision;
    const { limit, owner } = found;
    const { conversation } = message;
    this.#emit({ type: 'limit', limit, by: owner, direction: decision.direction, conversation });
    const { policy, locale } = this.#parts;
    return toLimited(decision, limit, owner, { group: readingGroup(policy.ageBand), locale });
  }

  connection(): LimitsConnection {
    return {
      prepare: async (conversations) => {
        const settings = this.settingsOf(await this.read());
        const strict = activeValue(settings, 'stricter', 'guardian')
          ? ({ strict: true } as const)
          : {};
        const lists = toLists(settings);
        if (lists.length === 0) return conversations.map(() => strict);
        // A conversation that is open for help has no lists of a guardian, in either direction.
        const open = await Promise.all(conversations.map((one) => this.#open.includes(one)));
        return open.map((isOpen) => (isOpen ? strict : { ...strict, lists }));
      },
      apply: async (decision, message) => {
        try {
          return await this.apply(decision, message);
        } catch (error) {
          if (!isStorageError(error)) throw error;
          return { ...decision, degraded: [...decision.degraded, 'limits-not-read'] };
        }
      },
      observe: async (message, read) => {
        const readAgain = async (): Promise<boolean | undefined> => {
          if (this.settingsOf(await this.read()).length === 0) return undefined;
          return readingOf(await read());
        };
        // If it can't be read, nothing opens. Asking again always passes.
        const opened = await this.#open.observe(message, () => readAgain().catch(() => undefined));
        if (!opened) return;
        this.#tellTabs({ type: 'opened', conversation: message.conversation });
        this.#callListeners();
      },
      onChange: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      counts: async () => {
        const settings = this.settingsOf(await this.read());
        return activeValue(settings, 'counts', 'guardian') === true;
      },
      forget: async (target) => {
        if (target === 'everything') {
          this.#open.clear();
          this.#tellTabs({ type: 'forgotten' });
          this.closeGuardians();
          this.changed();
        } else if ('participant' in target) {
          const { participant } = target;
          await this.update((old) => forgetParticipant(old, participant));
        } else {
          await this.#open.forget(target.conversation);
          this.#tellTabs({ type: 'forgotten', conversation: target.conversation });
        }
      },
      close: () => {
        this.#stopTimer();
        this.#tabs?.close();
      },
    };
  }
}
