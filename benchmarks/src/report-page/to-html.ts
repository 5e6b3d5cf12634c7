import type { Block, ReportDocument, Section } from './document.ts';
import { escapeHtml } from './escape-html.ts';

const STYLE = `
:root { color-scheme: light dark; --link: #00468b; --line: #767676; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --link: #9cc7ff; --line: #8c8c8c; --paper: #121212; } }
body { font: 16px/1.5 system-ui, sans-serif; color: CanvasText; background: var(--paper); max-width: 70rem; margin: 0 auto; padding: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: start; font-weight: 600; padding-bottom: .25rem; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; }
td { white-space: nowrap; font-variant-numeric: tabular-nums; }
.words td { white-space: normal; overflow-wrap: anywhere; }
p { overflow-wrap: anywhere; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
figure [role=img] { max-width: 30rem; }
figure [role=img] svg { width: 100%; }
.legend li { display: flex; align-items: center; gap: .5rem; }
summary { cursor: pointer; }
summary:focus-visible { outline: 3px solid; }
.legend, .links, nav ul { list-style: none; padding: 0; margin: .25rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
nav h2, .links-label { font-size: 1rem; font-weight: 600; margin: .75rem 0 0; }
a { color: var(--link); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid; }
@media print { body { max-width: none; } a { color: inherit; } .back { display: none; } }
/* One section at a time, without a script. "All on one page" shows all, as does paper. */
@supports selector(:has(:target)) {
  @media screen {
    main > section:not(:has(:target)) { display: none; }
    main:not(:has(section :target)) > section:first-of-type { display: block; }
    body:has(#all:target) main > section { display: block; }
  }
}
`;

const MOST_WITHOUT_WRAP = 40;

const toTable = ({ caption, header, rows }: Extract<Block, { type: 'table' }>): string => {
  const head = header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const body = rows
    .map(([first = '', ...rest]) => {
      const cells = rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
      return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
    })
    .join('\n');
  // Long texts wrap; figures don't.
  const isWords = rows.some((row) => row.some((cell) => cell.length > MOST_WITHOUT_WRAP));
  return `<div class="scroll${isWords ? ' words' : ''}" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
};

const toLink = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  `<li><a href="#${id}">${escapeHtml(title)}</a></li>`;

const toBlock = (block: Block): string => {
  if (block.type === 'links')
    return `<p class="links-label">${escapeHtml(block.label)}</p><ul class="links">${block.links.map(toLink).join('')}</ul>`;
  if (block.type === 'text') return `<p>${escapeHtml(block.text)}</p>`;
  return block.type === 'table' ? toTable(block) : block.html;
};

const toSection = ({ id, title, level, blocks }: Section): string =>
  `<section aria-labelledby="${id}"><h${level} id="${id}">${escapeHtml(title)}</h${level}>\n${blocks.map(toBlock).join('\n')}\n<p class="back"><a href="#contents">Contents</a></p></section>`;

/** The parts of the table of contents. Slices are linked from their suites. */
const CHAPTERS = [
  ['Overview', undefined],
  ['Suites', 'suite'],
  ['Systems', 'system'],
] as const;

const toContents = (sections: readonly Section[]): string => {
  const chapters = CHAPTERS.map(([name, kind]) => {
    const own = sections.filter((section) => section.kind === kind);
    return `<h2>${name}</h2><ul>${own.map(toLink).join('')}</ul>`;
  });
  return `<nav id="contents" aria-label="Contents">${chapters.join('')}<p><a id="all" href="#all">All on one page</a></p></nav>`;
};

/** One file that loads nothing: no script, no font, no picture. */
export const toHtml = ({ title, facts, sections }: ReportDocument): string => {
  const run: Section = {
    ...{ id: 'run', title: 'This run', level: 2 },
    blocks: [{ type: 'table', caption: 'How it was made', header: ['fact', 'value'], rows: facts }],
  };
  const [first, ...others] = sections;
  const all = [...(first ? [first] : []), run, ...others];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${toContents(all)}
${all.map(toSection).join('\n')}
</main>
</body>
</html>
`;
};
