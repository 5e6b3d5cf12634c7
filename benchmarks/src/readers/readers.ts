import { conda } from './conda.ts';
import { hateCheck, hatemojiCheck, multilingualHateCheck } from './hatecheck.ts';
import { hateXplain } from './hatexplain.ts';
import { jigsaw } from './jigsaw.ts';
import { jsonLines } from './jsonl.ts';
import { mappedTable } from './mapped-table.ts';
import { olid } from './olid.ts';
import { pan12 } from './pan12.ts';
import { pictureFolder } from './picture-folder.ts';
import type { Reader } from './reader.ts';
import { xsTest } from './xstest.ts';

/** Formats that can be named on the command line, such as `hatecheck=FILE`. */
export const READERS: readonly Reader[] = [
  jsonLines,
  mappedTable,
  hateCheck,
  multilingualHateCheck,
  hatemojiCheck,
  olid,
  jigsaw,
  conda,
  hateXplain,
  xsTest,
  pan12,
  pictureFolder,
];
