/** Builds Meta's PDQ in C++ (BSD licence, source from the PyPI package `pdqhash`), to compare its speed with ours. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';

const PEER = join(ROOT, 'benchmarks/peers/pdq');
const BUILD = join(PEER, 'build');

const VERSION = '0.2.8';
const SDIST = `pdqhash-${VERSION}.tar.gz`;
const SHA256 = 'eb9a9de36745937ce3e481a02ce933fe907c84e0b1748c9dfea52c12ca5c1e35';
/** Paths relative to ThreatExchange/pdq/cpp. */
const SOURCES = [
  'common/pdqhashtypes.cpp',
  'downscaling/downscaling.cpp',
  'hashing/pdqhashing.cpp',
  'hashing/torben.cpp',
];

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-m', 'pip', '--version'], { stdio: 'ignore' }).status === 0,
);

const fetchSource = async () => {
  if (existsSync(join(BUILD, SDIST))) return;
  if (!python) throw new Error('The PDQ reference needs Python with pip, to fetch its source.');
  await runStep('Fetching the source of pdqhash', python, [
    ...['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', 'pdqhash'],
    ...['--dest', BUILD, `pdqhash==${VERSION}`],
  ]);
};

/** Builds the program with -O2 and no other optimisation. Returns its path. */
export const buildPdq = async () => {
  mkdirSync(BUILD, { recursive: true });
  await fetchSource();
  const found = createHash('sha256')
    .update(readFileSync(join(BUILD, SDIST)))
    .digest('hex');
  if (found !== SHA256) throw new Error(`${SDIST} has the SHA-256 ${found}; expected ${SHA256}.`);
  const program = join(BUILD, 'time_pdq');
  const source = join(BUILD, `pdqhash-${VERSION}/ThreatExchange`);
  if (!existsSync(source))
    await runStep('Unpacking it', 'tar', ['-xzf', join(BUILD, SDIST), '-C', BUILD]);
  await runStep('Building it', 'g++', [
    ...['-std=c++17', '-O2', '-I', source, '-o', program, join(PEER, 'time_pdq.cpp')],
    ...SOURCES.map((path) => join(source, 'pdq/cpp', path)),
  ]);
  return program;
};
