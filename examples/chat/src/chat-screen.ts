import { defineElements, loadWords } from '@nightlight/nudges';
import { defineImage } from '@nightlight/nudges/image';
import type { Message, SentMessage, Turn } from '@nightlight/sdk';
import { chatBanner } from './banner.ts';
import { type Bubble, picturesOf, textOf } from './bubble.ts';
import { chatComposer } from './composer.ts';
import { type ChatMessage, type Connection, connect, type Other } from './connection.ts';
import { element } from './element.ts';
import { chatHeader } from './header.ts';
import { helpAgain } from './help-again.ts';
import { openHelpSheet } from './help-sheet.ts';
import { type Held, hold, noteBelow, reveal } from './incoming.ts';
import { LOCALE } from './locale.ts';
import { outgoingFlow, type Written } from './outgoing.ts';
import type { Person } from './person.ts';
import { fromWire, toWire } from './picture.ts';
import { type SafetyState, startSafety } from './safety.ts';
import { chatThread } from './thread.ts';

const TURNS_BEFORE = 3;

/** The chat itself: wires the parts and holds what was said in this tab. */
export const chatScreen = (app: HTMLElement, me: Person): void => {
  defineElements();
  defineImage();
  // Now, not with the first nudge: when one is shown is no server's business.
  void loadWords(LOCALE);
  // Two tabs of one browser share what is kept on the device; here they are two people.
  const conversation = `${me.room} as ${me.name}`;
  const turns: Turn[] = [];
  const waiting = new Map<string, Bubble>();
  /** Names of everybody else who has been here. */
  const names = new Map<string, string>();
  let here: readonly Other[] = [];
  let shown = Promise.resolve();
  let sending = Promise.resolve();
  let safetyState: SafetyState['name'] = 'loading';

  const openHelp = (): void => openHelpSheet(me);
  const again = helpAgain(openHelp);
  const header = chatHeader(() => safety.retry(), openHelp);
  const thread = chatThread(me.room);
  const banner = chatBanner(() => connection.retry());
  const composer = chatComposer({ onSend: () => outgoing.send(), onEdit: () => outgoing.edited() });
  const safety = startSafety({ ageBand: me.ageBand, region: me.region }, (state) => {
    safetyState = state.name;
    header.setSafety(state);
  });

  const inGroup = (): boolean => here.length > 1;
  /** Between two a message goes to the other; in a group nobody says to whom it does. */
  const where = (): Pick<Message, 'to' | 'place'> => {
    if (inGroup()) return { place: 'group' };
    return here[0] ? { to: [here[0].id] } : {};
  };
  const previous = (): Turn[] => turns.slice(-TURNS_BEFORE);

  const ownPicture = (picture: Blob): HTMLElement => {
    const image = element('img', { class: 'own', alt: 'Your picture' });
    image.src = URL.createObjectURL(picture);
    image.addEventListener('load', () => URL.revokeObjectURL(image.src), { once: true });
    return image;
  };

  const deliver = ({ text, picture }: Written): Bubble => {
    const message: ChatMessage = { id: crypto.randomUUID(), text, sentAt: Date.now() };
    const made = thread.add(message, 'outgoing', { id: me.id, name: 'You', inGroup: inGroup() });
    made.body.replaceChildren(
      ...(text ? [textOf(text)] : []),
      ...picturesOf(made, picture && ownPicture(picture)),
    );
    waiting.set(message.id, made);
    made.setDelivered(here.length > 0);
    // In the order in which they were pressed, though a picture takes a moment to be packed.
    sending = sending
      .then(async () => {
        connection.send({ ...message, ...(picture ? { picture: await toWire(picture) } : {}) });
      })
      .catch(console.error);
    safety.observe({ ...message, conversation, author: 'self', ...where(), previous: previous() });
    if (text) turns.push({ author: 'self', text, sentAt: message.sentAt });
    thread.settle();
    return made;
  };

  const receive = (message: ChatMessage & { readonly from: string }): void => {
    const { from, id, text, sentAt } = message;
    const place = inGroup() ? ({ place: 'group' } as const) : {};
    const sent = { id, text, sentAt, conversation, author: from, previous: previous(), ...place };
    const picture = message.picture ? fromWire(message.picture) : undefined;
    if (text) turns.push({ author: from, text, sentAt });
    const held = hold(safety, sent, picture);
    // Looked over side by side, shown one after the other: none overtakes the one before it.
    shown = shown.then(async () => present(sent, picture, await held)).catch(console.error);
  };

  const present = (
    sent: SentMessage & { readonly text: string },
    picture: Blob | undefined,
    held: Held,
  ): void => {
    const { text, author } = sent;
    const { decision, late } = held;
    const name = names.get(author) ?? 'They';
    const made = thread.add(sent, 'incoming', { id: author, name, inGroup: inGroup() });
    reveal(made, { text, picture, author }, held, safety);
    if (decision && !decision.stops) noteBelow(made, decision, again);
    thread.settle();
    safety.observe(sent);
    void late.then((decision) => decision && noteBelow(made, decision, again));
  };

  const connection: Connection = connect(me, {
    onState: banner.setState,
    onPresence: (now) => {
      here = now;
      for (const { id, name } of now) names.set(id, name);
      header.setOthers(now);
      thread.setAlone(now.length === 0);
      if (now[0]) composer.setTo(inGroup() ? 'everyone' : now[0].name);
      for (const made of waiting.values()) made.setDelivered(now.length > 0);
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
    helpAgain: again,
    deliver,
    isLoading: () => safetyState === 'loading',
    draft: ({ text, picture }) => ({
      ...{ conversation, author: 'self', previous: previous() },
      ...where(),
      ...(text ? { text } : {}),
      ...(picture ? { images: [picture] } : {}),
    }),
  });

  const chat = element('div', { class: 'chat' });
  chat.append(header.node, banner.node, thread.node, composer.node);
  // What asks hears its own; here the focus is elsewhere in the chat.
  chat.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) outgoing.edited();
  });
  app.replaceChildren(chat);
  composer.focus();
};
