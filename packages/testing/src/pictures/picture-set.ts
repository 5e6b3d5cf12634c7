import sharp, { type Sharp } from 'sharp';
import { EXPECTED, fileOf } from './pdq-vectors.ts';
import { TINY_PICTURES, tinyPicture } from './tiny-pictures.ts';

export interface SetPicture {
  /** How it was saved. */
  readonly kind: string;
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Photos and drawings of many sizes, saved in every format that chats use. */
const SAVED = [
  'bridge-1-original.png',
  'c.png',
  'gradient.png',
  'pen-and-coaster.png',
  'q0003.png',
  'q1050.png',
  'q2821.png',
  'wee.png',
];
const WAYS: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'jpeg q75 4:2:0': (picture) => picture.jpeg({ quality: 75, chromaSubsampling: '4:2:0' }),
  'jpeg q75 4:4:4': (picture) => picture.jpeg({ quality: 75, chromaSubsampling: '4:4:4' }),
  'jpeg q95 4:2:0': (picture) => picture.jpeg({ quality: 95, chromaSubsampling: '4:2:0' }),
  'jpeg q95 4:4:4': (picture) => picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  'jpeg progressive': (picture) => picture.jpeg({ quality: 80, progressive: true }),
  'jpeg cmyk': (picture) => picture.toColourspace('cmyk').jpeg({ quality: 90 }),
  'jpeg display-p3': (picture) => picture.withIccProfile('p3').jpeg({ quality: 90 }),
  'png display-p3': (picture) => picture.withIccProfile('p3').png(),
  'webp display-p3': (picture) => picture.withIccProfile('p3').webp({ lossless: true }),
  webp: (picture) => picture.webp({ quality: 80 }),
  'webp without loss': (picture) => picture.webp({ lossless: true }),
  'avif 4:2:0': (picture) => picture.avif({ quality: 50, chromaSubsampling: '4:2:0' }),
  'avif 4:4:4': (picture) => picture.avif({ quality: 50, chromaSubsampling: '4:4:4' }),
  gif: (picture) => picture.gif(),
};

/** The pictures for comparing browsers with Node: all, or a few of each kind. */
export const pictureSet = async (isWhole: boolean): Promise<readonly SetPicture[]> => {
  const few = ['q2821.png'];
  const set: SetPicture[] = [
    ...(isWhole ? Object.keys(EXPECTED) : few).map((name) => ({
      ...{ kind: 'png', name, file: fileOf(name) },
    })),
    ...TINY_PICTURES.filter((name) => name !== 'wideWebp').map((name) => ({
      kind: 'tiny',
      name,
      file: tinyPicture(name),
    })),
  ];
  for (const [kind, save] of Object.entries(WAYS)) {
    for (const name of isWhole ? SAVED : few) {
      const file = await save(sharp(fileOf(name)).flatten()).toBuffer();
      set.push({ kind, name, file: new Uint8Array(file) });
    }
  }
  return set;
};
