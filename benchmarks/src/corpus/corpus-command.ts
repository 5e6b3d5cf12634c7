import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementPage, agreements } from './agreement.ts';
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

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const printFaults = (faults: readonly Fault[]): void => {
  for (const { place, what } of faults) print(`${place}: ${what}`);
};

const formatCounts = (counts: Readonly<Record<string, number>>, digits = 0): string =>
  Object.entries(counts)
    .map(([name, value]) => `${name} ${value.toFixed(digits)}`)
    .join(', ');

const printSurface = ({ parts, groups, known }: ConversationSurface): void => {
  for (const [name, { auc, carriers }] of Object.entries(parts)) {
    const strongest = carriers
      .slice(0, 6)
      .map((one) => `${one.feature} ${one.auc.toFixed(2)} (more in ${one.more})`);
    print(
      `AUC from surface features, ${name}: ${auc.toFixed(3)}; single features: ${strongest.join(', ')}`,
    );
  }
  for (const [name, { alone, without }] of Object.entries(groups)) {
    print(`  ${name}: ${alone.toFixed(3)} alone, ${without.toFixed(3)} without`);
  }
  for (const { place, what } of known) print(`above the limit, but allowed: ${place}: ${what}`);
};

const check = (folder: string): number => {
  const messages = checkCorpus(join(folder, 'messages'));
  print(`${messages.lines} lines: ${formatCounts(messages.byLanguage)}`);
  print(`AUC from surface features: ${formatCounts(messages.surface, 2)}`);
  printFaults(messages.faults);
  const conversations = checkConversations(join(folder, 'conversations'));
  print(`${conversations.conversations} conversations, ${conversations.turns} turns`);
  print(`${formatCounts(conversations.byKind)}; ${formatCounts(conversations.byLanguage)}`);
  printSurface(conversations.surface);
  printFaults(conversations.faults);
  const faults = messages.faults.length + conversations.faults.length;
  print(`${faults} faults`);
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
  printFaults(faults);
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
  process.stderr.write('Usage: npm run corpus [-- check|readings|folds]\n');
  return 2;
};
