import type { NightlightSource } from '../checker.ts';
import { type CoveredMessage, findPileOn } from './covered-message.ts';
import { PileOn } from './pile-on.ts';

/** Maximum number of covered messages of a conversation that a pile-on can still fold in. */
const MAX_COVERED = 64;

interface Conversation {
  covered: readonly CoveredMessage[];
  pileOns: readonly PileOn[];
}

const conversations = new WeakMap<NightlightSource, Map<string, Conversation>>();

const getConversation = (source: NightlightSource, id: string): Conversation => {
  const own = conversations.get(source) ?? new Map<string, Conversation>();
  conversations.set(source, own);
  const conversation = own.get(id) ?? { covered: [], pileOns: [] };
  own.set(id, conversation);
  return conversation;
};

/** Adds the message to the pile-on that it belongs to, which may be new. */
const addToPileOn = (conversation: Conversation, message: CoveredMessage): void => {
  const signal = findPileOn(message);
  const known = conversation.pileOns.find(
    (one) => one.has(message) || (signal && one.continuesWith(signal)),
  );
  const pileOn = known ?? (signal && new PileOn());
  if (!pileOn) return;
  if (!known) conversation.pileOns = [...conversation.pileOns, pileOn];
  const free = conversation.covered.filter(
    (each) => !conversation.pileOns.some((one) => one !== pileOn && one.has(each)),
  );
  if (signal) pileOn.report(message, signal, free);
  else pileOn.add(message);
  void pileOn.update();
};

/** A covered message among those of its conversation. */
export interface FoldedMessage {
  /** The user has shown it or hidden it again. */
  change(choice: string): void;
  /** It was removed. */
  leave(): void;
}

/**
 * Adds a covered message. If several people attack one person in the conversation, their covered
 * messages share one place: the veil of the first shows how many there are and opens the list.
 */
export const addCovered = (source: NightlightSource, message: CoveredMessage): FoldedMessage => {
  const { conversation: id, harms } = message.decision;
  const conversation = getConversation(source, id);
  if (harms.includes('bullying')) {
    conversation.covered = [...conversation.covered, message].slice(-MAX_COVERED);
  }
  addToPileOn(conversation, message);
  return {
    change(choice) {
      const pileOn = conversation.pileOns.find((one) => one.has(message));
      const hidden = choice === 'close' ? message : undefined;
      void pileOn?.update({ fixed: message.veil, hidden });
    },
    leave() {
      conversation.covered = conversation.covered.filter((one) => one !== message);
      for (const one of conversation.pileOns) if (one.delete(message)) void one.update();
      conversation.pileOns = conversation.pileOns.filter((one) => !one.isEmpty);
      const own = conversations.get(source);
      if (conversation.covered.length === 0 && own?.get(id) === conversation) own.delete(id);
    },
  };
};
