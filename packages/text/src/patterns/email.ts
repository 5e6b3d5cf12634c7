import { type Detector, found, MAX_FINDINGS } from './finding.ts';
import { isPublicHost } from './public-host.ts';

const EMAIL =
  /(?<![a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{0,63})@([\p{L}\p{N}][\p{L}\p{N}.-]{1,252})/giu;

/** E-mail addresses on a domain that can exist. */
export const emails: Detector = (text) => {
  const findings = [];
  for (const match of text.matchAll(EMAIL)) {
    const local = match[1] as string;
    const host = hostOf(match[2] as string);
    if (!host || local.endsWith('.')) continue;
    findings.push(found('email', match.index, local.length + 1 + host.length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/** The host without a full stop, or a word in another script, after it. */
const hostOf = (written: string): string | undefined => {
  const latin = /^[a-z0-9.-]+/i.exec(written)?.[0];
  return [written, latin]
    .filter((one) => one !== undefined)
    .map((one) => one.replace(/[.-]+$/, ''))
    .find(isPublicHost);
};
