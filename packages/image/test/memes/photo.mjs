/** Pictures that look like photos to OCR: soft light, objects with edges, leaves, grain. */
import sharp from 'sharp';

/** Random numbers from 0 to 1, the same in every run (mulberry32, public domain). */
export const random = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Value noise of one size, 0 to 1, interpolated between grid points. */
const noise = (next, width, height, step) => {
  const columns = Math.ceil(width / step) + 2;
  const rows = Math.ceil(height / step) + 2;
  const grid = Float32Array.from({ length: columns * rows }, next);
  const ease = (t) => t * t * (3 - 2 * t);
  return (x, y) => {
    const left = Math.floor(x / step);
    const top = Math.floor(y / step);
    const at = (column, row) => grid[row * columns + column];
    const across = ease(x / step - left);
    const down = ease(y / step - top);
    const above = at(left, top) + (at(left + 1, top) - at(left, top)) * across;
    const below = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * across;
    return above + (below - above) * down;
  };
};

/** Round shapes, boxes and stems with edges, light and dark. */
const things = (next, width, height) => {
  const colour = () =>
    `rgb(${[0, 1, 2].map(() => Math.round(255 * next())).join(' ')} / ${(0.35 + 0.6 * next()).toFixed(2)})`;
  const some = (count, draw) => Array.from({ length: count }, draw).join('');
  const x = () => (next() * width).toFixed(0);
  const y = () => (next() * height).toFixed(0);
  const size = (most) => (10 + next() * most).toFixed(0);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${some(7, () => `<ellipse cx="${x()}" cy="${y()}" rx="${size(width / 4)}" ry="${size(height / 4)}" fill="${colour()}"/>`)}
    ${some(6, () => `<rect x="${x()}" y="${y()}" width="${size(width / 4)}" height="${size(height / 3)}" fill="${colour()}"/>`)}
    ${some(28, () => `<path d="M${x()} ${y()}q${size(60)} ${size(60)} ${size(90)} ${size(120)}" stroke="${colour()}" stroke-width="${size(8)}" fill="none"/>`)}
    ${some(40, () => `<circle cx="${x()}" cy="${y()}" r="${(1 + 5 * next()).toFixed(1)}" fill="${colour()}"/>`)}
  </svg>`;
};

/** RGB pixels as a sharp picture of that size; `seed` selects the picture. */
export const photo = async (seed, width, height) => {
  const next = random(seed);
  const coarse = [0, 1, 2].map(() => noise(next, width, height, width / 3));
  const middle = noise(next, width, height, 40);
  const fine = noise(next, width, height, 7);
  const pixels = Buffer.alloc(3 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 0.5 * middle(x, y) + 0.3 * fine(x, y) + 0.12 * next();
      for (let channel = 0; channel < 3; channel++) {
        const value = 255 * (0.55 * coarse[channel](x, y) + 0.6 * light);
        pixels[3 * (y * width + x) + channel] = Math.max(0, Math.min(255, value));
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(things(next, width, height)) }])
    .png()
    .toBuffer();
};
