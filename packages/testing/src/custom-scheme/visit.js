// Runs on the page of the example before its own scripts. `visit.py` calls `visit()`.

const INSULT = 'shut up you stupid ugly loser, everybody hates you';

/** What guard() has decided, the newest last. */
const decisions = [];
addEventListener('nightlight-decision', ({ detail }) => decisions.push(detail.decision));

const waitFor = async (find, what) => {
  const limit = Date.now() + 120_000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (Date.now() > limit) throw new Error(`No ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** A button of one of Nightlight's elements. */
const findChoice = (element, choice) =>
  document.querySelector(element)?.shadowRoot?.querySelector(`[data-choice=${choice}]`);
const field = () => document.querySelector('form textarea');
const thread = () => document.querySelector('#thread');

const send = (text) => {
  field().value = text;
  document.querySelector('form button').click();
};

/** Sends, and chooses to wait if the check takes long. Returns the decision about what was sent. */
const sendAllowed = async (text) => {
  const before = thread().children.length;
  send(text);
  await waitFor(() => {
    findChoice('nightlight-unchecked', 'wait')?.click();
    return thread().children.length > before;
  }, `message "${text}"`);
  return decisions.at(-1);
};

/** Sends harmless messages until one was checked by everything. */
const sendWhenReady = async (expected) => {
  const limit = Date.now() + 120_000;
  for (let round = 1; ; round++) {
    const decision = await sendAllowed(`see you at ${round}`);
    if (String(decision.degraded) === String(expected)) return decision;
    if (Date.now() > limit) throw new Error(`Degraded: ${decision.degraded}`);
  }
};

const sendInsult = async () => {
  send(INSULT);
  const edit = await waitFor(() => {
    findChoice('nightlight-unchecked', 'wait')?.click();
    return findChoice('nightlight-nudge', 'edit');
  }, 'nudge');
  edit.click();
  return { ...decisions.at(-1), draft: field().value };
};

const sendPicture = async () => {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d').fillRect(0, 0, 100, 100);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  const files = new DataTransfer();
  files.items.add(new File([blob], 'fields.png', { type: 'image/png' }));
  document.querySelector('form input[type=file]').files = files.files;
  return sendAllowed('look at this');
};

const readVisit = async (expected) => {
  await waitFor(field, 'form');
  const pick = ({ action, degraded, draft, pictures }) => ({ action, degraded, draft, pictures });
  const harmless = pick(await sendWhenReady(expected));
  const insult = pick(await sendInsult());
  const picture = pick(await sendPicture());
  const isShown = Boolean(thread().querySelector('img'));
  const hasInsult = thread().textContent.includes('loser');
  return { origin: location.origin, harmless, insult, picture, isShown, hasInsult };
};

/** Chats, and posts what it saw. `expected` is what a complete check reports in `degraded`. */
globalThis.visit = (expected) =>
  readVisit(expected)
    .catch((error) => ({ error: String(error) }))
    .then((result) => webkit.messageHandlers.visit.postMessage(JSON.stringify(result)));
