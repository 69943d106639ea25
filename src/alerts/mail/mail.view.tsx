import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Block, type MailContent, type MailLine, type MailText, plainText } from './mail-text.js';

/** Subject, plain text and HTML of a mail. */
export const writtenMail = (content: MailContent): MailText => ({
  subject: content.subject,
  text: plainText(content),
  html: `<!doctype html>${renderToString(<Mail {...content} />)}`,
});

/**
 * Mail programs drop style sheets, know no flexible boxes and load nothing: tables carry
 * the layout, and every style stands on its element. The one style sheet is for programs
 * that read it, and only turns colours for a dark screen.
 */
const FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
const TEXT = `${FONT}font-size:16px;line-height:24px;color:#1e2b3c;`;
const DARK = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .mail-page { background: #14181d !important; }
    .mail-sheet { background: #1e242b !important; border-color: #3a434d !important; }
    .mail-text { color: #e8ebee !important; }
    .mail-small { color: #aeb7c0 !important; }
    .mail-line { border-color: #3a434d !important; }
    .mail-link { color: #8ec5ff !important; }
  }`;

function Mail({ language, subject, preheader, blocks }: MailContent): VNode {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{DARK}</style>
      </head>
      <body class="mail-page" style="margin:0;padding:0;background:#f1f3f5;">
        <div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f1f3f5;">
          {preheader}
        </div>
        <Layout className="mail-page" style="background:#f1f3f5;">
          <td align="center" style="padding:16px 8px;">
            <Layout className="mail-sheet" style={SHEET}>
              <td style="padding:20px 20px 12px;">
                {blocks.map((block, i) => (
                  <BlockView key={i} block={block} />
                ))}
              </td>
            </Layout>
          </td>
        </Layout>
      </body>
    </html>
  );
}

const SHEET =
  'max-width:600px;background:#ffffff;border:1px solid #d2d5d8;border-radius:6px;text-align:left;';

/** A table that only places one cell, and says so to screen readers. */
function Layout(props: {
  readonly className: string;
  readonly style: string;
  readonly children: VNode;
}): VNode {
  return (
    <table
      role="presentation"
      class={props.className}
      width="100%"
      cellpadding="0"
      cellspacing="0"
      style={props.style}
    >
      <tbody>
        <tr>{props.children}</tr>
      </tbody>
    </table>
  );
}

function BlockView({ block }: { readonly block: Block }): VNode {
  switch (block.kind) {
    case 'heading':
      return (
        <h2 class="mail-text" style={`${TEXT}font-size:18px;margin:20px 0 8px;`}>
          {block.text}
        </h2>
      );
    case 'text':
      return (
        <p class="mail-text" style={`${TEXT}margin:0 0 12px;`}>
          {block.text}
        </p>
      );
    case 'small':
      return (
        <p
          class="mail-small"
          style={`${FONT}font-size:14px;line-height:20px;color:#5b6571;margin:16px 0 8px;`}
        >
          {block.text}
        </p>
      );
    case 'link':
      return (
        <p style={`${TEXT}margin:12px 0;`}>
          <Link href={block.href} text={block.text} />
        </p>
      );
    case 'lines':
      return <Lines lines={block.lines} />;
    case 'table':
      return <Figures {...block} />;
  }
}

const Link = ({ href, text }: { readonly href: string; readonly text: string }): VNode => (
  <a class="mail-link" href={href} style={`${FONT}color:#0062ba;`}>
    {text}
  </a>
);

/** One below the other rather than side by side: four columns do not fit on a telephone. */
function Lines({ lines }: { readonly lines: readonly MailLine[] }): VNode {
  return (
    <table role="list" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 12px;">
      <tbody role="presentation">
        {lines.map(({ head, detail, href, link }, i) => (
          <tr key={i} role="presentation">
            <td
              role="listitem"
              class="mail-line mail-text"
              style={`${TEXT}padding:10px 0;border-top:1px solid #d2d5d8;`}
            >
              <strong>{head}</strong>
              <br />
              {detail}
              <br />
              <Link href={href} text={link} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CELL = 'padding:6px 8px 6px 0;border-top:1px solid #d2d5d8;vertical-align:top;';

function Figures(props: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): VNode {
  const aligned = (i: number): string => (i === 0 ? 'text-align:left;' : 'text-align:right;');
  const small = `${TEXT}font-size:14px;line-height:20px;${CELL}`;
  return (
    <table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 12px;border-collapse:collapse;">
      <thead>
        <tr>
          {props.head.map((name, i) => (
            <th key={i} scope="col" class="mail-text mail-line" style={small + aligned(i)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, r) => (
          <tr key={r}>
            {row.map((figure, i) => {
              const cell = { class: 'mail-text mail-line', style: small + aligned(i) };
              return i === 0 ? (
                <th key={i} scope="row" {...cell} style={`${cell.style}font-weight:normal;`}>
                  {figure}
                </th>
              ) : (
                <td key={i} {...cell}>
                  {figure}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
