// Starts the queue: node main.mjs [--port 8787]. PEOPLE is a JSON file of tokens: {"token": {"id", "role"}}.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createNightlight } from '@nightlight/sdk/node';
import { createCheck } from './check.mjs';
import { openJournal } from './journal.mjs';
import { createModeration } from './moderation.mjs';
import { startServer } from './server.mjs';

const {
  PEOPLE = 'people.json',
  DATA = 'data',
  PLACE = 'forum',
  AGE_BAND = '10-12',
  REGION = 'GB',
} = process.env;
const { port } = parseArgs({ options: { port: { type: 'string', default: '8787' } } }).values;

const people = new Map(Object.entries(JSON.parse(await readFile(PEOPLE, 'utf8'))));
// Reads the models from the installed packages.
const nightlight = await createNightlight({ policy: { ageBand: AGE_BAND, region: REGION } });
const journal = await openJournal(path.join(DATA, 'journal.jsonl'));
const moderation = createModeration({ journal, check: createCheck(nightlight, PLACE) });
const server = await startServer({
  moderation,
  whoAsks: ({ headers }) => people.get(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]),
  port: Number(port),
});
console.log(`The queue is at ${server.url}`);
