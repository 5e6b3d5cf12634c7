type Props = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Creates an element. Props become attributes. Children are elements or text; text is never parsed
 * as HTML.
 */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Props = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
};

const SVG = 'http://www.w3.org/2000/svg';

/** Creates a decorative icon from one path on a 24 × 24 grid. */
export const glyph = (path: string, filled = false): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', filled ? 'glyph filled' : 'glyph');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
};

export const GLYPHS = {
  moon: 'M20.6 14.2A8.6 8.6 0 0 1 9.8 3.4a8.6 8.6 0 1 0 10.8 10.8Z',
  picture: 'M4.5 5.5h15v13h-15zM4.5 15.5l4-4 4 4 2.5-2.5 4.5 4.5M15.5 9.5h.01',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5.5M5.8 11.5 12 5.2l6.2 6.3',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1-1',
} as const;
