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
    // Laughing until one cries, as a reason for a threat in fun.
    String.raw`(?:pleur\p{L}+|mort|morte) de rire|llor\p{L}+ de risa|muero de risa|nimecheka|gülmekten|lachen müssen|dal ridere|morrendo de rir`,
  ].join('|'),
  'iu',
);

/** Kinds that friends use as banter. Telling someone to die or spreading a rumour is not among them. */
const BANTER_KINDS: readonly string[] = ['insult', 'threat', 'body-shaming'];

/**
 * Lowers insults of medium severity and all threats ("i'll kill you lmao") in a message with
 * laughter, because among friends most are banter. They stay at low severity, and the text model may
 * still find them. Telling someone to die stays.
 */
export const softenLaughter = (
  findings: readonly PhraseFinding[],
  text: string,
): PhraseFinding[] => {
  const isSoft = ({ kind, severity }: PhraseFinding): boolean =>
    kind === 'threat' || (severity === 'medium' && BANTER_KINDS.includes(kind));
  if (!findings.some(isSoft) || !LAUGHTER.test(text)) return [...findings];
  return findings.map((finding) =>
    isSoft(finding) ? { ...finding, severity: 'low' as const } : finding,
  );
};
