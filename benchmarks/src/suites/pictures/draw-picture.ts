import type { Frame } from '@nightlight/sdk/core';
import { type Random, seeded } from '../../perturb/seeded.ts';

type Colour = readonly [number, number, number];
/** The colour at a position; `x` and `y` from 0 to 1. */
type Paint = (x: number, y: number) => Colour;

const SIZES = [
  [224, 224],
  [640, 480],
  [480, 640],
  [91, 200],
  [1280, 720],
  [300, 900],
] as const;

const colour = (random: Random): Colour => [255 * random(), 255 * random(), 255 * random()];
const mix = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

const slope = (random: Random): Paint => {
  const [a, b] = [colour(random), colour(random)];
  const share = random();
  return (x, y) => mix(a, b, x * share + y * (1 - share));
};

const waves = (random: Random): Paint => {
  const [a, b] = [colour(random), colour(random)];
  const [across, down] = [60 * random(), 60 * random()];
  return (x, y) => mix(a, b, 0.5 + 0.5 * Math.sin(across * x + down * y * y));
};

const noise = (random: Random): Paint => {
  const [a, b] = [colour(random), colour(random)];
  return () => mix(a, b, random());
};

/** Overlapping soft round spots, similar to a photo that is out of focus. */
const spots = (random: Random): Paint => {
  const ground = slope(random);
  const all = Array.from({ length: 3 + Math.floor(6 * random()) }, () => ({
    x: random(),
    y: random(),
    width: 0.05 + 0.4 * random(),
    fill: colour(random),
  }));
  return (x, y) =>
    all.reduce<Colour>(
      (under, spot) => {
        const far = ((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.width ** 2;
        return mix(under, spot.fill, Math.exp(-4 * far));
      },
      ground(x, y),
    );
};

const PAINTS = [slope, waves, noise, spots];

/**
 * Picture number `index`, opaque: four kinds and six sizes in rotation, the same in
 * every run.
 */
export const drawPicture = (index: number): Frame => {
  const random = seeded(`picture ${index}`);
  const [width, height] = SIZES[index % SIZES.length] as (typeof SIZES)[number];
  const paint = (PAINTS[index % PAINTS.length] as (typeof PAINTS)[number])(random);
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data.set([...paint(x / width, y / height), 255], 4 * (y * width + x));
    }
  }
  return { width, height, data };
};
