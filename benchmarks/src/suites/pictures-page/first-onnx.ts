import { preprocess } from '@nightlight/image';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import { sendFirstVerdict, wavesPicture } from './first-verdict.ts';
import { byClass, onnxFiles } from './picture-files.ts';

/** The ONNX path alone: no text model, no worker. */
const { manifest, wasm, model } = await onnxFiles();
const session = await createOnnxPictureSession(wasm, model);
sendFirstVerdict(byClass(manifest, await session.run(preprocess(wavesPicture()))));
