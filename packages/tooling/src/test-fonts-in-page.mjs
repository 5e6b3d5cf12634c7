/** Runs in a page, also through Playwright's evaluate(): it may use nothing outside its body. */

/**
 * Adds the faces to the page and draws its text with the set `sans`, or with the one that
 * `data-test-font` of the body names.
 * Bytes, not addresses: no content security policy stops them.
 * Rejects if the browser would still draw with a font of the machine.
 */
export const addTestFonts = async (faces) => {
  // Without spaces, which only the Latin faces have.
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
    const of = set === 'sans' ? '' : `[data-test-font='${set}']`;
    style.insertRule(`body${of} { font-family: ${all} !important }`);
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
};
