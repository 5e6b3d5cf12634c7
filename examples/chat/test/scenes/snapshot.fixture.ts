import type { Page } from 'playwright-core';

/** One thing that Nightlight shows. */
export interface Shown {
  readonly what: 'pause' | 'sorry' | 'praise' | 'help' | 'line' | 'again' | 'advice' | 'veil';
  readonly harm?: string | undefined;
  readonly kind?: string | undefined;
  /** What it says. */
  readonly text: string;
  /** The language that it says it is in. */
  readonly lang: string | null;
  /** A short veil, because the one before says the same. */
  readonly isCompact: boolean;
  /** Its place in a pile-on: the one place, or covered by it. */
  readonly fold?: 'place' | 'folded';
}

export interface RowShown {
  readonly id: string;
  readonly isOwn: boolean;
  readonly isChecking: boolean;
  /** Whether the row takes up space. */
  readonly isVisible: boolean;
  readonly isTextVisible: boolean;
  readonly text: string;
  readonly shown: readonly Shown[];
}

export interface Snapshot {
  readonly rows: readonly RowShown[];
  /** What is above the text field. */
  readonly above: readonly Shown[];
  /** "Not checked yet" is on the page. */
  readonly isUnchecked: boolean;
  /** Anything of Nightlight or of the chat that is in no known place. */
  readonly stray: readonly string[];
}

/** Reads everything that the page shows. */
export const takeSnapshot = (page: Page): Promise<Snapshot> =>
  page.evaluate(() => {
    const takesSpace = (one: Element): boolean => one.getClientRects().length > 0;
    const textOf = (one: Element): string =>
      // Lit leaves only comments between the texts, and the styles are adopted.
      ((one.shadowRoot ?? one).textContent ?? '').replace(/\s+/g, ' ').trim();
    const langOf = (one: Element): string | null =>
      one.shadowRoot?.querySelector('[lang]')?.getAttribute('lang') ?? null;
    const describeNudge = (nudge: HTMLElementTagNameMap['nightlight-nudge']): Shown => {
      const { decision, isLine } = nudge;
      const { harm, kind } = decision?.nudge ?? {};
      const isHelp = harm === 'support' || harm === 'self-harm';
      const what = isLine
        ? 'line'
        : decision?.stops
          ? 'pause'
          : isHelp
            ? 'help'
            : harm === 'kind'
              ? 'praise'
              : harm === 'repair'
                ? 'sorry'
                : 'advice';
      return {
        ...{ what, harm, kind, text: textOf(nudge), lang: langOf(nudge), isCompact: false },
      } as Shown;
    };
    const describeVeil = (veil: HTMLElementTagNameMap['nightlight-veil']): Shown => {
      const { harm, kind } = veil.decision?.nudge ?? {};
      const isPlace = veil.hasAttribute('folds');
      const fold = isPlace ? 'place' : veil.hasAttribute('folded') ? 'folded' : undefined;
      return {
        ...{ what: 'veil', harm, kind, text: textOf(veil), lang: langOf(veil) },
        ...{ isCompact: veil.compact, ...(fold ? { fold } : {}) },
      } as Shown;
    };
    const describeRow = (row: HTMLElement): RowShown => {
      const bubble = row.querySelector<HTMLElement>('.bubble');
      const text = bubble?.querySelector('.text');
      const veils = [...row.querySelectorAll('nightlight-veil')].filter(
        ({ decision, shown, unchecked }) => (decision?.stops && !shown) || unchecked,
      );
      return {
        id: row.dataset['id'] ?? '',
        isOwn: row.classList.contains('outgoing'),
        isChecking: bubble?.dataset['nightlight'] === 'checking',
        isVisible: takesSpace(row),
        isTextVisible: text !== null && text !== undefined && takesSpace(text),
        text: text?.textContent ?? '',
        shown: [
          ...veils.map(describeVeil),
          ...[...row.querySelectorAll('nightlight-nudge')].map(describeNudge),
          ...[...row.querySelectorAll('.again')].map(
            (one): Shown => ({
              ...{ what: 'again', text: textOf(one), isCompact: false },
              lang: one.querySelector('[lang]')?.getAttribute('lang') ?? null,
            }),
          ),
        ],
      };
    };
    const inPlace = 'li.row, .above';
    const strays = [
      ...document.querySelectorAll(
        'nightlight-nudge, nightlight-veil, nightlight-image, nightlight-unchecked, dialog, .notices p, .banner, .retry',
      ),
    ].filter((one) => takesSpace(one) && !one.closest(inPlace));
    return {
      rows: [...document.querySelectorAll<HTMLElement>('li.row')].map(describeRow),
      above: [
        ...document.querySelectorAll<HTMLElementTagNameMap['nightlight-nudge']>(
          '.above nightlight-nudge',
        ),
      ].map(describeNudge),
      isUnchecked: document.querySelector('nightlight-unchecked') !== null,
      stray: strays.map((one) => `${one.localName} "${textOf(one)}"`),
    };
  });
