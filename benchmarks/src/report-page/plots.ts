import { importPeer } from '../command/import-peer.ts';
import { escapeHtml } from './escape-html.ts';

/** The part of Observable Plot that is used here: it is an optional peer, so it may be missing. */
type Mark = (data: readonly object[], options?: object) => unknown;
interface Plot {
  plot(options: object): { outerHTML: string };
  line: Mark;
  dot: Mark;
  text: Mark;
  ruleX: Mark;
  ruleY: Mark;
  link: Mark;
}

/** A line of a plot. Lines differ in their dashes and symbols, so that colour isn't needed. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A value with its interval, one row of a plot. */
export interface Interval {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Axes {
  readonly title: string;
  /** What the plot shows, in words, for readers who can't see it. */
  readonly alt: string;
  readonly x: string;
  readonly y?: string;
  readonly domainX?: readonly [number, number];
}

/** Nine dashes and ten symbols: the ninetieth line is the last that differs from all others. */
const DASHES = ['none', '8 4', '2 3', '10 3 2 3', '5 5', '1 4', '12 2', '6 2 1 2 1 2', '16 6 4 6'];
const SYMBOLS = [
  ...['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'plus', 'times', 'asterisk'],
  'hexagon',
];

const MARKERS_PER_LINE = 6;

const pick = <T>(from: readonly T[], i: number): T => from[i % from.length] as T;

const toFigure = (svg: string, { title, alt }: Axes, legend = ''): string =>
  `<figure role="group"><div role="img" aria-label="${escapeHtml(alt)}">${svg}</div><figcaption>${escapeHtml(title)}${legend}<details><summary>In words</summary>${escapeHtml(alt)}</details></figcaption></figure>`;

/** Every k-th point, for symbols. Each line starts at another one, so that few symbols coincide. */
const thin = <T>(points: readonly T[], line: number): readonly T[] => {
  const step = Math.max(1, Math.floor(points.length / MARKERS_PER_LINE));
  return points.filter((_, i) => i % step === line % step);
};

/** Draws plots as SVG, in the colours of the page's text and background. */
export interface Plots {
  /** Lines from 0 to 1. `diagonal` draws what chance, or perfect calibration, looks like. */
  lines(series: readonly Series[], axes: Axes, options?: { readonly diagonal?: boolean }): string;
  /** One row for each value, with its interval. */
  intervals(rows: readonly Interval[], axes: Axes): string;
}

const BASE = { style: { fontFamily: 'system-ui, sans-serif', fontSize: '13px' } };

/** Loads Observable Plot and a document for it. Throws an error that says what to install. */
export const loadPlots = async (): Promise<Plots> => {
  const Plot = (await importPeer('@observablehq/plot')) as unknown as Plot;
  const { parseHTML } = (await importPeer('linkedom')) as {
    parseHTML: (html: string) => { document: object };
  };
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return {
    lines(series, axes, { diagonal = false } = {}) {
      const domain = axes.domainX ?? [0, 1];
      const draw = (points: Series['points'], symbols: Series['points'], i: number): unknown[] => [
        Plot.line(points, { x: 'x', y: 'y', strokeDasharray: pick(DASHES, i) }),
        Plot.dot(symbols, {
          x: 'x',
          y: 'y',
          symbol: pick(SYMBOLS, i),
          stroke: 'currentColor',
          fill: 'var(--paper, white)',
          r: 4.5,
        }),
      ];
      const marks = series.flatMap(({ points }, i) => draw(points, thin(points, i), i));
      const toKey = ({ name }: Series, i: number): string => {
        const ends = [0, 1, 2].map((x) => ({ x, y: 0 }));
        const key = Plot.plot({
          ...{ document, width: 56, height: 16, margin: 0, axis: null, x: { inset: 2 } },
          marks: draw(ends, ends.slice(1, 2), i),
        }).outerHTML;
        return `<li><span aria-hidden="true">${key}</span> ${escapeHtml(name)}</li>`;
      };
      const legend = `<ul class="legend">${series.map(toKey).join('')}</ul>`;
      const ends = [{ x1: 0, y1: 0, x2: 1, y2: 1 }];
      const svg = Plot.plot({
        ...{ ...BASE, document, width: 420, height: 360, marginLeft: 50, marginBottom: 40 },
        x: { domain, label: axes.x, grid: true },
        y: { domain: [0, 1], label: axes.y, grid: true },
        marks: [
          ...(diagonal
            ? [Plot.link(ends, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', strokeOpacity: 0.4 })]
            : []),
          ...marks,
        ],
      }).outerHTML;
      return toFigure(svg, axes, legend);
    },
    intervals(rows, axes) {
      const order = rows.map(({ name }) => name);
      const largest = Math.max(...rows.map(({ high }) => high));
      const svg = Plot.plot({
        ...{ ...BASE, document, width: 420, marginLeft: 120, marginRight: 20, marginBottom: 40 },
        height: 60 + 26 * rows.length,
        x: { domain: axes.domainX ?? [0, largest], label: axes.x, grid: true },
        y: { domain: order, label: null, type: 'point', padding: 0.6 },
        marks: [
          Plot.ruleY(rows, { y: 'name', x1: 'low', x2: 'high', strokeWidth: 2 }),
          Plot.dot(rows, { y: 'name', x: 'value', fill: 'currentColor', r: 4 }),
        ],
      }).outerHTML;
      return toFigure(svg, axes);
    },
  };
};
