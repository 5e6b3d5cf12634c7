/** A report before it is written as HTML or Markdown. Texts are plain. */
export interface ReportDocument {
  readonly title: string;
  /** Facts about the run. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly Section[];
}

export interface Section {
  /** Unique, for links. */
  readonly id: string;
  readonly title: string;
  /** 2 for a chapter, 3 for a part of the chapter before it. */
  readonly level: 2 | 3;
  /** Where the table of contents has it. A slice is linked from its suite; Markdown leaves it out. */
  readonly kind?: 'suite' | 'system' | 'slice';
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Links to sections. Markdown leaves them out. */
  | {
      readonly type: 'links';
      readonly label: string;
      readonly links: readonly { readonly id: string; readonly title: string }[];
    }
  /** `alt` says in words what the plot shows. Markdown has only that. */
  | { readonly type: 'plot'; readonly html: string; readonly alt: string };
