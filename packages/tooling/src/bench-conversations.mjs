/**
 * `npm run bench -- conversations` measures alarms in ordinary conversations that were not used for
 * training. It writes benchmarks/results/conversations-ordinary.json. With `--try` it uses a few
 * conversations and only prints the result.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  const { measureConversations } = await import('../../../benchmarks/dist/suites/conversations.js');
  const once = process.argv.includes('--try');
  const result = await measureConversations({
    assets: ASSETS,
    data: process.env.NIGHTLIGHT_DATA ?? join(ROOT, '../shared/data'),
    corpus: join(ROOT, 'models/corpus/conversations'),
    thread: pathToFileURL(join(ROOT, 'benchmarks/dist/score/score-thread.js')),
    maxConversations: once ? 20 : 400,
    log: (line) => process.stderr.write(`• ${line}\n`),
  });
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (!once) writeFileSync(join(ROOT, 'benchmarks/results/conversations-ordinary.json'), text);
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
