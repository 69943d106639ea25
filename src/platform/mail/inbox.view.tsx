import type { ComponentChildren, VNode } from 'preact';
import { type Language, type Speak, speak } from '../i18n/texts.js';
import type { ReceivedMail } from './inbox.service.js';
import { INBOX_TEXTS } from './inbox.texts.js';

export interface InboxContext {
  readonly language: Language;
  readonly zone: string;
}

type Say = Speak<typeof INBOX_TEXTS>;

function Frame(props: {
  readonly language: Language;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <html lang={props.language} data-color-scheme="auto" data-size="sm">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{props.title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {['pages', 'inbox'].map((name) => (
          <link key={name} rel="stylesheet" href={`/assets/${name}.css`} />
        ))}
      </head>
      <body>
        <main id="main" class="page">
          {props.children}
        </main>
      </body>
    </html>
  );
}

export function InboxPage(props: {
  readonly context: InboxContext;
  readonly mails: readonly ReceivedMail[];
}): VNode {
  const { context, mails } = props;
  const say = speak(INBOX_TEXTS, context.language);
  return (
    <Frame language={context.language} title={say('inbox')}>
      <p>
        <a class="ds-link" href="/">
          {say('home')}
        </a>
      </p>
      <h1 class="ds-heading">{say('inbox')}</h1>
      <p class="ds-paragraph">{say('explained')}</p>
      {mails.length === 0 ? (
        <p class="ds-paragraph">{say('count', { count: 0 })}</p>
      ) : (
        <MailTable context={context} mails={mails} say={say} />
      )}
    </Frame>
  );
}

function MailTable(props: {
  readonly context: InboxContext;
  readonly mails: readonly ReceivedMail[];
  readonly say: Say;
}): VNode {
  const { context, mails, say } = props;
  return (
    <div class="mail-list" role="region" aria-label={say('inbox')} tabIndex={0}>
      <table class="ds-table" data-zebra>
        <caption>{say('count', { count: mails.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('received')}</th>
            <th scope="col">{say('subject')}</th>
            <th scope="col">{say('to')}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <td>{localTime(mail.receivedAt, context)}</td>
              <td>
                <a class="ds-link" href={`/inbox/${mail.id}`}>
                  {mail.subject || say('noSubject')}
                </a>
              </td>
              <td>{mail.to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One mail: as its HTML looks, in a frame that may run nothing and load nothing; as text; its headers. */
export function MailPage(props: { readonly context: InboxContext; readonly mail: ReceivedMail }): VNode {
  const { context, mail } = props;
  const say = speak(INBOX_TEXTS, context.language);
  const title = mail.subject || say('noSubject');
  return (
    <Frame language={context.language} title={title}>
      <p>
        <a class="ds-link" href="/inbox">
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading">{title}</h1>
      <dl class="facts">
        <dt>{say('from')}</dt>
        <dd>{mail.from}</dd>
        <dt>{say('to')}</dt>
        <dd>{mail.to}</dd>
        <dt>{say('received')}</dt>
        <dd>{localTime(mail.receivedAt, context)}</dd>
      </dl>
      <h2 class="ds-heading">{say('asSeen')}</h2>
      <iframe
        class="mail-frame"
        title={say('asSeen')}
        src={`/inbox/${mail.id}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <h2 class="ds-heading">{say('asText')}</h2>
      <pre class="mail-text" tabIndex={0}>
        {mail.text}
      </pre>
      <h2 class="ds-heading">{say('headers')}</h2>
      <pre class="mail-text" tabIndex={0}>
        {mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
      </pre>
    </Frame>
  );
}

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const localTime = (at: Date, { language, zone }: InboxContext): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
