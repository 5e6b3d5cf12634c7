// A file of JSON lines that only grows. A line is on the disk when append() resolves, so nothing
// that was answered is lost if the process or the machine stops.
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** A name becomes durable only when its folder is written too. Windows can't open folders. */
const syncFolder = async (file) => {
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(file));
  await folder.sync();
  await folder.close();
};

/** Returns the lines that were written completely, and their length in bytes. */
const readWhole = async (file) => {
  const bytes = await readFile(file).catch((error) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const length = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.subarray(0, length).toString('utf8').split('\n').slice(0, -1);
  const entries = lines.map((line, i) => {
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw new Error(`${file}:${i + 1} is no JSON. Repair it: nothing is dropped silently.`, {
        cause,
      });
    }
  });
  return { entries, length };
};

/** Opens a journal. One process may have it open. */
export const openJournal = async (file) => {
  await mkdir(path.dirname(file), { recursive: true });
  const { entries, length: whole } = await readWhole(file);
  let length = whole;
  let handle = await open(file, 'a');
  // The end of a line that a crash cut off was never confirmed.
  await handle.truncate(length);
  await handle.sync();
  await syncFolder(file);

  /** Writes wait for each other. */
  let last = Promise.resolve();
  const inTurn = (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  return {
    /** The entries of earlier runs, oldest first. */
    entries,
    /**
     * Calls `createEntry` when it is this entry's turn, and `onWritten` before the next change. If
     * `createEntry` throws, nothing is written.
     */
    append: (createEntry, onWritten) =>
      inTurn(async () => {
        const entry = createEntry();
        const line = Buffer.from(`${JSON.stringify(entry)}\n`);
        try {
          await handle.appendFile(line);
          await handle.datasync();
        } catch (error) {
          // For example, the disk is full. Half a line must not precede the next one.
          await handle.truncate(length).catch(() => {});
          throw error;
        }
        length += line.length;
        onWritten();
      }),
    /**
     * Replaces all entries, for erasing. After a crash, the file is the old or the new one. Calls
     * `onWritten` before the next change.
     */
    rewrite: (createEntries, onWritten) =>
      inTurn(async () => {
        const text = createEntries()
          .map((entry) => `${JSON.stringify(entry)}\n`)
          .join('');
        const next = await open(`${file}.new`, 'w');
        await next.writeFile(text);
        await next.sync();
        await next.close();
        // Windows can't replace a file that is open.
        await handle.close();
        try {
          await rename(`${file}.new`, file);
          length = Buffer.byteLength(text);
          onWritten();
        } finally {
          handle = await open(file, 'a');
        }
        await syncFolder(file);
      }),
    close: () => inTurn(() => handle.close()),
  };
};
