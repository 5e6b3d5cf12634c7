export * from './decode/sharp-decoder.ts';
