// Submits messages without end and prints each id once it is confirmed. A test kills it.
import { openJournal } from '../journal.mjs';
import { createModeration } from '../moderation.mjs';

const journal = await openJournal(process.argv[2]);
const check = async () => ({ waits: true, urgent: false, because: ['test'], help: [] });
const moderation = createModeration({ journal, check });
for (let i = 0; ; i++) {
  await Promise.all(
    ['a', 'b', 'c'].map(async (part) => {
      const id = `${part}${i}`;
      try {
        await moderation.submit({ id, author: 'ana', text: `message ${id}` });
        console.log(id);
      } catch (error) {
        console.log(`refused ${error.code}`);
        process.exit(0);
      }
    }),
  );
}
