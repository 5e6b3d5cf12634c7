import { preprocess } from '@nightlight/image';
import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import { drawWaves, sendFirstVerdict } from './first-verdict.ts';
import { loadTfjsFiles, nameClasses } from './picture-files.ts';

/** The tfjs path alone: no text model, no worker, no ONNX Runtime. */
const { manifest, ...files } = await loadTfjsFiles();
const session = await createTfjsPictureSession(files);
sendFirstVerdict(nameClasses(manifest, await session.run(preprocess(drawWaves()))));
