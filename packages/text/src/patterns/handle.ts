import { type CostlyPattern, findAll, hasMatch } from '../costly-pattern.ts';
import { createFinding, type Detector, MAX_FINDINGS } from './finding.ts';

/** Platforms where people have account names. */
const PLATFORM =
  'snap|snapchat|sc|insta|instagram|ig|tiktok|tik tok|tt|discord|disc|dc|telegram|tg|whatsapp|wa|kik|wickr|twitter|threads|bereal|twitch|youtube|yt|steam|xbox|psn|gamertag|roblox|fortnite|kakao|kakaotalk|viber|skype|zalo|wechat|weixin|vk|вк|вконтакте|тг|телеграм|телеграмм|телеграме|инста|инсте|инстаграм|дискорд|тикток|снап|سناب|انستا|تيليجرام|ديسكورد|تيك توك|इंस्टा|स्नैप|टेलीग्राम|डिस्कॉर्ड|インスタ|ディスコード|ライン|인스타|디코|카톡|텔레그램|微信|抖音|小红书';

/** Phrases that ask for contact. */
const CONTACT =
  'add me|add my|follow me|follow my|find me|dm me|message me|msg me|text me|hmu|hit me up|reach me|talk to me|write me|contact me|hit my|' +
  'agrégame|agregame|añádeme|anademe|sígueme|sigueme|búscame|buscame|escríbeme|escribeme|' +
  'me adiciona|me add|me segue|me chama|me procura|ajoute-moi|ajoute moi|ajoutez-moi|suis-moi|écris-moi|' +
  'adde mich|add mich|folg mir|schreib mir|such mich|aggiungimi|seguimi|scrivimi|voeg me toe|volg me|zoek me|' +
  'dodaj mnie|obserwuj mnie|napisz do mnie|ekle beni|beni ekle|takip et|bana yaz|' +
  'добавь меня|подпишись|напиши мне|найди меня|додай мене|підпишись|напиши мені|' +
  'ضيفني|أضفني|تابعني|راسلني|मुझे ऐड|मुझे फॉलो|tambahkan aku|add aku|follow aku|kết bạn|theo dõi|niongeze|nifuate|i-add mo|加我|加一下|追加して|フォローして|추가해|친추';

const EDGE_BEFORE = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_])`;
const EDGE_AFTER = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_])`;
const FILLER = String.raw`(?:[\s:=\-–>,.!'"()👻📸👉➡️]|username|user|name|handle|account|acc|acct|id|is|it's|its|on|my|at|es|é|est|ist|è|to|jest|mein|mi|mon|mio|это|мой|は|是|는|은|,)*`;

/** A platform as a word. The edges are the ASCII part of `EDGE_BEFORE` and `EDGE_AFTER`. */
const HAS_PLATFORM = new RegExp(String.raw`(?<!\w)(?:${PLATFORM})(?!\w)`, 'iu');

const PLATFORM_BEFORE: CostlyPattern = {
  needs: HAS_PLATFORM,
  pattern: new RegExp(`${EDGE_BEFORE}(?:${PLATFORM})${EDGE_AFTER}${FILLER}$`, 'iu'),
};
const CONTACT_BEFORE: CostlyPattern = {
  needs: new RegExp(CONTACT, 'iu'),
  pattern: new RegExp(`${EDGE_BEFORE}(?:${CONTACT})${EDGE_AFTER}[^.!?\n@]{0,24}$`, 'iu'),
};
const PLATFORM_AFTER: CostlyPattern = {
  needs: HAS_PLATFORM,
  pattern: new RegExp(
    String.raw`^[\s,(]{0,2}(?:is\s+my\s+|on\s+(?:my\s+)?|en\s+|no\s+|sur\s+|auf\s+|bei\s+|su\s+|op\s+|na\s+|в\s+|у\s+)(?:${PLATFORM})${EDGE_AFTER}`,
    'iu',
  ),
};

const AT_NAME: CostlyPattern = {
  needs: /@/u,
  pattern: /(?<![\p{L}\p{N}._%+@/-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,30}[\p{L}\p{N}_])?/gu,
};

/** Mentions of a whole group. */
const GROUP_MENTION = /^@(?:everyone|here|all|channel|mods?|admins?|staff|team)$/i;

/** Matches `name#1234`, Discord's format until 2023. */
const TAGGED: CostlyPattern = {
  needs: /#\d{4}/u,
  pattern: /(?<![\p{L}\p{N}_.@#-])([\p{L}\p{N}_.]{2,32})#\d{4}(?![\p{L}\p{N}_])/gu,
};
const NUMBERED =
  /^(?:order|room|ticket|issue|no|nr|number|bug|pr|pull|case|item|invoice|part|apt|unit|flat|level|lvl|episode|ep|chapter|page|question|task|game|match|round|team|player|rank|version|pedido|commande|zimmer|заказ|номер|sala|room_?no)$/iu;

/**
 * Matches a platform and a bare name, such as `snap: sam_12` or `my insta is sam.m`. The name counts
 * only if it looks like an account name and not like a word.
 */
const NAMED: CostlyPattern = {
  needs: HAS_PLATFORM,
  pattern: new RegExp(
    String.raw`${EDGE_BEFORE}(?:${PLATFORM})${EDGE_AFTER}(?:\s+(?:username|user|name|handle|account|acc|id))?\s{0,2}(?:[:=👻-]|is|es|est|c'est|ist|è|это|是|は)?\s{0,2}([\p{Script=Latin}_](?:[\p{Script=Latin}\d_.]{0,30}[\p{Script=Latin}\d_]))(?![\p{L}\p{N}_@#:/.-])`,
    'giu',
  ),
};

/** Finds account names given as a contact. A plain mention (`@sam come here`) doesn't count. */
export const findHandles: Detector = (text) => {
  const findings = [];
  for (const match of findAll(text, AT_NAME)) {
    if (GROUP_MENTION.test(match[0])) continue;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 48), match.index);
    const isContact =
      hasMatch(before, PLATFORM_BEFORE) ||
      hasMatch(before, CONTACT_BEFORE) ||
      hasMatch(text.slice(end, end + 32), PLATFORM_AFTER);
    if (isContact) findings.push(createFinding('handle', match.index, match[0].length));
    if (findings.length === MAX_FINDINGS) return findings;
  }
  for (const match of findAll(text, TAGGED)) {
    if (!NUMBERED.test(match[1] as string) && /\p{L}/u.test(match[1] as string)) {
      findings.push(createFinding('handle', match.index, match[0].length));
    }
    if (findings.length === MAX_FINDINGS) return findings;
  }
  for (const match of findAll(text, NAMED)) {
    const name = match[1] as string;
    if (name.length < 5 || !/\p{L}{3}\d+$|_|\p{L}\.\p{L}/u.test(name)) continue;
    findings.push(
      createFinding('handle', match.index + match[0].length - name.length, name.length),
    );
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};
