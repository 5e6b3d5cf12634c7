import { preprocess } from '@nightlight/image';
import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import { sendFirstVerdict, wavesPicture } from './first-verdict.ts';
import { byClass, tfjsFiles } from './picture-files.ts';

/** The tfjs path alone: no text model, no worker, no ONNX Runtime. */
const { manifest, ...files } = await tfjsFiles();
const session = await createTfjsPictureSession(files);
sendFirstVerdict(byClass(manifest, await session.run(preprocess(wavesPicture()))));
