import { type Decision, type Message, stopsWords } from '@nightlight/sdk';
import { type Bubble, picturesOf, textOf } from './bubble.ts';
import { element } from './element.ts';
import type { HelpAgain } from './help-again.ts';
import { LOCALE } from './locale.ts';
import type { Safety } from './safety.ts';

/** A message waits this long for its answer, then it is shown as it is. */
const LONGEST_HOLD = 2000;

export interface Held {
  /** The answer, however long it takes; nothing where there is none. */
  readonly answer: Promise<Decision | undefined>;
  /** Asks once more about the whole message. */
  again(): Promise<Decision | undefined>;
  /** The answer that came in time. */
  readonly decision: Decision | undefined;
  /** The answer that came too late, if it ever comes. */
  readonly late: Promise<Decision | undefined>;
}

/**
 * Looks over what came in before it is shown: its words for two seconds at most,
 * its picture behind a cover of its own for as long as it takes.
 */
export const hold = async (safety: Safety, message: Message, picture?: Blob): Promise<Held> => {
  const never = new AbortController().signal;
  const check = (what: Message): Promise<Decision | undefined> =>
    safety.check(what, never).catch(() => undefined);
  const nothing = Promise.resolve(undefined);
  const words = message.text ? check(message) : nothing;
  const whole = (): Promise<Decision | undefined> =>
    check({ ...message, ...(picture ? { images: [picture] } : {}) });
  const answer = picture ? whole() : words;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LONGEST_HOLD);
  });
  const decision = await Promise.race([words, tooLate]);
  clearTimeout(timer);
  return { answer, again: whole, decision, late: decision ? nothing : words };
};

export interface Shown {
  readonly text: string;
  readonly picture: Blob | undefined;
  readonly author: string;
}

/** A picture behind its own cover, which stays until the answer to the whole message is there. */
const coveredPicture = (
  { picture, author }: Shown,
  { answer, again }: Held,
  safety: Safety,
): HTMLElement | undefined => {
  if (!picture) return undefined;
  const made = element('nightlight-image', { alt: 'Picture', locale: LOCALE });
  made.author = author;
  made.nightlight = {
    classify: async () => {
      const decision = (await answer) ?? (await again());
      if (!decision) throw new Error('Pictures can’t be checked here now.');
      return decision;
    },
    disagree: safety.disagree,
  };
  made.record = safety.record;
  made.src = picture;
  return made;
};

/** Many alike are no wall; what is new is said whole. */
const saysTheSame = (before: Element | null, { nudge }: Decision): boolean => {
  const said = before?.querySelector('nightlight-veil')?.decision?.nudge;
  return said !== undefined && said.harm === nudge?.harm && said.kind === nudge.kind;
};

/** What was sent, or a veil before it. */
export const reveal = (bubble: Bubble, message: Shown, held: Held, safety: Safety): void => {
  const { decision } = held;
  const content = [
    ...(message.text ? [textOf(message.text)] : []),
    ...picturesOf(bubble, coveredPicture(message, held, safety)),
  ];
  if (!decision || !stopsWords(decision)) {
    bubble.body.replaceChildren(...content);
    return;
  }
  const veil = element('nightlight-veil', {}, ...content);
  veil.decision = decision;
  veil.compact = saysTheSame(bubble.node.previousElementSibling, decision);
  veil.addEventListener('nightlight-choice', ({ detail }) => {
    bubble.body.dataset['state'] = veil.shown ? 'clear' : 'veiled';
    void safety.record(decision, detail.choice).catch(() => undefined);
  });
  bubble.body.dataset['state'] = 'veiled';
  bubble.body.replaceChildren(veil);
};

/** A few words under a bubble: advice on what came in, or support. */
export const noteBelow = (bubble: Bubble, decision: Decision, helpAgain: HelpAgain): void => {
  if (!decision.nudge) return;
  const again = helpAgain(decision);
  if (again) {
    bubble.below.append(again);
    return;
  }
  const note = element('nightlight-nudge', { quiet: true, layout: 'card' });
  note.quiet = true;
  note.decision = decision;
  note.addEventListener('nightlight-choice', ({ detail }) => {
    if (detail.choice === 'close') note.remove();
  });
  bubble.below.append(note);
};
