/** `npm run -s score -- …`: runs the score command, after a build if needed. */
import { runBenchCommand } from './bench-command.mjs';

process.exit(await runBenchCommand(['score', ...process.argv.slice(2)]));
