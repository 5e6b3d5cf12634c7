import { createHeard, verifyEvidence } from '@nightlight/sdk/heard';
import { openStore } from '@nightlight/store';

const TEXTS = {
  ...{ locale: 'en', title: 'Saved', about: '', savedAt: '', note: '', people: '', self: 'Me' },
  ...{ picture: '', deleted: '', fingerprint: '', check: '', doubtfulTime: '' },
};

/** Saves evidence behind a lock. Returns what can be seen, and what the verifier says. */
export const locksAway = async ({ name }: { readonly name: string }) => {
  const store = await openStore({ name });
  const heard = createHeard({ store });
  await heard.lock.set('seven moons');
  heard.lock.close();
  await heard.evidence.save({ note: 'one hour', people: [], messages: [] });
  const locked = (await heard.evidence.list()).length;
  const wrong = await heard.lock.open('six moons');
  const right = await heard.lock.open('seven moons');
  const open = (await heard.evidence.list()).map(({ item }) => item.note);
  const page = await heard.evidence.export(TEXTS);
  const { faults } = await verifyEvidence(page, await heard.evidence.anchor());
  heard.dispose();
  await store.close();
  return { locked, wrong, right, open, faults };
};

/** Returns the evidence that an earlier page has saved, with the code. */
export const opensLater = async ({ name }: { readonly name: string }) => {
  const store = await openStore({ name });
  const heard = createHeard({ store });
  const before = (await heard.evidence.list()).length;
  await heard.lock.open('seven moons');
  const { faults } = await verifyEvidence(await heard.evidence.export(TEXTS));
  const after = (await heard.evidence.list()).map(({ item }) => item.note);
  heard.dispose();
  await store.close();
  return { before, after, faults };
};
