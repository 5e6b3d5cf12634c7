import type { PatternFinding } from './finding.ts';
import { createWordPattern } from './word-pattern.ts';

/** Words in the twenty languages for places that anybody may visit, such as shops and stations. */
const PLACES = createWordPattern(
  'shop|store|restaurant|cafe|café|bakery|cinema|theatre|theater|library|museum|gym|pool|station|stadium|pharmacy|supermarket|market|mall|hospital|clinic|hotel|hostel|barber|salon|bookshop|arcade|bowling|rink|town hall|post office|venue|' +
    'tienda|restaurante|cafetería|panadería|cine|biblioteca|museo|gimnasio|piscina|estación|estadio|farmacia|supermercado|mercado|centro comercial|librería|papelería|peluquería|polideportivo|' +
    'loja|padaria|cinema|biblioteca|museu|ginásio|academia|estação|estádio|farmácia|livraria|papelaria|shopping|' +
    'magasin|boutique|resto|boulangerie|cinéma|cine|bibliothèque|musée|piscine|gare|stade|pharmacie|supermarché|marché|hôpital|librairie|médiathèque|mairie|' +
    'laden|geschäft|kino|bücherei|bibliothek|schwimmbad|freibad|bahnhof|stadion|apotheke|supermarkt|markt|krankenhaus|café|bäckerei|buchladen|turnhalle|rathaus|imbiss|eisdiele|' +
    'negozio|ristorante|pizzeria|panetteria|libreria|palestra|stazione|supermercato|ospedale|edicola|cartoleria|gelateria|' +
    'winkel|bakkerij|bioscoop|bibliotheek|zwembad|sportschool|apotheek|supermarkt|ziekenhuis|boekwinkel|snackbar|' +
    'sklep|restauracja|piekarnia|kino|biblioteka|muzeum|siłownia|basen|dworzec|apteka|rynek|szpital|księgarnia|galeria|' +
    'mağaza|dükkan|dükkân|restoran|fırın|sinema|kütüphane|müze|spor salonu|havuz|otogar|eczane|hastane|kırtasiye|kitapçı|avm|pastane|berber|kuaför|' +
    'магазин|ресторан|кафе|пекарня|кино|кинотеатр|библиотека|музей|спортзал|бассейн|вокзал|стадион|аптека|рынок|больница|тц|' +
    'крамниця|кінотеатр|бібліотека|басейн|стадіон|ринок|лікарня|книгарня|' +
    'محل|المحل|متجر|مطعم|المطعم|كافيه|مخبز|سينما|السينما|مكتبة|المكتبة|متحف|نادي|النادي|مسبح|محطة|المحطة|صيدلية|مستشفى|' +
    'दुकान|रेस्टोरेंट|कैफे|सिनेमा|लाइब्रेरी|पुस्तकालय|जिम|स्टेशन|स्टेडियम|बाज़ार|बाजार|अस्पताल|dukan|' +
    'toko|restoran|kafe|bioskop|perpustakaan|kolam renang|stasiun|apotek|pasar|rumah sakit|warung|' +
    'cửa hàng|quán|tiệm|nhà hàng|rạp|thư viện|bảo tàng|hồ bơi|bể bơi|nhà ga|sân vận động|hiệu thuốc|siêu thị|chợ|bệnh viện|nhà sách|' +
    'duka|mgahawa|maktaba|kituo|uwanja|soko|hospitali|' +
    'tindahan|kainan|sinehan|aklatan|palengke|istasyon|ospital|botika',
);
/** The same in scripts that put no space between words. */
const PLACES_ANYWHERE =
  /商店|书店|書店|餐厅|餐廳|咖啡|电影院|電影院|图书馆|圖書館|博物馆|健身房|游泳馆|车站|車站|体育馆|超市|商场|医院|店の|お店|本屋|レストラン|カフェ|映画館|図書館|博物館|体育館|プール|スーパー|病院|駅前|가게|서점|식당|카페|영화관|도서관|박물관|헬스장|수영장|체육관|마트|병원|문구점/u;

/** Words that show that somebody lives or works there, or that it is the author's own. */
const SOMEBODYS = createWordPattern(
  'my|me|i live|we live|lives|live|living|works|house|home|flat|apartment|above|her|his|their|' +
    'mi casa|mi|vivo|vive|trabaja|casa|piso|minha|meu|moro|mora|trabalha|mon|ma|chez|habite|vit|travaille|maison|' +
    'mein|meine|meiner|wohne|wohnt|arbeitet|zuhause|mio|mia|abito|abita|lavora|mijn|woon|woont|werkt|huis|' +
    'mój|moja|moje|mieszkam|mieszka|pracuje|dom|evim|evimiz|oturuyorum|oturuyor|yaşıyorum|çalışıyor|ev|' +
    'мой|моя|мой|живу|живет|живёт|работает|дом|мій|живе|працює|дім|' +
    'بيتي|بيت|ساكن|ساكنة|أسكن|يسكن|تسكن|منزل|मेरा|मेरी|मेरे|घर|रहता|रहती|ghar|' +
    'rumahku|rumah|tinggal|kerja|nhà tôi|nhà em|nhà mình|nhà tớ|nhà nó|sống|yangu|nyumbani|anaishi|naishi|bahay|nakatira',
);
const SOMEBODYS_ANYWHERE =
  /我家|他家|她家|我住|住在|住址|うち|俺|私|住んで|自宅|우리집|우리 집|내집|집은|사는|살아/u;

const SENTENCE_END = /[\n!?。！？؟]|(?<=\p{L}{3}|\d)\.(?=\s|$)/gu;

/** Whether an address is that of a place which anybody may visit, and nobody's own. */
export const isPublicPlace = ({ span }: PatternFinding, text: string): boolean => {
  const ends = Array.from(text.matchAll(SENTENCE_END), ({ index }) => index);
  const from = ends.findLast((end) => end < span.start) ?? 0;
  const to = ends.find((end) => end >= span.end - 1) ?? text.length;
  const around = `${text.slice(from, span.start)} ${text.slice(span.end, to)}`;
  return (
    (PLACES.test(around) || PLACES_ANYWHERE.test(around)) &&
    !SOMEBODYS.test(around) &&
    !SOMEBODYS_ANYWHERE.test(around)
  );
};
