import type { Block, ReportDocument, Section } from './document.ts';
import { escapeHtml } from './escape-html.ts';

const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #000; background: #fff; max-width: 70rem; margin: 0 auto; padding: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: start; font-weight: 600; padding-bottom: .25rem; }
th, td { border-bottom: 1px solid #767676; padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; }
td:not(:first-child) { font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
a { color: #00468b; }
a:focus-visible { outline: 3px solid #000; }
h3 { margin-top: 2rem; }
@media print { body { max-width: none; } a { color: inherit; } }
`;

const toTable = ({ caption, header, rows }: Extract<Block, { type: 'table' }>): string => {
  const head = header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const body = rows
    .map(([first = '', ...rest]) => {
      const cells = rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
      return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
    })
    .join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
};

const toBlock = (block: Block): string => {
  if (block.type === 'text') return `<p>${escapeHtml(block.text)}</p>`;
  return block.type === 'table' ? toTable(block) : block.html;
};

const toSection = ({ id, title, level, blocks }: Section): string =>
  `<section aria-labelledby="${id}"><h${level} id="${id}">${escapeHtml(title)}</h${level}>\n${blocks.map(toBlock).join('\n')}\n</section>`;

/** One file that loads nothing: no script, no font, no picture. */
export const toHtml = ({ title, facts, sections }: ReportDocument): string => {
  const links = sections
    .filter(({ level }) => level === 2)
    .map(({ id, title: name }) => `<li><a href="#${id}">${escapeHtml(name)}</a></li>`);
  const list = facts.map(([name, value]) => [name, value]);
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
<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>
${toTable({ type: 'table', caption: 'This run', header: ['', ''], rows: list })}
${sections.map(toSection).join('\n')}
</main>
</body>
</html>
`;
};
