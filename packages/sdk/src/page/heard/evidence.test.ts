import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyCommand } from '../../cli/verify-command.ts';
import { canonicalJson } from '../../evidence/canonical-json.ts';
import { createFingerprint, type EvidenceItem, hashJson } from '../../evidence/chain.ts';
import { TEXTS } from '../../evidence/evidence.fixture.ts';
import {
  type EvidenceFile,
  parseEvidenceFile,
  renderEvidenceFile,
} from '../../evidence/evidence-file.ts';
import { verifyEvidence } from '../../evidence/verify-evidence.ts';
import { createHeard, type Heard } from './heard.ts';

let store: Store;
let heard: Heard;
beforeEach(async () => {
  store = await openStore({ onDevice: false });
  heard = createHeard({ store });
});
afterEach(async () => {
  heard.dispose();
  await store.close();
});

const HASH = 'ab'.repeat(32);
const threat = (text: string): EvidenceItem => ({
  note: 'He said he will show it to everybody.',
  people: [{ id: 'rex', name: 'Rex <3' }],
  messages: [
    { id: 'm1', author: 'rex', text, sentAt: Date.UTC(2026, 5, 15, 12), pictures: [HASH] },
    { author: 'self', text: 'please don’t' },
  ],
});
const saveThree = async (): Promise<string> => {
  for (const text of ['send 50', 'or I post it', '</script><b>you have an hour']) {
    await heard.evidence.save(threat(text));
  }
  return heard.evidence.export(TEXTS);
};
/** Changes the data of a page, and renders the page again. */
const changed = (page: string, change: (file: EvidenceFile) => Partial<EvidenceFile>): string => {
  const file = parseEvidenceFile(page) as EvidenceFile;
  return renderEvidenceFile({ ...file, ...change(structuredClone(file)) });
};
/** Computes every hash of the chain again, as somebody would who wants to hide a change. */
const chainAgain = async (file: EvidenceFile): Promise<EvidenceFile> => {
  const entries: EvidenceFile['entries'][number][] = [];
  for (const [index, entry] of file.entries.entries()) {
    const last = entries.at(-1);
    const content = file.contents[index + 1];
    entries.push({
      ...entry,
      number: index + 1,
      previous: last ? await hashJson(last) : '0'.repeat(64),
      content: content ? await hashJson(content) : entry.content,
    });
  }
  return { ...file, entries, head: await hashJson(entries.at(-1)) };
};

it('an exported page verifies, and reads without us', async () => {
  const page = await saveThree();
  const check = await verifyEvidence(page);
  expect(check).toMatchObject({ faults: [], entries: 3, deleted: [] });
  expect(check.fingerprint).toBe((await heard.evidence.anchor())?.fingerprint);
  expect(page).toContain('or I post it');
  expect(page).toContain('Rex &lt;3');
  expect(page).toContain(HASH);
  expect(page).toContain('2026-06-15 12:00 UTC');
  expect(page).not.toContain('<b>you have an hour');
});

describe('the verifier detects', () => {
  it('a changed byte, wherever it is', async () => {
    const page = await saveThree();
    for (let at = 0; at < page.length; at += 41) {
      const other = page[at] === 'x' ? 'y' : 'x';
      const { faults } = await verifyEvidence(page.slice(0, at) + other + page.slice(at + 1));
      expect(faults, `byte ${at}`).not.toEqual([]);
    }
  });

  it('a removed record', async () => {
    const page = await saveThree();
    for (const removed of [0, 1, 2]) {
      const { faults } = await verifyEvidence(
        changed(page, ({ entries }) => ({ entries: entries.toSpliced(removed, 1) })),
      );
      expect(faults.length).toBeGreaterThan(1);
    }
  });

  it('a removed content', async () => {
    const page = await saveThree();
    const { faults } = await verifyEvidence(
      changed(page, ({ contents: { 2: _, ...rest } }) => ({ contents: rest })),
    );
    expect(faults).toContain('The signature does not match.');
  });

  it('reordered records', async () => {
    const page = await saveThree();
    const { faults } = await verifyEvidence(
      changed(page, ({ entries: [a, b, c] }) => ({ entries: [a, c, b] as never })),
    );
    expect(faults).toContain('Entry 2 is missing or in another place: entry 3 is there.');
  });

  it('a changed record whose chain was computed again', async () => {
    const file = parseEvidenceFile(await saveThree()) as EvidenceFile;
    const content = file.contents[2] as NonNullable<EvidenceFile['contents'][string]>;
    const item = { ...content.item, note: 'He was nice.' };
    const again = await chainAgain({
      ...file,
      contents: { ...file.contents, 2: { ...content, item } },
    });
    const { faults } = await verifyEvidence(renderEvidenceFile(again));
    expect(faults).toEqual(['The signature does not match.']);
  });

  it('a chain that was computed and signed again, by the anchor in the report', async () => {
    const page = await saveThree();
    const anchor = await heard.evidence.anchor();
    const file = parseEvidenceFile(page) as EvidenceFile;
    const forger = await openStore({ onDevice: false });
    const { publicKey } = await forger.sign('');
    const { signed: _, ...data } = await chainAgain({
      ...file,
      fingerprint: await createFingerprint(publicKey),
      entries: file.entries.slice(1),
      contents: { 1: file.contents[2] as never, 2: file.contents[3] as never },
    });
    const forged = renderEvidenceFile({ ...data, signed: await forger.sign(canonicalJson(data)) });
    await forger.close();
    expect((await verifyEvidence(forged)).faults).toEqual([]);
    expect((await verifyEvidence(forged, anchor)).faults).toEqual([
      'It was signed by another key than the one in the report.',
      'It does not contain what had been saved when the report was made.',
    ]);
    expect((await verifyEvidence(page, anchor)).faults).toEqual([]);
  });

  it.each(['', 'hello', '<script type="application/json" id="nightlight-evidence">{}</script>'])(
    'that %j is no evidence',
    async (page) => {
      expect((await verifyEvidence(page)).faults).toHaveLength(1);
    },
  );
});

it('a report names the chain as it was, and a later page still contains it', async () => {
  await heard.evidence.save(threat('send 50'));
  const anchor = await heard.evidence.anchor();
  await heard.evidence.save(threat('now'));
  const page = await heard.evidence.export(TEXTS);
  expect((await verifyEvidence(page, anchor)).faults).toEqual([]);
});

it('a deleted item leaves its hash, and the rest verifies', async () => {
  await saveThree();
  await heard.evidence.remove(2);
  expect((await heard.evidence.list()).map(({ number }) => number)).toEqual([3, 1]);
  const page = await heard.evidence.export(TEXTS);
  expect(page).not.toContain('or I post it');
  expect(await verifyEvidence(page)).toMatchObject({ faults: [], entries: 3, deleted: [2] });
});

describe('after the record of the chain was lost', () => {
  const lose = () => store.remove('evidence', 'chain');
  const notes = async () =>
    (await heard.evidence.list()).map(({ number, item }) => [number, item.messages[0]?.text]);

  it('what was saved is still listed, nothing is overwritten, and a page verifies', async () => {
    await saveThree();
    await heard.evidence.remove(2);
    const anchor = await heard.evidence.anchor();
    const before = await heard.evidence.list();
    await lose();
    expect(await heard.evidence.list()).toEqual(before);
    expect(await notes()).toEqual([
      [3, '</script><b>you have an hour'],
      [1, 'send 50'],
    ]);
    expect(await heard.evidence.save(threat('again'))).toBe(4);
    expect((await notes()).map(([number]) => number)).toEqual([4, 3, 1]);
    const page = await heard.evidence.export(TEXTS);
    expect(await verifyEvidence(page)).toMatchObject({ faults: [], entries: 4, deleted: [2] });
    expect((await verifyEvidence(page, anchor)).faults).toEqual([
      'It does not contain what had been saved when the report was made.',
    ]);
  });

  it('and while it is locked, saving still works and overwrites nothing', async () => {
    await saveThree();
    const anchor = await heard.evidence.anchor();
    await heard.lock.set('seven moons');
    heard.lock.close();
    await lose();
    expect(await heard.evidence.save(threat('again'))).toBe(4);
    expect(await heard.evidence.save(threat('and again'))).toBe(5);
    expect(await heard.evidence.anchor()).toBeUndefined();
    await heard.lock.open('seven moons');
    const page = await heard.evidence.export(TEXTS);
    const check = await verifyEvidence(page, anchor);
    expect(check).toMatchObject({ faults: [], entries: 5, deleted: [] });
    expect(await notes()).toEqual([
      [5, 'and again'],
      [4, 'again'],
      [3, '</script><b>you have an hour'],
      [2, 'or I post it'],
      [1, 'send 50'],
    ]);
    expect((await heard.evidence.list()).some((one) => one.hasDoubtfulTime)).toBe(false);
    expect(await heard.evidence.save(threat('now'))).toBe(6);
  });
});

it('evidence that the app stores itself disturbs neither the list nor the lock', async () => {
  await store.put('evidence', { id: 'of-the-app', at: Date.now(), value: { text: 'x' } });
  await heard.evidence.save(threat('send 50'));
  await heard.lock.set('seven moons');
  expect(await heard.evidence.list()).toHaveLength(1);
  await heard.lock.erase();
  expect(await store.get('evidence', 'of-the-app')).toBeDefined();
});

it('takes no picture, whatever the app passes', async () => {
  const [message] = threat('x').messages;
  const picture = 'data:image/png;base64,AAAA';
  const bad = { ...threat('x'), messages: [{ ...message, pictures: [picture] }] };
  await expect(heard.evidence.save(bad as never)).rejects.toMatchObject({ code: 'invalid-input' });
  const sneaky = { ...threat('x'), messages: [{ ...message, images: [picture], blob: picture }] };
  await heard.evidence.save(sneaky as never);
  expect(JSON.stringify(await store.list('evidence'))).not.toContain('data:image');
});

it('two tabs that save at once make one chain', async () => {
  const other = createHeard({ store });
  await Promise.all(
    [heard, other, heard, other].map(({ evidence }, i) => evidence.save(threat(`${i}`))),
  );
  const page = await heard.evidence.export(TEXTS);
  expect(await verifyEvidence(page)).toMatchObject({ faults: [], entries: 4 });
  other.dispose();
});

it('canonical JSON is the same for equal data', () => {
  expect(canonicalJson({ b: [1, { d: 'é', c: null }], a: undefined, '"': true })).toBe(
    '{"\\"":true,"b":[1,{"c":null,"d":"é"}]}',
  );
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
});

it('what was saved while the clock stood at 1970 is there when the clock is right, and says that its time may be wrong', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(5000);
  await heard.evidence.save(threat('send 50'));
  clock.mockRestore();
  await store.expire();
  await heard.evidence.save(threat('now'));
  await store.expire();
  const doubts = (await heard.evidence.list()).map((one) => [one.number, one.hasDoubtfulTime]);
  expect(doubts).toEqual([
    [2, false],
    [1, true],
  ]);
  const page = await heard.evidence.export(TEXTS);
  // Once on the page, and once in its data.
  expect(page.split(TEXTS.doubtfulTime)).toHaveLength(3);
  expect(page).toContain(`1970-01-01 00:00 UTC · <b>${TEXTS.doubtfulTime}</b>`);
  expect((await verifyEvidence(page)).faults).toEqual([]);
});

it.each([
  ['reset to 1970', -56 * 365],
  ['set ten years ahead', 3650],
])('nothing saved is lost by a clock that is %s for a while', async (_, days) => {
  await heard.evidence.save(threat('send 50'));
  const now = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Math.max(0, now + days * 86_400_000));
  await store.expire();
  await heard.evidence.save(threat('now'));
  await heard.lock.set('seven moons');
  await store.expire();
  clock.mockRestore();
  await store.expire();
  // The clock has closed it.
  expect(await heard.lock.open('seven moons')).toBe(true);
  expect((await heard.evidence.list()).map(({ number }) => number)).toEqual([2, 1]);
  const page = await heard.evidence.export(TEXTS);
  expect(await verifyEvidence(page)).toMatchObject({ faults: [], entries: 2, deleted: [] });
});

describe('the command nightlight verify', () => {
  let folder: string;
  let printed: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightlight-evidence-'));
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += text;
      return true;
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it('says whether a page is unchanged, and what it does not show', async () => {
    const file = join(folder, 'evidence.html');
    const page = await saveThree();
    await writeFile(file, page);
    const fingerprint = (await heard.evidence.anchor())?.fingerprint as string;
    expect(await verifyCommand([file, '--key', fingerprint])).toBe(0);
    expect(printed).toContain('Unchanged since its export. Entries: 3.');
    expect(printed).toContain('does not show who wrote');
    await writeFile(file, page.replace('or I post it', 'or I forget it'));
    expect(await verifyCommand([file])).toBe(1);
    expect(printed).toContain('Changed: ');
    await expect(verifyCommand([])).rejects.toThrow('Which file?');
  });

  it.each(['--key', '--head'])('does not ignore an empty %s', async (option) => {
    const file = join(folder, 'evidence.html');
    await writeFile(file, await saveThree());
    await expect(verifyCommand([file, option, ''])).rejects.toThrow(`${option} is empty.`);
    await expect(verifyCommand([file, `${option}= `])).rejects.toThrow(`${option} is empty.`);
    expect(printed).toBe('');
  });

  it('finds a page whose chain does not contain the head in the report', async () => {
    const file = join(folder, 'evidence.html');
    await writeFile(file, await saveThree());
    const head = (await heard.evidence.anchor())?.head as string;
    expect(await verifyCommand([file, '--head', head])).toBe(0);
    expect(await verifyCommand([file, '--head', 'ab'.repeat(32)])).toBe(1);
    expect(printed).toContain('It does not contain what had been saved');
  });

  it('says which file does not exist', async () => {
    const file = join(folder, 'none.html');
    await expect(verifyCommand([file])).rejects.toThrow(`${file} can’t be read`);
  });
});
