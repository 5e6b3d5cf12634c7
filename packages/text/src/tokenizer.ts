import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { NightlightError } from '@nightlight/core';

export interface Tokenizer {
  /** Token ids with the special tokens at both ends. */
  encode(text: string): readonly number[];
  /** How many pieces a word is cut into. */
  pieceCount(word: string): number;
  /** The piece of a token id; `▁` is the space before a word. */
  piece(id: number): string;
}

/** Reads a Hugging Face `tokenizer.json` (SentencePiece unigram; Kudo 2018). */
export const createTokenizer = (file: Uint8Array): Tokenizer => {
  try {
    const tokenizer = new HuggingFaceTokenizer(JSON.parse(new TextDecoder().decode(file)), {});
    return {
      encode: (text) => tokenizer.encode(text).ids,
      pieceCount: (word) => tokenizer.encode(word, { add_special_tokens: false }).ids.length,
      piece: (id) => tokenizer.id_to_token(id) ?? '',
    };
  } catch (cause) {
    throw new NightlightError('model', 'tokenizer.json could not be read.', { cause });
  }
};
