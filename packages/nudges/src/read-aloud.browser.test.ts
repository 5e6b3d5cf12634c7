import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { supported } from './decisions.fixture.ts';
import { defineElements } from './define-elements.ts';
import { loadWords } from './messages/catalogues.ts';
import type { NightlightNudge } from './nudge/nightlight-nudge.ts';

// A stub, because test machines have no voices.
class Utterance extends EventTarget {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** Speaks one after the other. As in browsers, `end` events of cancelled ones arrive late. */
class Speech extends EventTarget {
  said: Utterance[] = [];
  getVoices = () => [{ lang: 'en-GB', localService: true, default: true }];
  speak = (what: Utterance): number => this.said.push(what);
  cancel = (): void => {
    for (const what of this.said) setTimeout(() => what.dispatchEvent(new Event('error')));
    this.said = [];
  };
}

let speech: Speech;
let nudges: NightlightNudge[];
beforeAll(async () => {
  defineElements();
  await loadWords('en');
});
beforeEach(async () => {
  speech = new Speech();
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  nudges = [1, 2].map(() =>
    Object.assign(document.createElement('nightlight-nudge'), { decision: supported, quiet: true }),
  );
  document.body.append(...nudges);
  await Promise.all(nudges.map(({ updateComplete }) => updateComplete));
});
afterEach(() => {
  for (const nudge of nudges) nudge.remove();
  vi.unstubAllGlobals();
});

const press = async (nudge: NightlightNudge | undefined, choice: string): Promise<void> => {
  nudge?.renderRoot.querySelector<HTMLElement>(`[data-choice=${choice}]`)?.click();
  await new Promise((done) => setTimeout(done, 20));
};
const button = (nudge: NightlightNudge | undefined): string | undefined =>
  nudge?.renderRoot.querySelector('[data-choice=read]')?.textContent?.trim();

it('a second text that interrupts the first is read to the end', async () => {
  await press(nudges[0], 'read');
  await press(nudges[1], 'read');
  expect(speech.said).toHaveLength(1);
  expect(nudges.map(button)).toEqual(['Read aloud', 'Stop reading']);
  await press(nudges[1], 'read');
  expect(speech.said).toHaveLength(0);
  expect(nudges.map(button)).toEqual(['Read aloud', 'Read aloud']);
});

it('reads everything on the nudge, hotlines too', async () => {
  const [nudge] = nudges as [NightlightNudge];
  const url = 'https://takeitdown.ncmec.org';
  const hotline = { country: 'ZZ', kind: 'image-removal', name: 'Take It Down', url } as const;
  nudge.decision = { ...supported, hotlines: [{ ...hotline, rechecked: false }] };
  await press(nudge, 'help');
  await press(nudge, 'read');
  const [said] = speech.said;
  expect(said?.text).toContain('Childline: 0800 1111');
  expect(said?.text).toContain(`Take It Down: ${url}`);
});
