/**
 * The type of the language files. Without it, the compiler infers the literal type of a megabyte of
 * JSON, which takes most of a minute.
 */
declare module './languages/*.json' {
  const file: import('./phrase-file.ts').PhraseFile;
  // biome-ignore lint/style/noDefaultExport: a JSON module has no other export
  export default file;
}
