import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { SDK_VERSION } from '@nightlight/sdk/node';
import { readPackageVersion } from '../command/package-version.ts';
import type { Machine } from '../results/run-result.ts';

export const describeMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() || 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  os: `${type()} ${release()}`,
  node: process.versions.node,
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
});

export const listVersions = (): Readonly<Record<string, string>> => ({
  '@nightlight/sdk': SDK_VERSION,
  'onnxruntime-web': readPackageVersion('onnxruntime-web'),
});
