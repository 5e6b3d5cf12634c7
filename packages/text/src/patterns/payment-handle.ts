import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { isBitcoinAddress } from './bitcoin.ts';
import { isCpf } from './cpf.ts';
import { isEthereumAddress } from './ethereum.ts';
import { type BasicFinding, createFinding, type Detector, MAX_FINDINGS } from './finding.ts';

/** A pattern for one kind of payment handle. */
interface PaymentPattern extends CostlyPattern {
  /** The group that contains the handle. Default: the whole match. */
  readonly group?: number;
  readonly isValid?: (handle: string, around: string) => boolean;
}

/** Words that use a dollar sign as an S, and other uses of `$` in code and chat. */
const NOT_A_CASHTAG =
  /^\$(?:hit\w*|ex|exy|exual|ucks?\w*|lut\w*|tupid|ave|pam|cam\w*|neak\w*|kin\w*|wag|usd[tc]?|btc|eth|sol|doge|xrp|bnb|ada|path|home|env|this|money|cash|dollars?|bucks?|name|user|value|[a-z]{1,2})$/i;

/** Short tags such as `$nake` count only near one of these words. */
const PAYMENT_WORD = /cash|pay|send|tip|tag|money|zelle|venmo/i;

/** Suffixes of UPI ids, by bank and app. */
const UPI =
  'upi|ybl|ibl|axl|apl|paytm|okaxis|okhdfcbank|okicici|oksbi|ptaxis|pthdfc|ptsbi|ptyes|yapl|rapl|waaxis|wahdfcbank|waicici|wasbi|' +
  'airtel|postbank|sbi|hdfcbank|hdfcbankjd|icici|axisbank|axisb|kotak|kmbl|pnb|barodampay|cnrb|unionbank|uboi|idfcbank|indus|federal|fbl|' +
  'rbl|yesbank|yesg|yespay|jupiteraxis|fam|freecharge|ikwik|amazonpay|jio|slice|tapicici|timecosmos|naviaxis|superyes|fifederal';

const PAYMENT_PATTERNS: readonly PaymentPattern[] = [
  // Cash App tags need a lower-case letter, because stock symbols are all capitals.
  {
    needs: /\$[a-z]/iu,
    pattern: /(?<![\p{L}\p{N}$_])\$[a-z][a-z0-9_-]{1,19}(?![\p{L}\p{N}_({[=]|\.\p{L})/giu,
    isValid: (handle, around) =>
      /[a-z]/.test(handle) &&
      !NOT_A_CASHTAG.test(handle) &&
      (!/^\$[a-z]{1,6}$/.test(handle) || PAYMENT_WORD.test(around)),
  },
  {
    needs: /(?:paypal\.me|paypal\.com|cash\.app|venmo\.com)\//iu,
    pattern:
      /(?<![\p{L}\p{N}.@-])(?:https?:\/\/)?(?:www\.)?(?:paypal\.me\/|paypal\.com\/paypalme\/|cash\.app\/\$|(?:account\.)?venmo\.com\/(?:u\/)?)[\p{L}\p{N}_-]{2,40}/giu,
  },
  {
    needs: /venmo/iu,
    pattern:
      /(?<![\p{L}\p{N}])venmo(?:[\s:=,-]|me|is|my|handle|user|username|on|at|to){0,12}@([\w-]{4,30})/giu,
    group: 1,
  },
  {
    needs: /venmo/iu,
    pattern: /(?<![\p{L}\p{N}._%+@-])@[\w-]{4,30}(?=\s{1,2}(?:on|in|via|is my|my)\s{1,2}venmo)/giu,
  },
  {
    needs: /[\w.-]@[a-z]/iu,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}._%+-])[a-z0-9][a-z0-9._-]{1,63}@(?:${UPI})(?![\p{L}\p{N}@_-]|\.[\p{L}\p{N}])`,
      'giu',
    ),
  },
  // PIX keys look like any number or e-mail address, so they need the word "pix" before
  // them.
  {
    needs: /pix/iu,
    pattern:
      /(?<![\p{L}\p{N}])pix(?:[\s:=,()-]|meu|minha|chave|é|e|eh|cpf|celular|telefone|tel|email|e-mail|no|na|do|da|pro|pra|aleatória|aleatoria|número|numero){0,24}?([a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{3}\.?\d{3}\.?\d{3}-?\d{2}|\+55 ?\(?\d{2}\)? ?9?\d{4}-?\d{4}|\(?\d{2}\)? ?9\d{4}-?\d{4})(?![\p{L}\p{N}])/giu,
    group: 1,
    isValid: (key) => !/^\d{3}\.?\d{3}\.?\d{3}-?\d{2}$/.test(key) || isCpf(key) || isMobile(key),
  },
  {
    needs: /[13]\w{25}|bc1\w{11}|BC1\w{11}/u,
    pattern:
      /(?<![\p{L}\p{N}])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc1[02-9ac-hj-np-z]{11,71}|BC1[02-9AC-HJ-NP-Z]{11,71}))(?![\p{L}\p{N}])/gu,
    isValid: isBitcoinAddress,
  },
  {
    needs: /0x[\da-f]{40}/iu,
    pattern: /(?<![\p{L}\p{N}])0x[\da-f]{40}(?![\p{L}\p{N}])/giu,
    isValid: isEthereumAddress,
  },
];

/** Whether the key is a Brazilian mobile number: area code, 9, and eight digits. */
const isMobile = (key: string): boolean => /^[1-9]{2}9\d{8}$/.test(key);

/**
 * Finds where money can be sent: tags and pages of payment apps, UPI ids, PIX keys after the word
 * "pix", and cryptocurrency addresses with a correct checksum.
 */
export const findPaymentHandles: Detector = (text) =>
  PAYMENT_PATTERNS.flatMap((pattern) => findMatches(text, pattern));

const findMatches = (text: string, pattern: PaymentPattern): BasicFinding[] => {
  const { group, isValid } = pattern;
  const findings: BasicFinding[] = [];
  for (const match of findAll(text, pattern)) {
    const handle = match[group ?? 0] as string;
    const start = match.index + match[0].length - handle.length;
    const end = start + handle.length;
    const around = `${text.slice(Math.max(0, start - 40), start)} ${text.slice(end, end + 30)}`;
    if (isValid && !isValid(handle, around)) continue;
    findings.push(createFinding('payment-handle', start, handle.length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};
