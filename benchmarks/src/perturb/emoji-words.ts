/** Words of the twenty languages that people replace by an emoji. Folded to lower case. */
const WORDS: Readonly<Record<string, string>> = {
  '💀':
    'die dead dies muere muerto morir morra morto morre mourir mort meurs sterben stirb tot muori morire ' +
    'dood sterf umrzyj umrzeć ölmek öl ölü умри умереть сдохни помри вмерти موت مت मर mati chết kufa mamatay',
  '🔪':
    'kill killed matar mata tuer tue töten umbringen uccidere uccido doden zabić zabiję öldür öldürürüm убью убить ' +
    'уб’ю اقتل मारूंगा bunuh giết kuua patayin',
  '🐷':
    'pig fat cerdo gorda gordo porco cochon grosse schwein fett maiale grassa varken dik świnia gruba domuz ' +
    'şişko свинья жирная свиня خنزير सूअर babi gendut lợn béo nguruwe baboy',
  '🤡':
    'clown stupid idiot tonto estúpida burro idiota bête stupide dumm blöd scemo dom głupi aptal salak тупой ' +
    'дурак дурний غبي पागल bodoh ngu mjinga bobo',
  '🤮':
    'ugly disgusting fea feo asco feia feio laide moche hässlich eklig brutta brutto lelijk brzydka çirkin ' +
    'уродина страшная потворна قبيح बदसूरत jelek xấu mbaya pangit',
  '💩': 'shit poop mierda merda merde scheiße scheisse gówno bok дерьмо лайно خرا गंदा tai cứt mavi tae',
  '💰': 'money dinero plata dinheiro argent fric geld soldi pieniądze para деньги гроші فلوس पैसे uang tiền pesa pera',
  '📷': 'picture pic pics photo foto fotos zdjęcie fotoğraf фото фотка صورة तस्वीर gambar ảnh picha litrato',
  '🏠': 'home house casa maison haus huis dom ev дом дім بيت घर rumah nhà nyumba bahay',
  '🏫': 'school escuela escola école schule scuola szkoła okul школа школу مدرسة स्कूल sekolah trường shule eskwela',
  '📱': 'phone teléfono telefone téléphone handy telefono telefoon telefon телефон هاتف फोन hp simu',
  '🫵': 'you tú você toi du tu jij ty sen ты ти انت तुम kamu mày wewe ikaw',
  '👀': 'look mira olha regarde schau guarda kijk patrz bak смотри дивись شوف देखो lihat nhìn tazama tingnan',
  '❤️': 'love amor amour liebe amore liefde miłość aşk люблю кохаю حب प्यार cinta yêu upendo mahal',
  '😭': 'cry crying llorar chorar pleurer heulen weinen piangere huilen płakać ağla плакать плакати ابكي रो nangis khóc lia umiyak',
  '🐍': 'snake serpiente cobra serpent schlange serpente slang żmija yılan змея змія حية सांप ular rắn nyoka ahas',
};

/** The emoji that stands for a word. */
export const EMOJI_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([emoji, words]) =>
    words.split(' ').map((word) => [word, emoji] as const),
  ),
);
