import { ensureProgram, findProgram } from './find-program.mjs';

/** Path of cpulimit, which slows down processes; installs it if needed and possible. */
export const ensureCpulimit = () =>
  ensureProgram({
    name: 'cpulimit',
    find: () =>
      findProgram('NIGHTLIGHT_CPULIMIT', ['/usr/bin/cpulimit', '/usr/local/bin/cpulimit']),
    packages: ['cpulimit'],
    advice: ['This test slows down the browser with cpulimit, which was not found.'],
  });
