/** How a system runs in a page. */
export interface BrowserPage {
  /**
   * JavaScript that exports `open()`. That loads the system and resolves to a function that judges one
   * message. It is bundled, so it may import packages.
   */
  readonly module: string;
  /** The folder from which its imports are resolved. */
  readonly resolveFrom: string;
  /** Folders that are served below `/assets/`. The first one that has a file is used. */
  readonly assets?: readonly string[];
  /** The Content-Security-Policy of some files, such as a worker. */
  readonly policy?: { readonly files: RegExp; readonly value: string };
}
