import { type CostlyPattern, findAll } from '../costly-pattern.ts';
import { createFinding, type Detector, MAX_FINDINGS } from './finding.ts';
import { isPublicHost } from './public-host.ts';

const EMAIL: CostlyPattern = {
  needs: /[\w.%+-]@[^\s@]+\./iu,
  pattern: /(?<![a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{0,63})@([\p{L}\p{N}][\p{L}\p{N}.-]{1,252})/giu,
};

/** Finds e-mail addresses on a domain that can be registered. */
export const findEmails: Detector = (text) => {
  const findings = [];
  for (const match of findAll(text, EMAIL)) {
    const local = match[1] as string;
    const host = trimToPublicHost(match[2] as string);
    if (!host || local.endsWith('.')) continue;
    findings.push(createFinding('email', match.index, local.length + 1 + host.length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
};

/** Removes a full stop or a word in another script after the host. */
const trimToPublicHost = (written: string): string | undefined => {
  const latin = /^[a-z0-9.-]+/i.exec(written)?.[0];
  return [written, latin]
    .filter((host) => host !== undefined)
    .map((host) => host.replace(/[.-]+$/, ''))
    .find(isPublicHost);
};
