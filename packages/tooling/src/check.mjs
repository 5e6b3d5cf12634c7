/** `npm run check`: format, helplines, types and imports, on two cores side by side. */
import { checkTypes, OTHER_CHECKS } from './checks.mjs';
import { ensureInstalled } from './repository.mjs';

await ensureInstalled();
let failed = 0;
/** Runs one after another, and goes on if one fails. */
const runInTurn = async (steps) => {
  for (const step of steps) {
    await step().catch(({ message }) => {
      failed++;
      console.error(`FAILED: ${message}`);
    });
  }
};
await Promise.all([runInTurn([checkTypes]), runInTurn(OTHER_CHECKS)]);
process.exitCode = failed > 0 ? 1 : 0;
