import { oddFilesContract } from './odd-files.contract.ts';
import { createSharpDecoder } from './sharp-decoder.ts';

oddFilesContract('the decoder of Node, at length', createSharpDecoder, 15_000);
