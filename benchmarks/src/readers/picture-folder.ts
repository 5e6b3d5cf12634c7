import { basename, join } from 'node:path';
import type { SuitePicture } from '../run/suite.ts';
import { listFiles } from '../score/list-files.ts';
import { describeSuite, type Reader } from './reader.ts';

const LABELS = { harmful: true, harmless: false } as const;

/** Pictures under `harmful/` and `harmless/`. A folder below these is a slice. */
export const pictureFolder: Reader = {
  name: 'pictures',
  title: 'Pictures',
  source: 'a folder with the folders harmful and harmless; folders below them are slices',
  open: (folder) => ({
    ...describeSuite({ name: basename(folder), title: basename(folder), positive: 'harmful/' }),
    task: 'pictures',
    async read() {
      const rows: SuitePicture[] = [];
      for await (const id of listFiles(folder)) {
        const [label = '', ...rest] = id.split('/');
        if (!(label in LABELS))
          throw new Error(`${id} is neither in harmful/ nor in harmless/ of ${folder}.`);
        const slice = rest.length > 1 ? rest[0] : undefined;
        const harmful = LABELS[label as keyof typeof LABELS];
        rows.push({ id, file: join(folder, id), harmful, ...(slice ? { slice } : {}) });
      }
      return rows;
    },
  }),
};
