import { NightlightError } from '@nightlight/core';
import { deriveBytes } from '../codes/derive-bytes.ts';

/** Decimal digits of other scripts begin at these code points. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

/** Converts Arabic and Devanagari digits, so that a PIN can be typed on any keyboard. */
const toAsciiDigits = (pin: string): string =>
  pin.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(code - (ZEROS.findLast((zero) => zero <= code) as number));
  });

const STEPS = '01234567890123456789';
const isEasy = (pin: string): boolean =>
  new Set(pin).size === 1 || STEPS.includes(pin) || STEPS.includes([...pin].reverse().join(''));

/** Returns the six digits. Throws `invalid-input` for anything else. */
export const readPin = (pin: unknown): string => {
  const digits = toAsciiDigits(String(pin).trim());
  if (/^\d{6}$/.test(digits)) return digits;
  throw new NightlightError('invalid-input', 'A PIN has six digits.');
};

/** Returns the six digits of a new PIN. Throws `invalid-input` if they are easy to guess. */
export const readNewPin = (pin: unknown): string => {
  const digits = readPin(pin);
  if (!isEasy(digits)) return digits;
  throw new NightlightError('invalid-input', 'This PIN is easy to guess. Choose other digits.');
};

/** A hashed PIN. */
export interface PinHash {
  readonly salt: string;
  readonly hash: string;
}

/**
 * The settings that the paper on scrypt (Percival 2009) gives for logins. They take 16 MiB. More would
 * be slow on old phones and help little: six digits are soon tried out by someone who has the hash.
 */
const COST = { cost: 14, parallel: 1 };

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Hashes a PIN with a new salt. */
export const hashPin = async (pin: string): Promise<PinHash> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toBase64(salt), hash: toBase64(await deriveBytes(pin, salt, COST)) };
};

/** Whether this is the PIN. Compares all bytes, so that the time says nothing. */
export const isPin = async (pin: string, { salt, hash }: PinHash): Promise<boolean> => {
  const [known, given] = [fromBase64(hash), await deriveBytes(pin, fromBase64(salt), COST)];
  return known.reduce((difference, byte, i) => difference | (byte ^ (given[i] ?? 256)), 0) === 0;
};
