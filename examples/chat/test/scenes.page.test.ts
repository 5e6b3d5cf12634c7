import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatInChromium, joinAsWriter } from './chat.fixture.ts';
import { Presser } from './scenes/buttons.fixture.ts';
import { isAsExpected, nameShown } from './scenes/compare.fixture.ts';
import { findLayoutFaults } from './scenes/layout.fixture.ts';
import { isChecked, isWith, openRoom, type Phone, rowOf, send } from './scenes/phone.fixture.ts';
import { expectedFor, type Line, readRole, type Scene } from './scenes/scene.fixture.ts';
import { SCENES } from './scenes/scenes.fixture.ts';
import {
  type RowShown,
  type Shown,
  type Snapshot,
  takeSnapshot,
} from './scenes/snapshot.fixture.ts';

/** `NIGHTLIGHT_SCENE` selects scenes by parts of their titles, with `|` between them. */
const ONLY = process.env['NIGHTLIGHT_SCENE']?.split('|');
const WHOLE = process.env['NIGHTLIGHT_RELEASE'] !== undefined;
const SHOTS = process.env['NIGHTLIGHT_SHOTS'];
/** Real people pause longer. A message counts for its conversation a moment after it is displayed. */
const PAUSE = 150;

const chosen = SCENES.filter(({ title, isQuick }) =>
  ONLY ? ONLY.some((part) => title.includes(part)) : WHOLE || isQuick,
);

const chat = chatInChromium();
const contexts: BrowserContext[] = [];
let pages: readonly Page[];

/** Three phones, which are used for all scenes. */
beforeAll(async () => {
  for (let i = 0; i < 3; i++) {
    contexts.push(await chat.newContext({ viewport: { width: 390, height: 780 } }));
  }
  pages = await Promise.all(contexts.map((context) => context.newPage()));
  // A button that can't be pressed is noted, and must not end the scene.
  for (const page of pages) page.setDefaultTimeout(15_000);
});
afterAll(() => Promise.all(contexts.map((context) => context.close())));

type Writer = Awaited<ReturnType<typeof joinAsWriter>>;

/** One run of a scene, and what went wrong in it. */
class Play {
  readonly #scene: Scene;
  readonly #number: number;
  readonly #phones = new Map<string, Phone>();
  readonly #writers = new Map<string, Writer>();
  /** The id of each line that was sent. */
  readonly #ids = new Map<Line, string>();
  readonly #asked = new Map<Line, readonly Shown[]>();
  /** What each person saw of each message when it came, by name and id. */
  readonly #seen = new Map<string, readonly string[]>();
  readonly faults: string[] = [];
  readonly known: string[] = [];

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#number = SCENES.indexOf(scene) + 1;
  }

  get #room(): string {
    return `scene ${this.#number}`;
  }

  get #isPair(): boolean {
    return this.#scene.isPair === true;
  }

  /** Everyone who reads along. */
  get #present(): readonly Phone[] {
    return [...this.#phones.values()].slice(0, this.#isPair ? 2 : 3);
  }

  async open(): Promise<void> {
    const { people, lines } = this.#scene;
    const roles = people.map(readRole);
    const others = new Set(lines.map(([from]) => from));
    for (const { name } of roles) others.delete(name);
    for (const name of others) {
      this.#writers.set(name, await joinAsWriter(chat.url, { room: this.#room, name }));
    }
    const opened = await Promise.all(
      roles.map((role, i) =>
        openRoom(pages[i] as Page, role, {
          url: chat.url,
          room: this.#isPair && i === 2 ? `${this.#room}, next door` : this.#room,
        }),
      ),
    );
    for (const phone of opened) this.#phones.set(phone.role.name, phone);
    const count = this.#present.length + this.#writers.size - 1;
    await Promise.all(this.#present.map((phone) => isWith(phone, count)));
  }

  close(): void {
    for (const { socket } of this.#writers.values()) socket.close();
  }

  async #shoot(name: string, phones: Iterable<Phone> = this.#phones.values()): Promise<void> {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    const number = String(this.#number).padStart(2, '0');
    for (const { page, role } of phones) {
      await page.screenshot({ path: join(SHOTS, `${number}-${name}-${role.name}.png`) });
    }
  }

  /** The start of a conversation that is longer than the screen. */
  async #shootStart(): Promise<void> {
    if (!SHOTS) return;
    const scrollTo = ({ page }: Phone, end: boolean): Promise<boolean> =>
      page.locator('.thread').evaluate((thread, isEnd) => {
        const isLong = thread.scrollHeight > thread.clientHeight;
        thread.scrollTop = isEnd ? thread.scrollHeight : 0;
        return isLong;
      }, end);
    for (const phone of this.#phones.values()) {
      if (await scrollTo(phone, false)) await this.#shoot('start', [phone]);
      await scrollTo(phone, true);
    }
  }

  async say(line: Line): Promise<void> {
    const [from, text, , { answer } = {}] = line;
    const author = this.#phones.get(from);
    const id = author
      ? await this.#sayOnPhone(author, line)
      : await this.#writers.get(from)?.write(text);
    if (!id) return;
    this.#ids.set(line, id);
    for (const phone of this.#present) await isChecked(phone, id);
    await this.#compare(line);
    if (author && answer === 'unsend') await this.#unsend(author, id);
  }

  async #sayOnPhone(author: Phone, line: Line): Promise<string | undefined> {
    const [, text, , { answer } = {}] = line;
    const { asked, id } = await send(author, text, answer, async () => {
      await this.#shoot(`asked-${this.#scene.lines.indexOf(line) + 1}`, [author]);
      const presser = new Presser(author);
      await presser.tryQuestion();
      this.#note(author, presser.faults);
    });
    this.#asked.set(line, asked);
    if (!id) this.#judge(line, author, asked);
    return id;
  }

  #note({ role }: Phone, faults: readonly string[]): void {
    this.faults.push(...faults.map((fault) => `${role.name}’s phone: ${fault}`));
  }

  /** Compares what a line shows with what it should show on each phone. */
  async #compare(line: Line): Promise<void> {
    await new Promise((done) => setTimeout(done, PAUSE));
    const id = this.#ids.get(line);
    for (const phone of this.#present) {
      const { rows } = await takeSnapshot(phone.page);
      const row = rows.find((one) => one.id === id);
      const asked = row?.isOwn ? (this.#asked.get(line) ?? []) : [];
      this.#seen.set(`${phone.role.name} ${id}`, (row?.shown ?? []).map(nameShown));
      this.#judge(line, phone, [...asked, ...(row?.shown ?? [])]);
    }
  }

  #judge(line: Line, { role: { name, locale } }: Phone, shown: readonly Shown[]): void {
    const [from, text, sees = {}, { known } = {}] = line;
    const expected = expectedFor(line, name);
    const seen = shown.map(nameShown).join(', ') || 'nothing';
    const said = `“${text}”: ${name} sees ${seen}, not ${expected || 'nothing'}`;
    if (!isAsExpected(shown, expected)) {
      const today = from === name ? known?.author : known?.others;
      const isKnown = today !== undefined && isAsExpected(shown, today);
      if (isKnown) this.known.push(`${said}, because ${known?.why}`);
      else this.faults.push(said);
    } else if (known) this.known.push(`“${text}”: ${name} sees the right thing now`);
    // Whatever is known: someone who attacks gets no kind words.
    const isAttack = Object.values(sees).some((one) => /veil|pause bullying/.test(one));
    const isComforted = shown.some(({ what }) =>
      ['praise', 'help', 'line', 'again'].includes(what),
    );
    if (from === name && isAttack && isComforted)
      this.faults.push(`an attack is comforted: ${said}`);
    for (const { lang, what } of shown) {
      if (lang !== locale) this.faults.push(`${name} reads ${what} in ${lang}, not ${locale}`);
    }
  }

  /** What must be true on every phone after every scene. */
  async finish(): Promise<void> {
    await this.#shoot('end');
    await this.#shootStart();
    const snapshots = new Map<Phone, Snapshot>();
    for (const phone of this.#phones.values()) {
      const snapshot = await takeSnapshot(phone.page);
      snapshots.set(phone, snapshot);
      this.#note(phone, [
        ...this.#findStrays(phone, snapshot),
        ...findWalls(snapshot.rows),
        ...this.#checkFold(phone, snapshot),
        ...(await findLayoutFaults(phone.page)),
      ]);
    }
    await this.#pressAll(snapshots);
  }

  #findStrays({ role }: Phone, { rows, above, stray, isUnchecked }: Snapshot): readonly string[] {
    // A newer line replaces an older one, and a message that was taken back shows nothing.
    const isKnown = ({ id, shown }: RowShown): boolean => {
      const seen = this.#seen.get(`${role.name} ${id}`) ?? [];
      return shown.every((one) => seen.includes(nameShown(one)));
    };
    return [
      ...rows.filter((row) => !isKnown(row)).map(({ text }) => `too much at “${text}”`),
      ...rows
        .filter(
          ({ shown, isTextVisible }) => isTextVisible && shown.some(({ what }) => what === 'veil'),
        )
        .map(({ text }) => `“${text}” can be read under its veil`),
      ...above.map((one) => `${nameShown(one)} above the text field`),
      ...stray,
      ...(isUnchecked ? ['“Not checked yet”'] : []),
      ...(rows.length > 0 && !this.#present.some((one) => one.role === role)
        ? ['messages of another room']
        : []),
    ];
  }

  #checkFold({ role }: Phone, { rows }: Snapshot): readonly string[] {
    const wanted = this.#scene.folds?.[role.name];
    const veils = rows.flatMap(({ shown }) => shown).filter(({ what }) => what === 'veil');
    const place = veils.find(({ fold }) => fold === 'place');
    if (!wanted) return place ? [`a fold: ${place.text}`] : [];
    if (!place?.text.includes(wanted)) return [`no fold of “${wanted}” but ${place?.text}`];
    return veils.some(({ fold }) => !fold) ? ['a veil beside the fold'] : [];
  }

  async #pressAll(snapshots: ReadonlyMap<Phone, Snapshot>): Promise<void> {
    await Promise.all(
      [...snapshots].map(async ([phone, snapshot]) => {
        const presser = new Presser(phone);
        await presser.tryAll(snapshot);
        this.#note(phone, presser.faults);
      }),
    );
    const [, , bystander] = [...this.#phones.values()];
    if (bystander && !this.#isPair) {
      const presser = new Presser(bystander);
      const hasLeft = await presser.tryLeave(snapshots.get(bystander) as Snapshot);
      this.#note(bystander, presser.faults);
      if (hasLeft) this.#phones.delete(bystander.role.name);
    }
    for (const [phone, { rows }] of snapshots) {
      const offered = rows.find(({ shown }) => shown.some(({ what }) => what === 'sorry'));
      if (offered && this.#phones.has(phone.role.name)) await this.#unsend(phone, offered.id);
    }
  }

  /** The author takes a message back, and nothing of it is left on any phone. */
  async #unsend(author: Phone, id: string): Promise<void> {
    const presser = new Presser(author);
    await presser.tryUnsend(id);
    this.#note(author, presser.faults);
    for (const phone of this.#present) {
      await rowOf(phone, id)
        .getByText('Message unsent')
        .waitFor({ timeout: 5_000 })
        .catch(() => this.#note(phone, ['the message is not unsent']));
    }
  }
}

/** Veils in a row that say the same at full length. */
const findWalls = (rows: readonly RowShown[]): readonly string[] => {
  const visible = rows.filter(({ isVisible }) => isVisible);
  const isSame = (one: RowShown | undefined, other: RowShown): boolean => {
    const [a, b] = [one, other].map((row) => row?.shown.find(({ what }) => what === 'veil'));
    return a !== undefined && b !== undefined && !b.isCompact && !b.fold && a.text === b.text;
  };
  return visible
    .filter((row, i) => isSame(visible[i - 1], row))
    .map(({ text }) => `the veil of “${text}” repeats the one before at full length`);
};

describe('three people on their phones', () => {
  it.each(chosen.map((scene) => [scene.title, scene] as const))('%s', async (_, scene) => {
    const play = new Play(scene);
    try {
      await play.open();
      for (const line of scene.lines) await play.say(line);
      await play.finish();
    } finally {
      play.close();
    }
    for (const known of play.known) console.warn(`Known: ${known}`);
    expect(play.faults).toEqual([]);
  });
});
