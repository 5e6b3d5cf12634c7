import type { CostlyPattern } from '../costly-pattern.ts';

const START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** Matches a house number (`12`, `12a`, `12/4`), but not a time or a price. */
const HOUSE = String.raw`\d{1,4}(?:[/-]\d{1,4})?[a-z]?${END}(?![.,:]\d|\s?[€$£%°])`;
/** Matches a house number before the street, unless it follows a sign or another number. */
const HOUSE_FIRST = String.raw`(?<![\p{L}\p{M}\p{N}.,:$€£#+*/-])\d{1,5}(?:[/-]\d{1,4})?[a-z]?`;

/** Matches one to four words of a street name. */
const NAME = String.raw`(?:[\p{L}\p{M}\d][\p{L}\p{M}\d.'’-]{0,29}\s{1,2}){1,4}?`;
/** Matches the last word of a street name. Excludes `at`, because 5 is a time in `opens at 5`. */
const LAST = String.raw`(?!(?:às|as|até|at|to|a|e|y|las|los|por|de|by|until|til|в|на|до|о|по|في|jam|pukul|is|has|for|in|on)\s)[\p{L}\p{M}\d][\p{L}\p{M}.'’-]{0,29},?\s{1,2}`;
const CAPITAL = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]{0,29}\s{1,2}){1,3}?`;

/** Words that show that the number before them counts something, such as people or miles. */
const COUNTED = `(?:of|the|in|a|an|my|your|his|her|our|their|this|that|on|at|to|from|for|people|kids|cars|times|more|miles?|minutes?|mins?|hours?|days?|weeks?|years?|seconds?|points?|way|star|level|lvl|km|metres?|meters?|blocks?|houses|doors|and|or|is|are|was|were|i|we|you|they|it|not|no|down|up|away|big|long|dead|one|per|out|by|with|new|other|different|random|x)`;
const UNCOUNTED = String.raw`(?:(?!${COUNTED}\s)[\p{L}\p{M}][\p{L}\p{M}.'’-]{0,29}\s{1,2}){1,3}?`;

/** The ASCII part of the word boundaries, which compiles quickly. */
const BEFORE = String.raw`(?<![A-Za-z\d])`;
const AFTER = String.raw`(?![A-Za-z\d])`;

/** Creates a pattern of three parts. The second one is also what a text needs. */
const createStreet = (
  before: string,
  needs: string,
  after: string,
  flags: 'iu' | 'u' = 'iu',
): CostlyPattern => ({
  needs: new RegExp(needs, flags),
  pattern: new RegExp(`${before}(?:${needs})${after}`, `g${flags}`),
});

/**
 * Patterns for addresses, one or two per language. If the street word is also a common word, it
 * needs a capital, a full stop or a word for "number".
 */
export const STREETS: readonly (RegExp | CostlyPattern)[] = [
  // en, fil: 12 Sycamore Street
  createStreet(
    String.raw`${HOUSE_FIRST},?\s{1,2}${UNCOUNTED}`,
    `${BEFORE}(?:street|str|road|rd|avenue|ave|lane|boulevard|blvd|terrace|crescent|gardens|grove)${AFTER}`,
    String.raw`${END}\.?`,
  ),
  createStreet(
    String.raw`${HOUSE_FIRST},?\s{1,2}${CAPITAL}`,
    `${BEFORE}(?:St|Dr|Drive|Way|Close|Ct|Court|Place|Pl|Square|Sq|Ln|Row|Hill|Park|Mews|Walk|Parkway|Pkwy|Highway|Hwy|Circle|Cir)${AFTER}`,
    String.raw`${END}\.?`,
    'u',
  ),
  // fr: 12 bis, rue des Lilas
  createStreet(
    String.raw`${HOUSE_FIRST}(?:\s?(?:bis|ter))?,?\s{1,2}`,
    String.raw`${BEFORE}(?:rue|avenue|av\.|boulevard|bd|bld|chemin|allée|impasse|quai|place|route|ruelle|sentier)\s`,
    String.raw`\s?(?:(?:de|du|des|la|le|les|l['’]|d['’])\s{0,2}){0,3}[\p{L}\p{M}][\p{L}\p{M}'’-]{1,29}`,
  ),
  // Belgium, Switzerland: rue du Moulin 8
  createStreet(
    START,
    String.raw`${BEFORE}(?:rue|chemin|avenue)\s`,
    String.raw`\s?(?:(?:de|du|des|la|le|les|l['’]|d['’])\s{0,2}){0,3}[\p{L}\p{M}][\p{L}\p{M}'’-]{1,29},?\s{1,2}${HOUSE}(?!\s?(?:h|min))`,
  ),
  // es: calle Mayor 12, C/ Mayor n.º 12
  createStreet(
    START,
    String.raw`${BEFORE}(?:(?:calle|avenida|avda\.?|plaza|paseo|carrera|carretera|jirón|pasaje|callejón|urbanización)\s{1,2}|c\/\s?)`,
    String.raw`${NAME.replace('{1,4}?', '{0,4}?')}${LAST}(?:n(?:[ºo°]|úm|um)?\.?[ºo°]?\s?|número\s|#\s?)?${HOUSE}`,
  ),
  // pt: rua das Flores, 12
  createStreet(
    START,
    String.raw`${BEFORE}(?:rua|r\.|avenida|av\.|travessa|praça|alameda|estrada|rodovia|largo)\s`,
    String.raw`\s?${NAME.replace('{1,4}?', '{0,4}?')}${LAST}(?:n[ºo°.]{0,2}\s?|número\s)?${HOUSE}`,
  ),
  // it: via Roma 12
  createStreet(
    START,
    String.raw`${BEFORE}(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|[Vv]icolo|[Ss]trada)\s`,
    String.raw`\s?(?!(?:Zoom|Discord|Whats|Snap|Insta|Teams|Mail|Skype|Tele|App|Pay|Steam|Link|Tik|You|DM))(?:(?:d[aei]l?|della|delle|dei|degli)\s){0,2}${CAPITAL.replace('{1,3}?', '{0,3}?')}\p{Lu}[\p{L}\p{M}.'’-]{0,29},?\s{1,2}(?:n\.?\s?)?${HOUSE}`,
    'u',
  ),
  // de: Lindenstraße 12 (`Am Alten Markt 3` is not found)
  createStreet(
    String.raw`${START}\p{L}{2,30}`,
    String.raw`(?:-?(?:straße|strasse|str\.?|gasse|allee)|\s(?:straße|strasse|str\.|allee))\s{0,2}(?=\d)`,
    HOUSE,
  ),
  createStreet(
    String.raw`${START}\p{Lu}\p{Ll}{2,30}`,
    String.raw`(?:weg|platz|damm|ufer|steig|ring)\s{1,2}(?=\d)`,
    HOUSE,
    'u',
  ),
  // nl: Lindelaan 12
  createStreet(
    String.raw`${START}\p{L}{2,30}`,
    String.raw`(?:straat|laan|plein|kade|gracht|dijk|steeg|singel)\s{1,2}(?=\d)`,
    HOUSE,
  ),
  // pl: ul. Lipowa 12
  createStreet(
    START,
    String.raw`${BEFORE}(?:ul\.|ulica|ulicy|al\.|aleja|alei|os\.|osiedle|osiedlu|pl\.)`,
    String.raw`\s{0,2}${NAME.replace('{1,4}?', '{0,3}?')}${LAST}${HOUSE}`,
  ),
  // tr: Çınar Sokak No: 12
  createStreet(
    String.raw`${START}[\p{L}\p{M}\d][\p{L}\p{M}\d.'’-]{0,29}\s{1,2}`,
    String.raw`${BEFORE}(?:sokak|sokağı|sok\.|sk\.|cadde|caddesi|cad\.|cd\.|bulvarı|blv\.|mahallesi|mah\.)\s{0,2},?\s{0,2}(?:no|numara)?\s?[:.]?\s?(?=\d)`,
    HOUSE,
  ),
  // ru: ул. Липовая, д. 12 · uk: вул. Липова, 12
  createStreet(
    START,
    String.raw`(?:ул\.|улица|улице|проспект|проспекте|пр-т|просп\.|переулок|переулке|пер\.|бульвар|шоссе|наб\.|вул\.|вулиця|вулиці|провулок|пров\.)`,
    String.raw`\s{0,2}${NAME.replace('{1,4}?', '{0,3}?')}${LAST}(?:д\.|дом|доме|буд\.|будинок)?\s?${HOUSE}`,
  ),
  createStreet(
    String.raw`${START}[\p{L}\p{M}][\p{L}\p{M}-]{1,29}\s{1,2}`,
    String.raw`(?:улица|ул\.|проспект|переулок|вулиця),?\s{1,2}(?:д\.|дом|буд\.|будинок)?\s?(?=\d)`,
    HOUSE,
  ),
  // ar: شارع النخيل 12
  createStreet(
    String.raw`${START}(?:في\s|ب)?`,
    String.raw`(?:شارع|طريق|حي)\s`,
    String.raw`\s?${NAME.replace('{1,4}?', '{0,3}?')}[\p{L}\p{M}]{2,30}\s?[،,]?\s{1,2}(?:رقم|منزل|بناية|عمارة|مبنى|\s){0,4}${HOUSE}`,
  ),
  // hi: मकान नंबर 12, 12 … मार्ग
  createStreet(START, String.raw`(?:मकान|फ्लैट|घर|गली|प्लॉट)\s{1,2}(?:नंबर|नं\.?|संख्या)\s?(?=\d)`, HOUSE),
  createStreet(
    String.raw`${HOUSE_FIRST},?\s{1,2}${NAME.replace('{1,4}?', '{1,3}?')}`,
    '(?:मार्ग|रोड|सड़क|गली|कॉलोनी)',
    END,
  ),
  createStreet(
    START,
    String.raw`(?:house|flat|plot|gali|gully|makaan|makan|h\.)\s?no\.?\s?(?=\d)`,
    HOUSE,
  ),
  // id: Jalan Melati No. 12
  createStreet(
    START,
    String.raw`${BEFORE}(?:jalan|jl\.?|jln\.?|gang|gg\.?)\s`,
    String.raw`\s?${NAME.replace('{1,4}?', '{0,3}?')}${LAST}(?:no\.?|nomor|nomer)\s{0,2}${HOUSE}`,
  ),
  createStreet(
    START,
    String.raw`${BEFORE}(?:jalan|jl\.?|jln\.?)\s`,
    String.raw`\s?${CAPITAL.replace('{1,3}?', '{0,3}?')}\p{Lu}[\p{L}.'’-]{1,29}\s{1,2}${HOUSE}`,
    'u',
  ),
  // vi: số 12 đường Lê Lợi
  createStreet(
    String.raw`${START}(?:[Ss]ố(?:\snhà)?\s)?${HOUSE_FIRST}\s{1,2}`,
    String.raw`(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Hh]ẻm|[Nn]gách)\s`,
    String.raw`\s?(?:\p{Lu}[\p{L}\p{M}]{0,19}(?:\s\p{Lu}[\p{L}\p{M}]{0,19}){0,3}|[\p{L}\p{M}\d]{1,20})${END}`,
    'u',
  ),
  // zh: 梧桐路12号
  /[\p{Script=Han}]{1,8}(?:路|街|大道|巷|弄|胡同|里)(?:[\p{Script=Han}]{0,4})?\s?(?:\d{1,5}|[一二三四五六七八九十百]{1,6})\s?[号號弄](?!线|線|楼票)/gu,
  /[\p{Script=Han}]{1,8}(?:苑|园|小区|花园|公寓|里)\d{1,3}[栋幢号](?:\d{2,4})?/gu,
  // ja: みどり町3丁目5-2
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12}(?:[\d一二三四五六七八九十]{1,3}丁目[\d番地号の-]{0,12}|\d{1,4}番地?\d{0,4}号?|(?<=[町区市村])\d{1,4}-\d{1,4}(?:-\d{1,4})?|(?<=\p{Script=Han})(?!3-2-1)\d{1,2}-\d{1,2}-\d{1,3})(?![\d-])/gu,
  /(?:マンション|アパート|ハイツ|コーポ)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー ]{0,4}\d{2,4}(?!\d)/gu,
  // ko: 행복시 나무동 소나무로 12
  /[가-힣]{1,8}(?:시|군|구|읍|면|동)\s{1,2}[가-힣\d]{1,12}(?:로|길)\s?\d{1,4}(?:-\d{1,4})?(?:번길\s?\d{1,4})?(?![\d시분])/gu,
  /[가-힣\d]{1,12}(?:로|길)\s?\d{1,4}(?:번길\s?\d{1,4}|번지|호)/gu,
  /[가-힣]{1,8}동\s\d{1,4}(?:-\d{1,4})?번지/gu,
  /[가-힣]{1,10}아파트\s?\d{1,4}동\s?\d{1,4}호/gu,
  // sw: mtaa wa Mwembe, nyumba namba 12
  createStreet(
    START,
    String.raw`(?:mtaa\swa|barabara\sya)\s`,
    String.raw`\s?${NAME.replace('{1,4}?', '{0,3}?')}[\p{L}\p{M}]{2,30},?\s{1,2}(?:(?:nyumba|namba|nambari|no\.?)\s){0,2}${HOUSE}`,
  ),
  createStreet(START, String.raw`nyumba\s(?:namba|nambari)\s(?=\d)`, HOUSE),
  // fil: Blk 5 Lot 12, Brgy. …
  createStreet(
    START,
    String.raw`(?:blk\.?|block)\s?\d{1,4},?\s{1,2}(?:lot|l)\.?\s?\d`,
    String.raw`\d{0,3}${END}`,
  ),
  createStreet(
    String.raw`${HOUSE_FIRST}\s{1,2}`,
    String.raw`(?:kalye|kalsada|calle)\s`,
    String.raw`\s?[\p{L}][\p{L}.'’-]{1,29}`,
  ),
];

/** Phrases that introduce a postal address, but not an e-mail or IP address. */
export const ADDRESS_CUES: CostlyPattern = {
  needs:
    /addy|adress|address|live (?:at|in|on)|mi direcci[óo]n|mi domicilio|vivo en|meu endere[çc]o|minha morada|moro na|j'habite|ich wohne in|mio indirizzo|abito in|adres is|ik woon op|adres to|mieszkam|adresim|адрес|عنواني|[اأ]سكن في|मेरा पता|mera pata|alamat|địa chỉ|anwani yangu|nakatira ako|地址|我家住|我住在|住所は|주소는/iu,
  pattern:
    /(?<![\p{L}\p{M}\p{N}])(?:my (?:home |house )?(?:address|adress|addy)(?: is|'s|:)|(?:i|we) live (?:at|in|on) (?=\d|flat|apartment|apt|house|number)|mi dirección es|mi direccion es|mi domicilio es|vivo en (?:la )?(?=calle|c\/|\d)|meu endereço é|meu endereco e|minha morada é|moro na (?=rua|avenida|travessa)|mon adresse (?:est|c'est)|mon adresse:|j'habite (?:au |à l'adresse )?(?=\d|rue )|meine adresse ist|meine adresse:|ich wohne in der (?=\p{L}+ ?\d)|il mio indirizzo è|abito in (?=via|viale|piazza|corso)|(?:mijn|m'n|mn|me) adres is|ik woon op|(?:mój |moj )?adres to|mieszkam (?:na|przy) (?=\p{L}{3,} \d)|(?:benim )?adresim(?![\p{L}])|мой адрес|я живу по адресу|моя адреса|я живу за адресою|عنواني(?: هو)?|اسكن في|أسكن في|मेरा पता|mera pata|mera address|alamat(?:ku| saya| rumahku| aku)(?: di| adalah)?|địa chỉ (?:của )?(?:mình|tôi|em|nhà mình|nhà em)(?: là)?|anwani yangu ni|ang address ko(?: ay)?|address ko(?: ay)?|nakatira ako sa)[\s:,]{0,3}|(?:我的地址|我家地址|我家住|我住在|住所は|うちの住所は|우리 ?집 ?주소는|내 ?주소는|집 ?주소는)(?:是|在)?[\s:：,]{0,3}/giu,
};
