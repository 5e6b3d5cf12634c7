import { afterEach, expect, it, vi } from 'vitest';
import { altProfanityCheck } from './alt-profanity-check.ts';

afterEach(() => vi.unstubAllEnvs());

it('says what to install if there is no Python', async () => {
  vi.stubEnv('NIGHTLIGHT_PYTHON', '/nowhere/python');
  await expect(altProfanityCheck.open()).rejects.toThrow(
    '/nowhere/python was not found. Run: /nowhere/python -m pip install alt-profanity-check==1.9.1.',
  );
});

it('says what went wrong if the program is another one', async () => {
  // Node doesn't understand Python.
  vi.stubEnv('NIGHTLIGHT_PYTHON', process.execPath);
  await expect(altProfanityCheck.open()).rejects.toThrow(
    '-m pip install alt-profanity-check==1.9.1',
  );
});
