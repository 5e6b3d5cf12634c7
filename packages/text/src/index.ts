export * from './classifier/text-classifier.ts';
export * from './normalise/index.ts';
export * from './tokenizer.ts';
