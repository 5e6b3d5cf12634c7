import { defineElements } from '@nightlight/nudges';
import type { SentMessage, Turn } from '@nightlight/sdk';
import { chatBanner } from './banner.ts';
import { type Bubble, textOf } from './bubble.ts';
import { chatComposer } from './composer.ts';
import { type ChatMessage, type Connection, connect, type Other } from './connection.ts';
import { element } from './element.ts';
import { chatHeader } from './header.ts';
import { type Held, hold, noteBelow, reveal } from './incoming.ts';
import { outgoingFlow } from './outgoing.ts';
import type { Person } from './person.ts';
import { type SafetyState, startSafety } from './safety.ts';
import { chatThread } from './thread.ts';

const TURNS_BEFORE = 3;

/** The chat itself: wires the parts and holds what was said in this tab. */
export const chatScreen = (app: HTMLElement, me: Person): void => {
  defineElements();
  const conversation = me.room;
  const turns: Turn[] = [];
  const waiting = new Map<string, Bubble>();
  let other: Other | undefined;
  let shown = Promise.resolve();
  let safetyState: SafetyState['name'] = 'loading';

  const header = chatHeader(() => safety.retry());
  const thread = chatThread(me.room);
  const banner = chatBanner(() => connection.retry());
  const composer = chatComposer({ onSend: () => outgoing.send(), onEdit: () => outgoing.edited() });
  const safety = startSafety({ ageBand: me.ageBand, region: me.region }, (state) => {
    safetyState = state.name;
    header.setSafety(state);
  });

  const to = (): { to?: string[] } => (other ? { to: [other.id] } : {});
  const previous = (): Turn[] => turns.slice(-TURNS_BEFORE);

  const deliver = (text: string): Bubble => {
    const message: ChatMessage = { id: crypto.randomUUID(), text, sentAt: Date.now() };
    const made = thread.add(message, 'outgoing', 'You');
    made.body.replaceChildren(textOf(text));
    waiting.set(message.id, made);
    made.setDelivered(other !== undefined);
    connection.send(message);
    safety.observe({ ...message, conversation, author: 'self', ...to(), previous: previous() });
    turns.push({ author: 'self', text, sentAt: message.sentAt });
    thread.settle();
    return made;
  };

  const receive = (message: ChatMessage & { readonly from: string }): void => {
    const { from, id, text, sentAt } = message;
    const full = { id, text, sentAt, conversation, author: from, previous: previous() };
    turns.push({ author: from, text, sentAt });
    const held = hold(safety, full);
    // Looked over side by side, shown one after the other: none overtakes the one before it.
    shown = shown.then(async () => present(full, await held));
  };

  const present = (
    full: SentMessage & { readonly text: string },
    { decision, late }: Held,
  ): void => {
    const { text } = full;
    const made = thread.add(full, 'incoming', other?.name ?? 'They');
    reveal(made, text, decision, safety.record);
    if (decision && (decision.action === 'nudge' || decision.action === 'allow')) {
      noteBelow(made, decision);
    }
    thread.settle();
    safety.observe(full);
    void late.then((decision) => decision && noteBelow(made, decision));
  };

  const connection: Connection = connect(me, {
    onState: banner.setState,
    onPresence: (now) => {
      other = now;
      header.setOther(now);
      if (now) composer.setTo(now.name);
      for (const made of waiting.values()) made.setDelivered(now !== undefined);
    },
    onMessage: receive,
    onDelivered: (id) => {
      waiting.get(id)?.setDelivered(true);
      waiting.delete(id);
    },
  });

  const outgoing = outgoingFlow({
    composer,
    safety,
    deliver,
    isLoading: () => safetyState === 'loading',
    draft: (text) => ({ conversation, author: 'self', text, ...to(), previous: previous() }),
  });

  app.replaceChildren(
    element('div', { class: 'chat' }, header.node, banner.node, thread.node, composer.node),
  );
  composer.focus();
};
