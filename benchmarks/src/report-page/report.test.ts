import { expect, it } from 'vitest';
import { importPeer } from '../command/import-peer.ts';
import type { SystemRecord } from '../results/run-result.ts';
import { createReport } from './create-report.ts';
import { loadPlots } from './plots.ts';
import { createResult, createTalkResult } from './report.fixture.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

const plots = await loadPlots();
const html = toHtml(createReport(createResult(), { plots }));
const { parseHTML } = (await importPeer('linkedom')) as {
  parseHTML: (text: string) => { document: Document };
};
const { document } = parseHTML(html);
const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];

it('thirty lines all look different without colour, as in the legend', () => {
  const points = [0, 0.5, 1].map((x) => ({ x, y: x }));
  const series = Array.from({ length: 30 }, (_, i) => ({ name: `line ${i}`, points }));
  const figure = plots.lines(series, { title: 'Lines', alt: 'Thirty lines.', x: 'x', y: 'y' });
  const { document: drawn } = parseHTML(`<body>${figure}</body>`);
  const looks = (root: Element | null): readonly string[] => {
    const lines = [...(root?.querySelectorAll('[aria-label=line]') ?? [])];
    const symbols = [
      ...(root?.querySelectorAll('[aria-label=dot] path, [aria-label=dot] circle') ?? []),
    ];
    const shapeOf = (symbol: Element | undefined) => symbol?.getAttribute('d') ?? symbol?.tagName;
    const perLine = symbols.length / lines.length;
    return lines.map(
      (line, i) => `${line.getAttribute('stroke-dasharray')} ${shapeOf(symbols[i * perLine])}`,
    );
  };
  const inPlot = looks(drawn.querySelector('[role=img]'));
  expect(new Set(inPlot).size).toBe(30);
  expect(looks(drawn.querySelector('.legend'))).toEqual(inPlot);
});

it('is one file that loads nothing', () => {
  expect(all('script, link, img, iframe, object')).toEqual([]);
  expect(html).not.toMatch(/(src|href)="(?!#)|url\(|@import/);
});

it('every plot says in words what it shows, and every table has a caption', () => {
  const plotted = all('figure');
  // ROC, reliability, recall, false alarms, and the time of a message in Node and in Chromium.
  expect(plotted).toHaveLength(6);
  for (const one of plotted) {
    const label = one.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
    expect(label).toMatch(/first .*\d/);
    expect(one.querySelector('svg')).not.toBeNull();
  }
  for (const table of all('table'))
    expect(table.querySelector('caption')?.textContent).not.toBe('');
  expect(plotted[0]?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
    'ROC curves of greetings. Area under the curve: first 0.900, second 0.900.',
  );
});

it('can be read in black and white: lines differ in dashes and symbols', () => {
  const legend = [...(all('figure')[0]?.querySelectorAll('.legend li') ?? [])];
  expect(legend.map((item) => item.lastChild?.textContent?.trim())).toEqual(['first', 'second']);
  const dashes = [...(all('figure')[0]?.querySelectorAll('[aria-label=line]') ?? [])].map((line) =>
    line.getAttribute('stroke-dasharray'),
  );
  expect(new Set(dashes).size).toBe(2);
  expect(html).not.toMatch(/(stroke|fill)="(black|white|red|green|blue|steelblue|#[0-9a-f]{3,6})"/);
});

it('links lead to headings', () => {
  const targets = all('nav a').map((link) => link.getAttribute('href')?.slice(1) ?? '');
  expect(targets.length).toBeGreaterThan(4);
  for (const id of targets) expect(document.getElementById(id)).not.toBeNull();
  expect(new Set(targets).size).toBe(targets.length);
});

it('says what systems cost in a browser, and why one wasn’t measured', () => {
  const result = createResult();
  const [first, second, ...others] = result.systems as [SystemRecord, ...SystemRecord[]];
  const reason = 'It runs in Python only.';
  const failed = { browser: 'Chromium 150', status: 'failed', reason } as const;
  const systems = [first, { ...(second as SystemRecord), browserCosts: [failed] }, ...others];
  const markdown = toMarkdown(createReport({ ...result, systems }, { plots }));
  const section = markdown.slice(markdown.indexOf('## Cost in Chromium 150'));
  expect(section).toMatch(/\| first \| 400 \| 120 \| 2\.50 \| 1\.20 \| 1\.00 \| 2\.00 \| 3\.00 \|/);
  expect(section).toContain(`| second | not measured: ${reason} |`);
  // Without reports of long tasks there is no figure, not a zero.
  expect(section).toMatch(/\| 3\.00 \| – \| – \| – \| – \| 77 \| 50 \|/);
});

it('has a page for each system and each slice, and every link leads to one', () => {
  for (const link of all('a')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    expect(document.getElementById(id), id).not.toBeNull();
  }
  const titles = all('main > section > h2').map((title) => title.textContent);
  for (const title of ['System: first', 'greetings: <banter>', 'greetings: elves'])
    expect(titles).toContain(title);
  const slice = all('section').find((one) => one.textContent?.includes('greetings: <banter>'));
  const rows = [...(slice?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
  expect(rows).toEqual([
    'first20.0 % (15.0–25.0)',
    'second20.0 % (15.0–25.0)',
    'firstrow-7–',
    'secondrow-7–',
  ]);
});

it('says in which slices a system fails most', () => {
  const fails = all('section').find((one) => one.querySelector('#fails'));
  const rows = [...(fails?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
  // Elves are a group with fewer than ten rows.
  expect(rows).toEqual(['first–<banter> 20 % of 20', 'second–<banter> 20 % of 20']);
});

it('a failed system is a row that says why', () => {
  const rows = all('tr').map((row) => row.textContent ?? '');
  expect(rows.some((row) => row.includes('third') && row.includes('failed: not <installed>'))).toBe(
    true,
  );
});

it('a suite that a system leaves out is a row that says why', () => {
  const result = createResult();
  const reason = 'It reads messages only.';
  const leftOut = { suite: 'greetings', system: 'third', status: 'left-out', reason } as const;
  const cells = [...result.cells.slice(0, 2), leftOut];
  const markdown = toMarkdown(createReport({ ...result, cells }, { plots }));
  expect(markdown).toContain(`| third | left out: ${reason} |`);
});

it('says on what machine, with which command and rows', () => {
  for (const fact of ['nightlight-bench run quick', '2 cores', 'abcdef0123456789', 'Made up.'])
    expect(html).toContain(fact);
});

it('says that times are no measure if the machine was busy', () => {
  expect(html).not.toContain('The machine was busy');
  const result = createResult();
  const busy = { ...result, machine: { ...result.machine, load: 7.5 } };
  const markdown = toMarkdown(createReport(busy, { plots }));
  // In Node, and in Chromium.
  expect(
    markdown.split('The machine was busy (load 7.5 on 2 cores): these times are too high'),
  ).toHaveLength(3);
});

it('says that the 99th percentile of few messages is the longest time', () => {
  const reportOf = (timed: number): string => {
    const { systems, ...result } = createResult();
    const changed = systems.map(({ cost, browserCosts = [], ...system }) => ({
      ...system,
      ...(cost ? { cost: { ...cost, timed } } : {}),
      browserCosts: browserCosts.map((one) => (one.status === 'done' ? { ...one, timed } : one)),
    }));
    return toMarkdown(createReport({ ...result, systems: changed }, { plots }));
  };
  // In Node, and in Chromium.
  expect(reportOf(50).split('p99 is the longest time')).toHaveLength(3);
  expect(reportOf(100)).not.toContain('p99 is the longest time');
});

it('names errors by id, and prints no text unless asked', () => {
  expect(html).toContain('row-7');
  expect(html).not.toContain('you fool');
  const textOf = (_: string, id: string) => (id === 'row-9' ? 'you fool' : undefined);
  const withTexts = toHtml(createReport(createResult(), { plots, textOf }));
  expect(withTexts).toContain('you fool');
  expect(withTexts).toContain('(not ours to print)');
});

it('shows how early a system warns in conversations, and where it fails', () => {
  const textOf = () => 'hi, boo';
  const report = createReport(createTalkResult(), { plots, textOf });
  const markdown = toMarkdown(report);
  const header = (kind: string) =>
    `**talks: share of the ${kind} conversations with a warning, by turns read**\n\n| system | 1 turn | 5 turns | 12 turns |`;
  expect(markdown).toContain(header('harmful'));
  expect(markdown).toContain(header('innocent'));
  expect(markdown).toMatch(/\| first \| 0\.0 % .*\| 30\.0 % .*\| 60\.0 % .*\|/);
  // In which languages, on the first page, and which conversations, on the system's.
  expect(markdown).toContain('| first | fr 30 % of 10 | fr 25 % of 20 |');
  expect(markdown).toContain('**first on talks: false alarms, the worst of each language**');
  expect(markdown).toContain('| talk-4 | fr | 1 |');
  expect(markdown).toContain('| talk-9 | fr | – |');
  expect(markdown).toContain('**first on talks, by language**');
  // A conversation is never printed, even if texts are asked for.
  expect(markdown).not.toMatch(/talk-[49].*boo/);
  const { document: page } = parseHTML(toHtml(report));
  const slice = page.getElementById('slice-talks-language-fr')?.parentElement;
  expect(slice?.textContent).toContain('talk-4');
  expect(page.querySelector('a[href="#slice-talks-language-fr"]')).not.toBeNull();
});

it('a result from before there were slices of conversations can be shown', () => {
  const { cells, ...result } = createTalkResult();
  const earlier = cells.map((cell) => {
    if (cell.status !== 'done' || cell.task !== 'conversations') return cell;
    const { slices: _, worst: __, ...others } = cell;
    return others;
  });
  const markdown = toMarkdown(createReport({ ...result, cells: earlier }, { plots }));
  expect(markdown).toContain('| first | 60.0 % (55.0–65.0) | 20.0 % (15.0–25.0) |');
  expect(markdown).not.toContain('talk-4');
});

it('shows a figure over time if there are earlier results', () => {
  expect(document.getElementById('history')).toBeNull();
  const measuredOn = (recall: number, date: string, version: string) => {
    const result = createResult(recall, `${date}T10:00:00.000Z`);
    return { ...result, systems: result.systems.map((system) => ({ ...system, version })) };
  };
  // They are named in any order.
  const earlier = [measuredOn(0.7, '2026-10-20', '0.9.0'), measuredOn(0.6, '2026-10-01', '0.8.0')];
  const later = toMarkdown(createReport(createResult(), { plots, earlier }));
  const history = later.slice(later.indexOf('## Versions over time'), later.indexOf('## System'));
  const first = history.split('**').find((part) => part.includes('60.0 %')) ?? '';
  const rows = first.split('\n').filter((line) => line.startsWith('| 2026'));
  expect(rows.map((row) => row.split(' | ').slice(0, 2))).toEqual([
    ['| 2026-10-01', '0.8.0'],
    ['| 2026-10-20', '0.9.0'],
    ['| 2026-11-30', '1.0.0'],
  ]);
  expect(rows.join()).toMatch(/60\.0 %.*70\.0 %.*80\.0 %/);
});

it('draws recall against the share of words that are disguised', () => {
  const plain = createResult();
  const step = (share: number, recall: number) => {
    const name = `greetings~typos@${share}`;
    const { suites, cells } = createResult(recall);
    return {
      suites: suites.map((suite) => ({
        ...suite,
        name,
        disguise: { of: 'greetings', name: 'typos', share },
      })),
      cells: cells.map((cell) => ({ ...cell, suite: name })),
    };
  };
  const steps = [step(1, 0.3), step(0.5, 0.6)];
  const result = {
    ...plain,
    suites: [...plain.suites, ...steps.flatMap(({ suites }) => suites)],
    cells: [...plain.cells, ...steps.flatMap(({ cells }) => cells)],
  };
  const markdown = toMarkdown(createReport(result, { plots }));
  expect(markdown).toContain(
    'recall on greetings by the share of words in typos: first 80.0 % at 0 %, 60.0 % at 50 %, 30.0 % at 100 %; second',
  );
  expect(document.getElementById('robustness')).toBeNull();
});

it('Markdown has the same tables, and what is between < and > stays text', () => {
  const markdown = toMarkdown(createReport(createResult(), { plots }));
  expect(markdown).toContain('| first | 80.0 % (75.0–85.0) | 10.0 % (5.0–15.0) |');
  expect(markdown).toContain('\\<banter\\>');
  expect(markdown).toContain('*Plot:* ROC curves of greetings.');
  expect(markdown).not.toContain('<svg');
  // The tables by system have the figures of slices.
  expect(markdown).not.toContain('## greetings: elves');
  for (const table of markdown.split('\n\n').filter((block) => block.startsWith('| '))) {
    const widths = table.split('\n').map((row) => row.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  }
});
