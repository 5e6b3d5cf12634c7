/** The type of the file with protected words. */
declare module '*/protected-words.json' {
  type Language =
    | 'en'
    | 'de'
    | 'es'
    | 'fr'
    | 'pt'
    | 'it'
    | 'nl'
    | 'pl'
    | 'ru'
    | 'uk'
    | 'tr'
    | 'ar'
    | 'hi'
    | 'id'
    | 'vi'
    | 'fil'
    | 'sw'
    | 'ja'
    | 'ko'
    | 'zh';
  const words: Readonly<
    Record<Language, Readonly<Record<'identity' | 'health' | 'help', readonly string[]>>>
  >;
  // biome-ignore lint/style/noDefaultExport: a JSON module has no other export
  export default words;
}
