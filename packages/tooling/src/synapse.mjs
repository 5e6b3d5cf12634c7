import { ensurePython } from './python-environment.mjs';

/** Path of a Python that has Synapse, the Matrix homeserver. */
export const ensureSynapse = () =>
  ensurePython('synapse', ['matrix-synapse==1.163.2'], { oldest: '3.10' });
