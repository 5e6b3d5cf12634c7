/** Ten layouts of text in pictures that young people send. */
import sharp from 'sharp';
import { photo } from './photo.mjs';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const svg = (width, height, inside) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`,
  );

/** Lines of text below each other, the first baseline at `y`. */
const lines = (text, { x, y, size, leading = 1.15, ...style }) => {
  const attributes = Object.entries(style)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  return text
    .map(
      (line, i) =>
        `<text x="${x}" y="${y + i * size * leading}" font-size="${size}" ${attributes}>${escaped(line)}</text>`,
    )
    .join('');
};

const OUTLINED = {
  fill: 'white',
  stroke: 'black',
  'paint-order': 'stroke',
  'stroke-linejoin': 'round',
  'text-anchor': 'middle',
};
const middleOf = (text) => Math.ceil(text.length / 2);
const shout = (text) => text.map((line) => line.toUpperCase());

/** Draws over a photo: `inside` is SVG. */
const onPhoto = async (seed, width, height, inside) =>
  sharp(await photo(seed, width, height)).composite([{ input: svg(width, height, inside) }]);

/** Classic meme: capitals at the top and the bottom, white with a black outline. */
const classic = ({ text, seed }) => {
  const style = {
    ...OUTLINED,
    'font-family': 'Bebas Neue',
    'font-weight': 'bold',
    'stroke-width': 7,
    size: 62,
    x: 320,
  };
  const half = middleOf(text);
  const bottom = text.slice(half);
  return onPhoto(
    seed,
    640,
    520,
    lines(shout(text.slice(0, half)), { ...style, y: 66 }) +
      lines(shout(bottom), { ...style, y: 500 - (bottom.length - 1) * 71 }),
  );
};

/** A caption on a white bar above the photo. */
const caption = async ({ text, seed }) => {
  const height = 40 + 44 * text.length;
  const bar = svg(
    680,
    height,
    `<rect width="680" height="${height}" fill="white"/>${lines(text, {
      x: 24,
      y: 52,
      size: 36,
      'font-family': 'Liberation Sans',
      'font-weight': 'bold',
      fill: '#111',
    })}`,
  );
  const whole = await sharp({
    create: { width: 680, height: height + 420, channels: 3, background: 'white' },
  })
    .composite([
      { input: await photo(seed, 680, 420), top: height, left: 0 },
      { input: bar, top: 0, left: 0 },
    ])
    .png()
    .toBuffer();
  return sharp(whole);
};

/** A phone screen: chat bubbles of two people, times, an input field. */
const chat =
  ({ paper, theirs, own, ink, ownInk, faint }) =>
  async ({ text, around = ['hey', 'ok'] }) => {
    const width = 720;
    const size = 30;
    const bubbles = [[around[0]], text, [around[1]]];
    let y = 130;
    const drawn = bubbles.map((says, i) => {
      const isOwn = i === 2;
      const wide = Math.max(120, 48 + Math.max(...says.map((line) => line.length)) * 16);
      const high = 34 + says.length * 38;
      const x = isOwn ? width - 24 - wide : 24;
      const bubble = `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="24" fill="${isOwn ? own : theirs}"/>
        ${lines(says, { x: x + 22, y: y + 42, size, leading: 1.25, 'font-family': 'Roboto', fill: isOwn ? ownInk : ink })}
        ${lines([`17:4${i}`], { x: isOwn ? x - 70 : x + wide + 14, y: y + high - 10, size: 18, 'font-family': 'Roboto', fill: faint })}`;
      y += high + 34;
      return bubble;
    });
    const height = y + 110;
    return sharp(
      svg(
        width,
        height,
        `<rect width="${width}" height="${height}" fill="${paper}"/>
        <circle cx="60" cy="60" r="30" fill="${theirs}" stroke="${faint}"/>
        ${lines(['Group 8b'], { x: 110, y: 70, size: 32, 'font-family': 'Roboto', 'font-weight': 'bold', fill: ink })}
        ${drawn.join('')}
        <rect x="24" y="${height - 84}" width="${width - 48}" height="60" rx="30" fill="none" stroke="${faint}"/>
        ${lines(['Message'], { x: 52, y: height - 44, size: 24, 'font-family': 'Roboto', fill: faint })}`,
      ),
    );
  };

const lightChat = chat({
  paper: '#ffffff',
  theirs: '#e9e9eb',
  own: '#1f7cf0',
  ink: '#111111',
  ownInk: '#ffffff',
  faint: '#8a8a8f',
});
const darkChat = chat({
  paper: '#0b141a',
  theirs: '#202c33',
  own: '#005c4b',
  ink: '#e9edef',
  ownInk: '#e9edef',
  faint: '#8696a0',
});

/** A slanted yellow note in a handwriting font. */
const note = ({ text, seed }) =>
  onPhoto(
    seed,
    620,
    560,
    `<g transform="rotate(-4 310 280)"><rect x="60" y="60" width="500" height="440" fill="#ffe66b"/>
     ${lines(text, { x: 90, y: 150, size: 44, leading: 1.4, 'font-family': 'Humor Sans', fill: '#27306b' })}</g>`,
  );

/** White on a bright label with round corners. */
const sticker = ({ text, seed }) => {
  const high = 50 + text.length * 56;
  return onPhoto(
    seed,
    640,
    480,
    `<rect x="60" y="${240 - high / 2}" width="520" height="${high}" rx="30" fill="#d81b78" stroke="white" stroke-width="6"/>
     ${lines(text, { x: 320, y: 240 - high / 2 + 64, size: 46, 'text-anchor': 'middle', 'font-family': 'Comic Neue', 'font-weight': 'bold', fill: 'white' })}`,
  );
};

/** A dark band across a photo, as in stories. */
const story = ({ text, seed }) => {
  const high = 30 + text.length * 46;
  return onPhoto(
    seed,
    540,
    900,
    `<rect y="520" width="540" height="${high}" fill="black" fill-opacity="0.6"/>
     ${lines(text, { x: 270, y: 560, size: 36, leading: 1.28, 'text-anchor': 'middle', 'font-family': 'Roboto', fill: 'white' })}`,
  );
};

/** A classic meme, slanted. */
const askew = ({ text, seed }) =>
  onPhoto(
    seed,
    720,
    560,
    `<g transform="rotate(${seed % 2 ? 5 : -5} 360 280)">${lines(shout(text), { ...OUTLINED, 'font-family': 'Liberation Sans Narrow', 'font-weight': 'bold', 'stroke-width': 6, size: 54, x: 360, y: 150 })}</g>`,
  );

/** A picture that was shrunk along the way. */
const small = ({ text, seed }) =>
  onPhoto(
    seed,
    340,
    260,
    lines(text, {
      ...OUTLINED,
      'font-family': 'Liberation Sans',
      'font-weight': 'bold',
      'stroke-width': 3,
      size: 19,
      x: 170,
      y: 250 - (text.length - 1) * 22,
    }),
  );

/** Yellow with a thin outline, like subtitles. */
const subtitle = ({ text, seed }) =>
  onPhoto(
    seed,
    800,
    450,
    lines(text, {
      ...OUTLINED,
      fill: '#ffe800',
      'font-family': 'DejaVu Serif',
      'stroke-width': 4,
      size: 34,
      x: 400,
      y: 430 - (text.length - 1) * 39,
    }),
  );

export const LAYOUTS = {
  classic,
  caption,
  'light-chat': lightChat,
  'dark-chat': darkChat,
  note,
  sticker,
  story,
  askew,
  small,
  subtitle,
};

/** The picture as a JPEG in the quality that chat apps produce. */
export const draw = async ({ layout, ...what }) =>
  (await LAYOUTS[layout](what)).flatten({ background: 'white' }).jpeg({ quality: 60 }).toBuffer();
