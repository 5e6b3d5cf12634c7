/**
 * To add a scenario: write `page/<name>.ts` with async functions that take
 * and return plain JSON, list it here, and call `tab.run('<name>', argument)`
 * in a `*.page.test.ts` next to this folder, for each engine in `engines`.
 */
import { followed } from './conversation.ts';
import { compiles, starts } from './host-errors.ts';
import { hosts } from './hosts.ts';
import { keeps } from './keeps.ts';
import * as leave from './leave.ts';
import * as ownLock from './own-lock.ts';
import { path } from './path.ts';
import * as pictures from './pictures.ts';
import * as reports from './reports.ts';
import { seal } from './seal.ts';
import * as store from './store.ts';
import { wordsInPictures } from './text-in-pictures.ts';
import * as workerLife from './worker-life.ts';

const scenarios = {
  compiles,
  followed,
  hosts,
  keeps,
  ...leave,
  ...ownLock,
  path,
  ...pictures,
  ...reports,
  seal,
  starts,
  ...store,
  wordsInPictures,
  ...workerLife,
};

Object.assign(globalThis, { scenarios });
