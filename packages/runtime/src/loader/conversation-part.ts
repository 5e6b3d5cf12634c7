import { NightlightError } from '@nightlight/core';
import { ConversationManifest } from '../manifest/conversation-manifest.ts';
import type { TextModelManifest } from '../manifest/model-manifest.ts';
import type { AssetsFolder } from './assets-folder.ts';
import type { OnnxFiles, Part } from './part.ts';

/** The model that follows conversations. It takes what base computed of each message as its input. */
export interface ConversationAssets extends OnnxFiles {
  readonly manifest: ConversationManifest;
}

/** Throws `manifest` if the model was trained on another base model. */
export const openConversation = async (
  folder: AssetsFolder,
  base: TextModelManifest,
): Promise<Part<ConversationAssets>> => {
  const { manifest, inFolder } = await folder.open('conversation', ConversationManifest);
  if (manifest.encoder.sha256 !== base.files.model.sha256) {
    throw new NightlightError(
      'manifest',
      'The conversation model belongs to another text model. Copy the whole assets folder of this SDK version.',
    );
  }
  const model = inFolder(manifest.files.model);
  return {
    files: [model],
    needsOrt: true,
    assets: ({ bytes, ort }) => ({ manifest, wasm: ort(), model: bytes(model) }),
  };
};
