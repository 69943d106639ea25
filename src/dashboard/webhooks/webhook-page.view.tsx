import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { CardList } from '../../platform/html/table.view.js';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { Webhook, WebhookDelivery } from '../../webhooks/webhook.entity.js';
import { momentWithYear } from '../../wording/moment.js';
import { Facts, Field, Notice } from '../imports/parts.view.js';
import { secondsOf } from './webhook-list.view.js';
import { EVENT_TEXTS } from '../../wording/webhook-words.js';
import { DELIVERY_STATE_TEXTS, WEBHOOK_TEXTS } from './webhook.texts.js';
import { PostForm } from '../../access/post-form.view.js';

interface PageProps {
  readonly context: PageContext;
  readonly webhook: Webhook;
  /** Told on the page that follows adding it, and on no other. */
  readonly secret: string | null;
  readonly deliveries: readonly WebhookDelivery[];
  readonly clock: LocalClock;
}

const COLOURS: Readonly<Record<WebhookDelivery['state'], string>> = {
  due: 'warning',
  delivered: 'success',
  dead: 'danger',
};

/** One webhook: what it is told, what became of it, a test, and the end of it. */
export function WebhookPage(props: PageProps): VNode {
  const { context, webhook, clock } = props;
  const { language } = context;
  const say = speak(WEBHOOK_TEXTS, language);
  const events = webhook.events.map((event) => speak(EVENT_TEXTS, language)(event)).join(', ');
  return (
    <ProductPage context={context} title={`${say('title')}, ${new URL(webhook.url).host}`}>
      <p>
        <a class="ds-link" href="/webhooks">
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {new URL(webhook.url).host}
      </h1>
      <Secret {...props} />
      <Facts
        facts={[
          [say('url'), webhook.url],
          [say('events'), events],
          [say('content'), say(webhook.hasDetails ? 'details' : 'ids')],
          [say('added'), momentWithYear(secondsOf(webhook.createdAt), clock, language)],
        ]}
      />
      <PostForm action={`/webhooks/${webhook.id}/test`}>
        <p class="ds-paragraph">{say('testHow')}</p>
        <button type="submit" class="ds-button" data-variant="secondary">
          {say('test')}
        </button>
      </PostForm>
      <h2 id="log" class="ds-heading" data-size="sm">
        {say('log')}
      </h2>
      <Deliveries {...props} />
      {props.deliveries.length > 0 && (
        <Downloads
          language={language}
          addressOf={(form) => `/webhooks/${webhook.id}/deliveries.${form}`}
          label={say('allMessages')}
        />
      )}
      <details class="case-form">
        <summary>{say('remove')}</summary>
        <PostForm action={`/webhooks/${webhook.id}/remove`}>
          <p class="ds-paragraph">{say('removeHow')}</p>
          <button type="submit" class="ds-button" data-color="danger">
            {say('remove')}
          </button>
        </PostForm>
      </details>
    </ProductPage>
  );
}

function Secret({ context, secret }: PageProps): VNode | null {
  if (secret === null) return null;
  const say = speak(WEBHOOK_TEXTS, context.language);
  return (
    <Notice color="warning">
      <Field id="secret" label={say('secret')} hint={say('secretHow')}>
        <input class="ds-input" id="secret" readOnly value={secret} aria-describedby="secret-hint" />
      </Field>
    </Notice>
  );
}

function Deliveries({ context: { language }, deliveries, clock }: PageProps): VNode {
  const say = speak(WEBHOOK_TEXTS, language);
  const at = (date: Date): string => momentWithYear(secondsOf(date), clock, language);
  if (deliveries.length === 0) return <p class="ds-paragraph">{say('nothingSent')}</p>;
  return (
    <CardList
      captionId="deliveries"
      caption={say('latest', { count: deliveries.length })}
      columns={[
        { name: 'at', heading: say('at'), look: 'head', cell: ({ createdAt }) => at(createdAt) },
        {
          name: 'event',
          heading: say('event'),
          cell: ({ event }) => speak(EVENT_TEXTS, language)(event),
        },
        {
          name: 'state',
          heading: say('state'),
          cell: ({ state }) => (
            <span class="ds-tag" data-color={COLOURS[state]}>
              {speak(DELIVERY_STATE_TEXTS, language)(state)}
            </span>
          ),
        },
        { name: 'attempts', heading: say('attempts'), look: 'number', cell: ({ attempts }) => attempts },
        {
          name: 'nextTry',
          heading: say('nextTry'),
          look: 'line',
          cell: ({ state, nextAt }) => (state === 'due' ? at(nextAt) : '–'),
        },
        {
          name: 'details',
          heading: say('lastAnswer'),
          look: 'prose',
          cell: ({ lastError, lastStatus }) => lastError ?? lastStatus ?? '–',
        },
      ]}
      rows={deliveries}
      keyOf={({ id }) => id}
    />
  );
}
