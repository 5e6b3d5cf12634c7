import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

const pagesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name);

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'examples/README.md',
  'examples/integration/README.md',
  ...pagesIn('docs/guide/'),
  ...pagesIn('docs/decisions/'),
];

const withoutCode = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```$/gm, '');

/** The anchors that GitHub gives to a page's headings. */
const anchorsOf = (file: URL): ReadonlySet<string> => {
  const text = withoutCode(readFileSync(file, 'utf8'));
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
};

/** Links to files or headings that don't exist. */
const brokenLinks = (page: string): string[] => {
  const here = new URL(page, root);
  const text = withoutCode(readFileSync(here, 'utf8'));
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const target = new URL(link, here);
    const anchor = decodeURIComponent(target.hash.slice(1));
    target.hash = '';
    if (!existsSync(target)) return true;
    return anchor !== '' && !anchorsOf(target).has(anchor);
  });
};

it.each(PAGES)('every link in %s leads to a file and heading that exist', (page) => {
  expect(brokenLinks(page)).toEqual([]);
});
