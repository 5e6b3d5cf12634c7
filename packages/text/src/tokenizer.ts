import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { NightlightError } from '@nightlight/core';

export interface Tokenizer {
  /** Returns the ids of the tokens, with the special tokens at both ends. */
  encode(text: string): readonly number[];
  /** Counts the pieces into which a word is cut. */
  countPieces(word: string): number;
  /** Returns the piece of a token id. `▁` is the space before a word. */
  getPiece(id: number): string;
}

/** Reads a Hugging Face `tokenizer.json` (SentencePiece unigram; Kudo 2018). */
export const createTokenizer = (file: Uint8Array): Tokenizer => {
  try {
    const tokenizer = new HuggingFaceTokenizer(JSON.parse(new TextDecoder().decode(file)), {});
    return {
      encode: (text) => tokenizer.encode(text).ids,
      countPieces: (word) => tokenizer.encode(word, { add_special_tokens: false }).ids.length,
      getPiece: (id) => tokenizer.id_to_token(id) ?? '',
    };
  } catch (cause) {
    throw new NightlightError('model', 'tokenizer.json could not be read.', { cause });
  }
};
