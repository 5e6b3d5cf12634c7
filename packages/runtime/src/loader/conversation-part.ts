import { NightlightError } from '@nightlight/core';
import { ConversationManifest } from '../manifest/conversation-manifest.ts';
import type { TextModelManifest } from '../manifest/model-manifest.ts';
import type { AssetsFolder } from './assets-folder.ts';
import type { OnnxFiles, Part } from './part.ts';

/** The conversation model. Its input is the output of the base model for each message. */
export interface ConversationAssets extends OnnxFiles {
  readonly manifest: ConversationManifest;
}

/** Opens the conversation model. Throws `manifest` if it was trained for another base model. */
export const openConversation = async (
  folder: AssetsFolder,
  base: TextModelManifest,
): Promise<Part<ConversationAssets>> => {
  const { manifest, toAssetsPath } = await folder.open('conversation', ConversationManifest);
  if (manifest.encoder.sha256 !== base.files.model.sha256) {
    throw new NightlightError(
      'manifest',
      'The conversation model belongs to another text model. Copy the whole assets folder of this SDK version.',
    );
  }
  const model = toAssetsPath(manifest.files.model);
  return {
    files: [model],
    needsOrt: true,
    buildAssets: ({ getBytes, getOrt }) => ({ manifest, wasm: getOrt(), model: getBytes(model) }),
  };
};
