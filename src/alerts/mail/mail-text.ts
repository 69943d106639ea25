import type { Language } from '../../platform/i18n/texts.js';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One thing a mail tells, with the page behind it. */
export interface MailLine {
  /** Stands out, as the date and the rule. */
  readonly head: string;
  /** What else there is to say, without HTML. */
  readonly detail: string;
  readonly href: string;
  readonly link: string;
}

/** What a mail is made of; HTML and plain text come of the same blocks, so that neither says more. */
export type Block =
  | { readonly kind: 'text' | 'heading' | 'small'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly MailLine[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface MailContent {
  readonly language: Language;
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
}

/** The mail for programs that show no HTML. */
export const plainText = ({ blocks }: MailContent): string => `${blocks.map(plainBlock).join('\n\n')}\n`;

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'lines':
      return block.lines.map(({ head, detail, href }) => `- ${head} (${detail})\n  ${href}`).join('\n');
    case 'table':
      return plainTable(block.head, block.rows);
    case 'link':
      return `${block.text}: ${block.href}`;
    case 'heading':
      return block.text.toUpperCase();
    case 'text':
    case 'small':
      return block.text;
  }
}

/** Stands in a table where there is none of something. */
export const NONE = '–';

/** A line for each row, each figure there is with its name: columns do not hold in a proportional font. */
const plainTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows
    .map(([first = '', ...figures]) => {
      const said = figures.flatMap((figure, i) =>
        figure === NONE ? [] : [`${(head[i + 1] ?? '').toLowerCase()} ${figure}`],
      );
      return `- ${first}: ${said.join(', ')}`;
    })
    .join('\n');
