import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCorpus } from './check-corpus.ts';
import { conversationAgreements } from './conversations/agreement.ts';
import { conversationAgreementPage } from './conversations/agreement-page.ts';
import { checkConversations } from './conversations/check-conversations.ts';
import type { ConversationSurface } from './conversations/check-surface.ts';
import { readConversations } from './conversations/conversation.ts';
import { readDropped } from './conversations/dropped.ts';
import { extendFolds } from './conversations/folds.ts';
import { readSecondReadings } from './conversations/second-reading.ts';
import { type Fault, readCorpus } from './corpus-line.ts';
import { agreementPage, agreements } from './readings.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const sayFaults = (faults: readonly Fault[]): void => {
  for (const { place, what } of faults) say(`${place}: ${what}`);
};

const listed = (counts: Readonly<Record<string, number>>, digits = 0): string =>
  Object.entries(counts)
    .map(([name, value]) => `${name} ${value.toFixed(digits)}`)
    .join(', ');

const saySurface = ({ parts, groups, known }: ConversationSurface): void => {
  for (const [name, { auc, carriers }] of Object.entries(parts)) {
    const strongest = carriers
      .slice(0, 6)
      .map((one) => `${one.feature} ${one.auc.toFixed(2)} (more in ${one.more})`);
    say(`AUC from surface features, ${name}: ${auc.toFixed(3)}; by itself ${strongest.join(', ')}`);
  }
  for (const [name, { alone, without }] of Object.entries(groups)) {
    say(`  ${name}: ${alone.toFixed(3)} alone, ${without.toFixed(3)} without`);
  }
  for (const { place, what } of known) say(`known: ${place}: ${what}`);
};

const check = (folder: string): number => {
  const messages = checkCorpus(join(folder, 'messages'));
  say(`${messages.lines} lines: ${listed(messages.byLanguage)}`);
  say(`AUC from surface features: ${listed(messages.surface, 2)}`);
  sayFaults(messages.faults);
  const conversations = checkConversations(join(folder, 'conversations'));
  say(`${conversations.conversations} conversations, ${conversations.turns} turns`);
  say(`${listed(conversations.byKind)}; ${listed(conversations.byLanguage)}`);
  saySurface(conversations.surface);
  sayFaults(conversations.faults);
  const faults = messages.faults.length + conversations.faults.length;
  say(`${faults} faults`);
  return faults > 0 ? 1 : 0;
};

const readings = (folder: string): number => {
  const { lines } = readCorpus(join(folder, 'messages'));
  const found = agreements(lines, join(folder, 'readings'));
  writeFileSync(join(folder, 'readings/README.md'), agreementPage(found, lines.length));
  const chats = join(folder, 'conversations');
  const { conversations } = readConversations(chats);
  const { dropped } = readDropped(chats);
  const compared = conversationAgreements(
    conversations,
    readSecondReadings(chats).readings,
    dropped,
  );
  writeFileSync(join(chats, 'readings.md'), conversationAgreementPage(compared, dropped));
  return 0;
};

const folds = (folder: string): number => {
  const chats = join(folder, 'conversations');
  const faults = extendFolds(readConversations(chats).conversations, chats);
  sayFaults(faults);
  return faults.length > 0 ? 1 : 0;
};

const COMMANDS = new Map([
  ['check', check],
  ['readings', readings],
  ['folds', folds],
]);

/**
 * `corpus check FOLDER` prints the results and returns 1 if there are faults; `corpus
 * readings FOLDER` writes the agreement of two annotators; `corpus folds FOLDER` assigns
 * folds to new scenarios.
 */
export const corpusCommand = ([what = '', folder]: readonly string[]): number => {
  const command = COMMANDS.get(what);
  if (command && folder !== undefined) return command(folder);
  process.stderr.write('Usage: nightlight-bench corpus check|readings|folds models/corpus\n');
  return 2;
};
