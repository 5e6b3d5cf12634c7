/**
 * Suffixes that are also a short word in a supported language. After a full stop without
 * a space (`cool.me too`, `love.it`) they start a sentence, so they need a path, a port
 * or `www.` to count as a host.
 */
const WORD_SUFFIXES = new Set(
  (
    'me so to it is in at be am my us no do as by la se si ne na va ma il et ve pa sa ni ya ' +
    'pm id ba ng mo ci li mu su st sc ms mr pro im da ta te lo je on os ke ka ki ko hm ' +
    'al el la mi ti tu vi un one now you here live love like life cool fun best baby day work ' +
    'win world help care chat game games play school study watch how new news today ' +
    'follow wow yes ok bar men kids mom dad gay bad good red blue black green pink show video family girl boy'
  ).split(' '),
);

/** Suffixes that are also file extensions, because people mention files more often than such hosts. */
const FILE_SUFFIXES = new Set('zip mov md py rs sh pl ps cc java ml'.split(' '));

/** Suffixes of hosts that sentences do not begin with. */
const HOST_SUFFIXES = new Set(
  (
    'com net org info biz edu gov mil int io gg co tv fm ly gl app dev xyz icu tk cf ga gq ' +
    'uk de es eu fr nl pl ru ua tr br pt mx ar cl pe ch cz sk hu ro bg gr dk fi cn jp kr tw hk sg vn ph ' +
    'ke tz ug za eg ae ir pk bd lk np au nz ca ie example ai рф укр рус бел срб бг 中国 中國 香港 台灣 한국'
  ).split(' '),
);

/** Words that often come before a full stop in a chat. */
const CHAT_WORDS = new Set(
  (
    'ok okay okey k lol lmao rofl wtf omg idk ikr idc smh fr gg wow hi hey hello thanks thx ty pls yes yeah yep yup no nah nope bro bruh dude haha hahaha jaja jajaja ' +
    'bueno bien vale gut ja nein doch danke si oui non merci tak nie evet sim não va bene ciao hola hallo true same good cool nice done'
  ).split(' '),
);

/** Whether a bare name is meant as a host. A real suffix is not enough, because many are words. */
export const isLikelyHost = (written: string, suffix: string, hasPath: boolean): boolean => {
  const labels = written.toLowerCase().split('.');
  const last = labels.at(-1) as string;
  const name = labels.at(-2) as string;
  if (labels.every((label) => label.length === 1)) return false;
  if (/^\d+$/.test(name) && (name.length < 3 || !/^(?:com|net|cn)$/.test(last))) return false;
  if (labels[0] === 'www' || labels.some((label) => label.startsWith('xn--'))) return true;
  if (hasPath) return !startsSentence(written, last);
  if (labels.length === 2 && CHAT_WORDS.has(name) && last !== 'com') return false;
  if (FILE_SUFFIXES.has(last) || WORD_SUFFIXES.has(last) || startsSentence(written, last))
    return false;
  if (suffix.includes('.') || HOST_SUFFIXES.has(last)) return true;
  return labels.length > 2 || /[\d-]/.test(name);
};

/**
 * Whether the suffix is the first word of a sentence, as in `Done.Com on`: it begins with a capital,
 * and not all letters are capitals.
 */
const startsSentence = (written: string, last: string): boolean => {
  const suffix = written.slice(-last.length);
  const hasCapital = suffix[0] !== suffix[0]?.toLowerCase();
  return hasCapital && suffix !== suffix.toUpperCase();
};
