import { HELPLINES } from '@nightlight/sdk/helplines';
import type { Page } from 'playwright-core';
import type { Role } from './scene.fixture.ts';

const digitsOf = (number: string): string => number.replace(/[^\d+*#]/g, '');

/** The addresses of the helplines of a region, and of the services for all countries. */
const addressesOf = (region: string | undefined): ReadonlySet<string> =>
  new Set(
    HELPLINES.filter(({ country }) => country === region || country === 'ZZ').flatMap(
      ({ dialled, sms, url }) => [
        ...(dialled ? [`tel:${digitsOf(dialled)}`] : []),
        ...(sms ? [`sms:${digitsOf(sms)}`] : []),
        ...(url ? [url] : []),
      ],
    ),
  );

/** The addresses of all visible links in what Nightlight shows. */
export const readContacts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('nightlight-nudge, nightlight-veil, nightlight-help')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('a[href]') ?? [])])
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => link.getAttribute('href') ?? ''),
  );

/** The visible links that belong to another region than the one that the person has chosen. */
export const findForeignContacts = async (
  page: Page,
  { region }: Role,
): Promise<readonly string[]> => {
  const own = addressesOf(region);
  return (await readContacts(page)).filter((address) => !own.has(address));
};

export const hasHelplines = ({ region }: Role): boolean =>
  HELPLINES.some(({ country }) => country === region);
