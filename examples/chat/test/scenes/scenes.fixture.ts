import { GROUPS } from './groups.fixture.ts';
import { HELP } from './help.fixture.ts';
import { LANGUAGES } from './languages.fixture.ts';
import { ORDINARY } from './ordinary.fixture.ts';
import type { Scene } from './scene.fixture.ts';
import { TRICKS } from './tricks.fixture.ts';
import { UNKIND } from './unkind.fixture.ts';

/** All sixty scenes. */
export const SCENES: readonly Scene[] = [
  ...[...ORDINARY, ...UNKIND, ...GROUPS],
  ...[...HELP, ...TRICKS, ...LANGUAGES],
];
