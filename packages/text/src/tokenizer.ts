import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { NightlightError } from '@nightlight/core';

export interface Tokenizer {
  /** Token ids with the special tokens at both ends. */
  encode(text: string): readonly number[];
}

/** Reads a Hugging Face `tokenizer.json` (SentencePiece unigram; Kudo 2018). */
export const createTokenizer = (file: Uint8Array): Tokenizer => {
  try {
    const tokenizer = new HuggingFaceTokenizer(JSON.parse(new TextDecoder().decode(file)), {});
    return { encode: (text) => tokenizer.encode(text).ids };
  } catch (cause) {
    throw new NightlightError('model', 'tokenizer.json could not be read.', { cause });
  }
};
