import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashToHex, pdq } from '@nightlight/image';
import type { Frame } from '@nightlight/sdk/core';
import { countDifferentBits } from './count-different-bits.ts';
import { ratio, summariseTimes, type Times } from './figures.ts';

/** The output of benchmarks/peers/pdq/time_pdq.cpp. */
interface Reference {
  readonly hash: string;
  /** Milliseconds per run from RGB to the hash, and to the hashes of all eight orientations. */
  readonly one: readonly number[];
  readonly eight: readonly number[];
}

export interface PdqSpeedResult {
  readonly side: number;
  /** Ours always computes all eight orientations, from RGBA. */
  readonly ours: Times;
  readonly reference: { readonly one: Times; readonly eight: Times };
  readonly ratioToOne: number;
  readonly ratioToEight: number;
  readonly bitsOff: number;
}

export interface PdqSpeedOptions {
  /** The built reference. */
  readonly program: string;
  /** Folder for its input pixels. */
  readonly folder: string;
  readonly runs: number;
}

const toRgb = ({ data }: Frame): Uint8Array => {
  const rgb = new Uint8Array((data.length / 4) * 3);
  for (let i = 0; i < data.length / 4; i++) rgb.set(data.subarray(4 * i, 4 * i + 3), 3 * i);
  return rgb;
};

const timeOurs = (frame: Frame, runs: number): readonly number[] => {
  const times: number[] = [];
  for (let run = -10; run < runs; run++) {
    const from = performance.now();
    pdq(frame);
    if (run >= 0) times.push(performance.now() - from);
  }
  return times;
};

/** Our PDQ and Meta's C++ on the same square picture, taking turns, three times each. */
export const measurePdqSpeed = (
  frame: Frame,
  { program, folder, runs }: PdqSpeedOptions,
): PdqSpeedResult => {
  const input = join(folder, 'picture.rgb');
  writeFileSync(input, toRgb(frame));
  const ours: number[] = [];
  const one: number[] = [];
  const eight: number[] = [];
  let hash = '';
  for (let round = 0; round < 3; round++) {
    ours.push(...timeOurs(frame, runs));
    const args = [input, String(frame.width), String(frame.height), String(runs)];
    const measured: Reference = JSON.parse(execFileSync(program, args, { encoding: 'utf8' }));
    one.push(...measured.one);
    eight.push(...measured.eight);
    hash = measured.hash;
  }
  rmSync(input);
  const times = {
    ours: summariseTimes(ours),
    one: summariseTimes(one),
    eight: summariseTimes(eight),
  };
  return {
    side: frame.width,
    ours: times.ours,
    reference: { one: times.one, eight: times.eight },
    ratioToOne: ratio(times.ours, times.one),
    ratioToEight: ratio(times.ours, times.eight),
    bitsOff: countDifferentBits(hashToHex(pdq(frame).hash), hash),
  };
};
