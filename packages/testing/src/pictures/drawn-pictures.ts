/** Pictures that are computed, so that tests need no photos. The same number gives the same picture. */

export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row; opaque. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

type Colour = readonly [number, number, number];
/** Returns the colour at a position; `x` and `y` are from 0 to 1. */
type Paint = (x: number, y: number) => Colour;

/** Mulberry32 (Tommy Ettinger): a small seeded generator, 0 to 1. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Random = () => number;
const colour = (random: Random): Colour => [255 * random(), 255 * random(), 255 * random()];
const mix = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

const gradient = (random: Random): Paint => {
  const [a, b] = [colour(random), colour(random)];
  const angle = 2 * Math.PI * random();
  return (x, y) =>
    mix(a, b, 0.5 + ((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle)) / 1.5);
};

const stripes = (random: Random): Paint => {
  const [a, b] = [colour(random), colour(random)];
  const [across, down] = [40 * random(), 40 * random()];
  return (x, y) => mix(a, b, 0.5 + 0.5 * Math.sin(across * x + down * y));
};

const noise = (random: Random): Paint => {
  const [a, b] = [colour(random), colour(random)];
  return () => mix(a, b, random());
};

const chequers = (random: Random): Paint => {
  const [a, b] = [colour(random), colour(random)];
  const fields = 2 + Math.floor(20 * random());
  return (x, y) => ((Math.floor(x * fields) + Math.floor(y * fields)) % 2 === 0 ? a : b);
};

const discs = (random: Random): Paint => {
  const ground = gradient(random);
  const all = Array.from({ length: 2 + Math.floor(9 * random()) }, () => ({
    x: random(),
    y: random(),
    radius: 0.03 + 0.3 * random(),
    fill: colour(random),
  }));
  return (x, y) =>
    all.findLast((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.radius)?.fill ?? ground(x, y);
};

const PAINTS = [gradient, stripes, noise, chequers, discs];

/** Draws picture number `index`. Five kinds alternate. */
export const drawPicture = (index: number, width = 224, height = 224): DrawnPicture => {
  const random = randomFrom(index + 1);
  const paint = (PAINTS[index % PAINTS.length] as (typeof PAINTS)[number])(random);
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data.set([...paint((x + 0.5) / width, (y + 0.5) / height), 255], 4 * (y * width + x));
    }
  }
  return { width, height, data };
};

/** Draws a picture as RGB from 0 to 1, in the size of the picture model's input. */
export const drawPixels = (index: number): Float32Array<ArrayBuffer> => {
  const { data } = drawPicture(index);
  return Float32Array.from({ length: (data.length / 4) * 3 }, (_, i) => {
    return (data[4 * Math.floor(i / 3) + (i % 3)] as number) / 255;
  });
};
