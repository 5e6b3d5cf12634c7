import de from './languages/de.json';
import en from './languages/en.json';
import es from './languages/es.json';
import fr from './languages/fr.json';
import pl from './languages/pl.json';
import ru from './languages/ru.json';
import uk from './languages/uk.json';
import type { PhraseFile } from './phrase-file.ts';

/**
 * The phrases of all languages, in the bundle: they need no model and no download. All of them apply
 * to every message.
 */
export const PHRASE_FILES: readonly PhraseFile[] = [
  de as PhraseFile,
  en as PhraseFile,
  es as PhraseFile,
  fr as PhraseFile,
  pl as PhraseFile,
  ru as PhraseFile,
  uk as PhraseFile,
];
