import {
  type AddHeardOptions,
  addHeard,
  defineHeard,
  type NightlightEvidence,
  type NightlightLock,
  type NightlightLog,
  type NightlightReport,
  type NightlightTrusted,
} from '@nightlight/nudges/heard';
import type { Nightlight } from '@nightlight/sdk';
import type { Helpline } from '@nightlight/sdk/core';
import type {
  EvidenceItem,
  Heard,
  ReportDraft,
  ReportedMessage,
  TrustedPerson,
} from '@nightlight/sdk/heard';
import { type ReactElement, useContext, useEffect, useRef } from 'react';
import { NightlightContext } from './nightlight-context.ts';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';
import { useLatest } from './use-latest.ts';

/** The props that all components of being heard have. */
export interface HeardProps extends Omit<ElementProps, 'onChoice' | 'children'> {
  /** What `createHeard()` returns. */
  readonly heard: Heard | undefined;
  /** Language tag (BCP 47). Default: the page's language. */
  readonly locale?: string | undefined;
}

const detailOf = <T,>(event: Event): T => (event as CustomEvent<T>).detail;

export interface ReportProps extends HeardProps {
  /** What to report. Without it, the component lists the reports and what became of them. */
  readonly draft?: ReportDraft | undefined;
  /** Country code (ISO 3166-1 alpha-2) of the hotlines beside the form. */
  readonly region?: string | undefined;
  /** The name that the app shows for the chat of the draft. Default: its id, which is sent. */
  readonly chatName?: string | undefined;
  /** Replaces the services of Nightlight. */
  readonly helplines?: readonly Helpline[] | undefined;
  /** Messages around those of the draft, which are sent only if the young person chooses them. */
  readonly context?: readonly ReportedMessage[] | undefined;
  /** Returns the name of an author who is not among the draft's people. */
  readonly nameOf?: ((id: string) => string | undefined) | undefined;
  /**
   * Returns for what a message is covered in the chat. With it, the first words of the others can be
   * read before a message is unfolded.
   */
  readonly coveredFor?: NightlightReport['coveredFor'];
  /** Called when the draft was sent or cancelled. Remove it. */
  readonly onDone?: ((sent: boolean) => void) | undefined;
}

/** `<nightlight-report>`: a young person reports, and reads what became of their reports. */
export const Report = ({
  heard,
  locale,
  draft,
  context,
  nameOf,
  coveredFor,
  region,
  chatName,
  helplines,
  onDone,
  ...rest
}: ReportProps): ReactElement =>
  useCustomElement(
    'nightlight-report',
    defineHeard,
    {
      heard,
      locale,
      draft,
      context,
      nameOf,
      coveredFor,
      region,
      chatName,
      helplines,
    } satisfies Properties<NightlightReport>,
    {
      ...rest,
      on: {
        'nightlight-report-done': (event) =>
          onDone?.(detailOf<{ readonly sent: boolean }>(event).sent),
      },
    },
  );

export interface LogProps extends HeardProps {
  /** Takes back what was called wrong. Default: the provider's. */
  readonly nightlight?: Pick<Nightlight, 'undoDisagree'> | undefined;
  /** Returns the name of a person, for what was called wrong in a chat with them. */
  readonly nameOf?: ((id: string) => string | undefined) | undefined;
  /** Called when the user wants to tell the app that a decision was wrong. For `<Report draft>`. */
  readonly onDraft?: ((draft: ReportDraft) => void) | undefined;
}

/** `<nightlight-log>`: what Nightlight said, covered or stopped, and why. */
export const Log = ({
  heard,
  locale,
  nightlight,
  nameOf,
  onDraft,
  ...rest
}: LogProps): ReactElement => {
  const provided = useContext(NightlightContext)?.nightlight;
  return useCustomElement(
    'nightlight-log',
    defineHeard,
    {
      ...{ heard, locale, nameOf },
      nightlight: nightlight ?? provided,
    } satisfies Properties<NightlightLog>,
    {
      ...rest,
      on: {
        'nightlight-report-draft': (event) =>
          onDraft?.(detailOf<{ readonly draft: ReportDraft }>(event).draft),
      },
    },
  );
};

export interface EvidenceProps extends HeardProps {
  /** The people and messages to save. */
  readonly draft?: Omit<EvidenceItem, 'note'> | undefined;
  /** The newest messages of a conversation, of which the young person may choose some to save. */
  readonly context?: readonly ReportedMessage[] | undefined;
  /** Returns the name of an author who is not among the draft's people. */
  readonly nameOf?: ((id: string) => string | undefined) | undefined;
  /**
   * Returns for what a message is covered in the chat. With it, the first words of the others can be
   * read before a message is unfolded.
   */
  readonly coveredFor?: NightlightEvidence['coveredFor'];
  /** Called when the draft was saved. Remove it. */
  readonly onDone?: (() => void) | undefined;
}

/** `<nightlight-evidence>`: what the young person saves, without pictures. */
export const Evidence = ({
  heard,
  locale,
  draft,
  context,
  nameOf,
  coveredFor,
  onDone,
  ...rest
}: EvidenceProps): ReactElement =>
  useCustomElement(
    'nightlight-evidence',
    defineHeard,
    { heard, locale, draft, context, nameOf, coveredFor } satisfies Properties<NightlightEvidence>,
    { ...rest, on: { 'nightlight-evidence-done': () => onDone?.() } },
  );

export interface TrustedProps extends HeardProps {
  /** Shows only the way to reach them, for a slot of `<Help>`. */
  readonly compact?: boolean | undefined;
  /** The people of the conversation that this is beside, or what returns them. None is offered. */
  readonly beside?: NightlightTrusted['beside'];
  /** Opens their chat in the app. Without it, the app is no way to reach them. */
  readonly onOpen?: ((person: TrustedPerson) => void) | undefined;
}

/** `<nightlight-trusted>`: the person whom the young person has chosen. */
export const Trusted = ({
  heard,
  locale,
  compact = false,
  beside,
  onOpen,
  ...rest
}: TrustedProps): ReactElement =>
  useCustomElement(
    'nightlight-trusted',
    defineHeard,
    {
      ...{ heard, locale, compact, beside },
      offersApp: onOpen !== undefined,
    } satisfies Properties<NightlightTrusted>,
    {
      ...rest,
      on: {
        'nightlight-trusted': (event) =>
          onOpen?.(detailOf<{ readonly person: TrustedPerson }>(event).person),
      },
    },
  );

export interface LockProps extends HeardProps {
  /** Shows only what opens the lock. */
  readonly compact?: boolean | undefined;
}

/** `<nightlight-lock>`: the young person's own lock. */
export const Lock = ({ heard, locale, compact = false, ...rest }: LockProps): ReactElement =>
  useCustomElement(
    'nightlight-lock',
    defineHeard,
    { heard, locale, compact } satisfies Properties<NightlightLock>,
    rest,
  );

export type UseHeardOptions = Omit<AddHeardOptions, 'heard'> & {
  /** What `createHeard()` returns. `undefined` until it is there. */
  readonly heard: Heard | undefined;
};

/**
 * Adds the trusted person, *Save this message* and *Tell the app this was wrong* to all nudges,
 * veils and pictures. Use it once, near the provider. The functions may be new in each render, but
 * wrap `people` in `useCallback`: if it changes, who may be offered is read again. See `addHeard` of
 * `@nightlight/nudges/heard`.
 */
export const useHeard = (options: UseHeardOptions): void => {
  const { heard, locale, people } = options;
  const latest = useLatest(options);
  const added = useRef<ReturnType<typeof addHeard>>(undefined);
  const [hasMessage, hasChats] = [options.message !== undefined, options.openChat !== undefined];
  useEffect(() => {
    if (!heard) return;
    added.current = addHeard({
      heard,
      ...(locale === undefined ? {} : { locale }),
      people: (conversation) => latest.current.people(conversation),
      ...(hasMessage ? { message: (decision) => latest.current.message?.(decision) } : {}),
      report: (...draft) => latest.current.report(...draft),
      ...(hasChats ? { openChat: (person) => latest.current.openChat?.(person) } : {}),
    });
    return () => added.current?.remove();
  }, [heard, locale, hasMessage, hasChats, latest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `people` is the trigger.
  useEffect(() => added.current?.refresh(), [people]);
};
