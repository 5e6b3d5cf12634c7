import { preprocess } from '@nightlight/image';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import { drawWaves, sendFirstVerdict } from './first-verdict.ts';
import { loadOnnxFiles, nameClasses } from './picture-files.ts';

/** The ONNX path alone: no text model, no worker. */
const { manifest, wasm, model } = await loadOnnxFiles();
const session = await createOnnxPictureSession(wasm, model);
sendFirstVerdict(nameClasses(manifest, await session.run(preprocess(drawWaves()))));
