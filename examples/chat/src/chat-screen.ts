import { guard, guardIncoming } from '@nightlight/nudges';
import type { Decision, Message } from '@nightlight/sdk';
import { findAddressee } from './addressee.ts';
import { chatBanner } from './banner.ts';
import { addBesideNudges } from './beside-nudges.ts';
import { type Bubble, fill } from './bubble.ts';
import { chatComposer } from './composer.ts';
import { type ChatMessage, type Connection, connect, type Other } from './connection.ts';
import { element } from './element.ts';
import { chatHeader } from './header.ts';
import { startHeard } from './heard.ts';
import { helpAgain } from './help-again.ts';
import { openHelpSheet } from './help-sheet.ts';
import { leftScreen } from './left-screen.ts';
import { askForContact, createTimeLeft, openLimitsSheet, showAsk } from './limits-sheet.ts';
import { chatNotices } from './notices.ts';
import { createOffers } from './offers.ts';
import { forgetPerson, type Person } from './person.ts';
import { fromWire, toWire } from './picture.ts';
import { placeBar } from './place-bar.ts';
import { placeOf } from './places.ts';
import { createPosts } from './posts.ts';
import type { Safety } from './safety.ts';
import { showBelow } from './show-below.ts';
import { chatThread } from './thread.ts';

/** Creates the chat and connects its parts. */
export const chatScreen = (app: HTMLElement, me: Person, safety: Safety): void => {
  // Two tabs of one browser share the storage, but here they are two people with two conversations.
  const conversation = `${me.room} as ${me.name}`;
  const waiting = new Map<string, Bubble>();
  /** The names of all other people who have been in the room. */
  const names = new Map<string, string>();
  let here: readonly Other[] = [];
  let latest: Bubble | undefined;
  let sending = Promise.resolve();

  const posts = createPosts();
  const notices = chatNotices();
  const heard = startHeard(me);
  const listPeople = (): readonly Other[] => [...names].map(([id, name]) => ({ id, name }));
  const beside = addBesideNudges({ me, heard, posts, people: listPeople });
  const openHelp = (): void =>
    openHelpSheet({ me, safety, heard, posts, people: listPeople }, inGroup());
  const again = helpAgain(openHelp, me.locale);
  const openLimits = (): void =>
    openLimitsSheet(me, safety, {
      openHelp,
      deleteAll: async () => {
        await (await safety.nightlight()).forget('everything');
        leave();
      },
    });
  const place = placeOf(me.room);
  const header = chatHeader(() => safety.retry(), openHelp, openLimits, me.locale);
  const thread = chatThread(me.room);
  const banner = chatBanner(() => connection.retry());
  const composer = chatComposer();
  const { locale } = me;
  const timeLeft = createTimeLeft(me, safety, openHelp);
  safety.watch((state) => {
    header.setSafety(state);
    // A second start has limits of its own. After a failed one they can't be read, which the header
    // already says.
    Object.assign(timeLeft, { limits: state.name === 'failed' ? undefined : safety.limits() });
  });

  const inGroup = (): boolean => here.length > 1;
  /** In a group, a message that names one person is for them. */
  const getAddressee = (text: string, author: string): Pick<Message, 'to'> => {
    const id = findAddressee(text, author, [...listPeople(), { id: 'self', name: me.name }]);
    return id ? { to: [id] } : {};
  };
  /** With one other person, the message is to them. */
  const getContext = (): Pick<Message, 'to' | 'place'> => {
    const where = place ? { place: place.place } : {};
    if (inGroup()) return { place: 'group', ...where, ...getAddressee(composer.text(), 'self') };
    return { ...where, ...(here[0] ? { to: [here[0].id] } : {}) };
  };

  const ownPicture = (picture: Blob): HTMLElement => {
    const image = element('img', { class: 'own', alt: 'Your picture' });
    image.src = URL.createObjectURL(picture);
    image.addEventListener('load', () => URL.revokeObjectURL(image.src), { once: true });
    return image;
  };

  const send = (text: string, picture: Blob | undefined): string => {
    const message: ChatMessage = { id: crypto.randomUUID(), text, sentAt: Date.now() };
    const made = thread.add(message, 'outgoing', { id: me.id, name: 'You', inGroup: inGroup() });
    fill(made, text, picture ? { hasPicture: true, own: ownPicture(picture) } : NO_PICTURE);
    waiting.set(message.id, made);
    posts.add({ message, author: 'self', bubble: made, stop: () => {} });
    made.setDelivered(here.length > 0);
    // Send in the order in which the user pressed Send, although encoding a picture takes time.
    sending = sending
      .then(async () => {
        connection.send({ ...message, ...(picture ? { picture: await toWire(picture) } : {}) });
      })
      .catch(console.error);
    latest = made;
    thread.settle();
    return message.id;
  };

  const receive = (message: ChatMessage & { readonly from: string }): void => {
    const { from: author, id, text, sentAt } = message;
    const picture = message.picture ? fromWire(message.picture) : undefined;
    const name = names.get(author) ?? 'They';
    const made = thread.add(message, 'incoming', { id: author, name, inGroup: inGroup() });
    fill(made, text, { hasPicture: picture !== undefined });
    const { stop } = guardIncoming(
      made.body,
      safety.nightlight,
      {
        ...{ id, conversation, author, text, sentAt },
        ...(inGroup() ? { place: 'group', ...getAddressee(text, author) } : {}),
        ...(place ? { place: place.place } : {}),
        ...(picture ? { images: [picture] } : {}),
      },
      {
        ...{ below: made.below, locale, show: showBelow(() => made, again) },
        nameOf: (id) => names.get(id),
      },
    );
    posts.add({ message, author, bubble: made, stop });
    thread.settle();
  };

  /** The message no longer counts for the conversation. */
  const forgetPost = (id: string): void => {
    waiting.delete(id);
    posts.unsend(id);
    safety
      .nightlight()
      .then((nightlight) => nightlight.observe({ id, conversation, deleted: true }))
      .catch(() => {});
  };

  const connection: Connection = connect(me, {
    onState: banner.setState,
    onPresence: (now) => {
      here = now;
      for (const { id, name } of now) {
        names.set(id, name);
        safety.setName(id, name);
      }
      beside.refresh();
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
    onUnsent: (id, from) => {
      // Only its author can take a message back.
      if (posts.get(id)?.author === from) forgetPost(id);
    },
  });

  /** Shows the question about a new contact, if that is what stopped the message. */
  const askFor = ({ nudge }: Decision): HTMLElement | undefined => {
    if (nudge?.limit !== 'contact-ask' || inGroup() || !here[0]) return undefined;
    return showAsk(me, safety.limits(), here[0].id, composer.above);
  };
  const showOwn = showBelow(() => latest, again);

  const chat = element('div', { class: 'chat' });
  chat.append(header.node, ...(place ? [placeBar(place, me)] : []));
  chat.append(banner.node, notices.node, thread.node, timeLeft, composer.node);
  chat.addEventListener('nightlight-decision', ({ detail }) => {
    // A child has to ask for a new contact first, whoever of them writes.
    if (askFor(detail.decision) || detail.decision.direction === 'incoming') return;
    // Something else is to be said, or the message was sent, such as a call for help.
    composer.above.querySelector('nightlight-ask')?.remove();
  });
  const guarded = guard(composer.form, safety.nightlight, {
    conversation,
    container: composer.above,
    context: getContext,
    locale,
    show: (decision, options) => {
      const ask = askFor(decision);
      return ask ? askForContact(ask, decision, options) : showOwn(decision, options);
    },
    send: ({ text, files }) => send(text.trim(), files[0]),
  });
  const runOffer = createOffers({
    ...{ me, posts, notices, connection, heard, conversation },
    people: listPeople,
    unsend: (id) => {
      forgetPost(id);
      // A message with a picture may still be on its way to the server.
      sending = sending.then(() => connection.unsend(id));
      composer.focus();
    },
    leave,
  });
  function leave(): void {
    document.removeEventListener('nightlight-offer', onOffer);
    guarded.stop();
    connection.leave();
    beside.remove();
    void heard.then((opened) => opened.dispose());
    safety.stop();
    forgetPerson();
    leftScreen(app, me.room);
  }
  const onOffer = ({ detail }: DocumentEventMap['nightlight-offer']): void => {
    void runOffer(detail.offer, detail.decision);
  };
  // One listener hears the buttons in veils, nudges, pictures and on the help page.
  document.addEventListener('nightlight-offer', onOffer);
  // Escape also works if the focus is outside the text field.
  chat.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) composer.leaveQuestion();
  });
  chat.addEventListener('nightlight-unchecked', ({ detail }) => {
    if (detail.error) header.setSafety({ name: 'failed' });
  });
  app.replaceChildren(chat);
  composer.focus();
};

const NO_PICTURE = { hasPicture: false } as const;
