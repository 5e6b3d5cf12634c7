/** Numbers of emergency services in the countries of our languages. */
const NUMBERS = '(?<![A-Za-z\\d])(?:999|112|911|110|119|10[23]|11[358]|19[0-3]|155|99[78])(?!\\d)';

/** Services that come to an emergency, without their inflected endings. */
const SERVICES = [
  'ambulan|paramedic|fire (?:brigade|department|service|engine)|the police',
  'krankenwagen|notarzt|feuerwehr|pompiers|le samu|bomberos|bombeiros|vigili del fuoco',
  'brandweer|ziekenwagen|straż|karetk|pogotowi|itfaiye',
  'скор[ауо]|пожарн|швидк|пожежн|إسعاف|اسعاف|مطافئ|إطفاء|एम्बुलेंस|दमकल',
  'pemadam|cứu hỏa|cứu thương|cấp cứu|救护车|消防|救急車|구급차|소방|zimamoto|bumbero',
].join('|');

/** Verbs that ask for them. */
const CALLS = [
  'call|ring|phone|dial|send|ruf|wähl|alarmier|appel|llam|cham|lig[au]|chiam|bel(?= )|dzwoń|zadzwoń|wezwij|aray[ıi]n',
  'вызов|вызыв|звон|виклик|дзвон|اتصل|اطلب|कॉल|बुला|फोन|panggil|hubungi|telepon|telpon|gọi|叫|打|呼|불러|신고|piga|tawag',
].join('|');

const EMERGENCY = new RegExp(
  `(?<![A-Za-z])(?:${CALLS}).{0,25}?(?:${NUMBERS}|${SERVICES})|(?:${NUMBERS}|${SERVICES}).{0,25}?(?<![A-Za-z])(?:${CALLS})`,
  'iu',
);

/** Whether a text asks for an ambulance, the fire brigade or the police. It has to say where. */
export const isEmergencyCall = (text: string): boolean => EMERGENCY.test(text);
