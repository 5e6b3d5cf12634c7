import ar from './languages/ar.json';
import de from './languages/de.json';
import en from './languages/en.json';
import es from './languages/es.json';
import fil from './languages/fil.json';
import fr from './languages/fr.json';
import hi from './languages/hi.json';
import id from './languages/id.json';
import it from './languages/it.json';
import ja from './languages/ja.json';
import ko from './languages/ko.json';
import nl from './languages/nl.json';
import pl from './languages/pl.json';
import pt from './languages/pt.json';
import ru from './languages/ru.json';
import sw from './languages/sw.json';
import tr from './languages/tr.json';
import uk from './languages/uk.json';
import vi from './languages/vi.json';
import zh from './languages/zh.json';
import type { PhraseFile } from './phrase-file.ts';

/**
 * The phrases of all languages, in the bundle: they need no model and no download. All of them apply
 * to every message.
 */
export const PHRASE_FILES: readonly PhraseFile[] = [
  ar,
  de,
  en,
  es,
  fil,
  fr,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sw,
  tr,
  uk,
  vi,
  zh,
];
