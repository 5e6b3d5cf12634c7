/** Runs in a page, also through Playwright's evaluate(), so it can't use anything outside its body. */

/**
 * Adds the font faces to the page. The text of the page uses the set `sans`, or the one that the
 * body's `data-test-font` names. The fonts are bytes and not URLs, so that no
 * Content-Security-Policy blocks them. Rejects if the browser still uses an installed font.
 */
export const addTestFonts = async (faces) => {
  // The samples contain no spaces, because only the Latin faces have one.
  const samples = {
    latin: 'Hamburgefonstiväöüß0123',
    'latin-ext': 'ŠšŸ',
    arabic: 'السلام',
    devanagari: 'नमस्ते',
  };
  const loading = faces.map(({ family, weight, unicodeRange, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const face = new FontFace(family, bytes, { weight, unicodeRange });
    document.fonts.add(face);
    return face.load();
  });
  await Promise.all(loading);
  const pen = document.createElement('canvas').getContext('2d');
  const widthIn = (font, text) => {
    pen.font = font;
    return pen.measureText(text).width;
  };
  for (const { family, subset, weight } of faces) {
    const size = `${weight.split(' ').at(-1)} 40px`;
    const text = samples[subset];
    const width = widthIn(`${size} ${family}, monospace`, text);
    const isUsed =
      width === widthIn(`${size} ${family}, serif`, text) &&
      width !== widthIn(`${size} serif`, text);
    if (!isUsed) throw new Error(`${family} is not used for ${subset}`);
  }
  const sets = new Map();
  for (const { set, family } of faces) sets.set(set, (sets.get(set) ?? new Set()).add(family));
  const style = new CSSStyleSheet();
  for (const [set, families] of sets) {
    const all = [...families, ...(sets.get('sans') ?? []), 'sans-serif'].join(', ');
    const selector = set === 'sans' ? '' : `[data-test-font='${set}']`;
    style.insertRule(`body${selector} { font-family: ${all} !important }`);
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
};
