import type { PhraseFinding } from './phrase-finding.ts';

/** Laughter as people type it: emoji, abbreviations and sounds of the supported languages. */
const LAUGHTER = new RegExp(
  [
    '[😂🤣😆😹]',
    String.raw`(?<!\p{L})(?:l+o+l+|lmf?ao+|rofl|xd+|mdr+|ptdr+|a*(?:ha){2,}h?|(?:he){2,}|(?:ja){2,}j?|k{3,}|rs{2,}|wk(?:wk)+|hi(?:hi)+|w{3,})(?!\p{L})`,
    'аха|хах',
    'هه',
    '哈哈',
    '[ㅋㅎ]{2,}',
    '笑',
    // A smile in Russian and Ukrainian.
    String.raw`\p{L}\){2,}`,
    // Laughing until one cries, as a reason for a threat in fun.
    String.raw`(?:pleur\p{L}+|mort|morte) de rire|llor\p{L}+ de risa|muero de risa|nimecheka|gülmekten|lachen müssen|dal ridere|morrendo de rir`,
  ].join('|'),
  'iu',
);

/** Words and signs of love, as friends add them to an insult. */
const LOVE = new RegExp(
  [
    '[❤💕💗💖🫶😘💋🥰]',
    String.raw`(?<!\p{L})(?:i ?l(?:ove|uv) ?(?:you|u|ya)|ily+|te quiero|t[ei] adoro|je t.?adore|je t.?aime|ti voglio bene|tvb|hab dich lieb|hdl|hou van je|kocham ci[eę]|seni seviyorum|can[ıi]m benim|nakupenda|mahal kita|sayang (?:kamu|lu|lo)|gosto de ti|te amo|yêu (?:mày|m))(?!\p{L})`,
    'люблю теб[ея]|爱你|愛你|大好き|사랑해|بحبك|प्यार करता|प्यार करती',
  ].join('|'),
  'iu',
);

/** Kinds that friends use as banter. Telling someone to die or spreading a rumour is not among them. */
const BANTER_KINDS: readonly string[] = ['insult', 'threat', 'body-shaming'];

/**
 * Lowers insults of medium severity and all threats ("i'll kill you lmao") in a message with
 * laughter, and insults alone in a message with words of love ("gaga ka, mahal kita"), because among
 * friends most are banter. They stay at low severity, and the text model may still find them. Telling
 * someone to die stays, and so does a threat from somebody who says that they love you.
 */
export const softenLaughter = (
  findings: readonly PhraseFinding[],
  text: string,
): PhraseFinding[] => {
  const isInsult = ({ kind, severity }: PhraseFinding): boolean =>
    severity === 'medium' && kind !== 'threat' && BANTER_KINDS.includes(kind);
  const isBanter = (finding: PhraseFinding): boolean =>
    finding.kind === 'threat' || isInsult(finding);
  if (!findings.some(isBanter)) return [...findings];
  const hasLaughter = LAUGHTER.test(text);
  const hasLove = LOVE.test(text);
  return findings.map((finding) =>
    (hasLaughter && isBanter(finding)) || (hasLove && isInsult(finding))
      ? { ...finding, severity: 'low' as const }
      : finding,
  );
};
