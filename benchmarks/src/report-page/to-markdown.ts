import type { Block, ReportDocument } from './document.ts';

const escapeCell = (text: string): string =>
  text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');

const toRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;

const toBlock = (block: Block): string | undefined => {
  if (block.type === 'text') return escapeCell(block.text);
  if (block.type === 'links') return undefined;
  if (block.type === 'plot') return `*Plot:* ${escapeCell(block.alt)}`;
  const { caption, header, rows } = block;
  const line = `|${header.map(() => '---').join('|')}|`;
  return [`**${escapeCell(caption)}**`, '', toRow(header), line, ...rows.map(toRow)].join('\n');
};

/** The same report without the plots, of which only their description is left. */
export const toMarkdown = ({ title, facts, sections }: ReportDocument): string =>
  `${[
    `# ${title}`,
    facts.map(([name, value]) => `- ${escapeCell(name)}: ${escapeCell(value)}`).join('\n'),
    ...sections
      .filter(({ kind }) => kind !== 'slice')
      .flatMap(({ title: name, level, blocks }) => [
        `${'#'.repeat(level)} ${escapeCell(name)}`,
        ...blocks.map(toBlock).filter((block) => block !== undefined),
      ]),
  ].join('\n\n')}\n`;
