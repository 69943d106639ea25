import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList } from '../../platform/html/table.view.js';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { Webhook } from '../../webhooks/webhook.entity.js';
import { WEBHOOK_EVENTS } from '../../webhooks/webhook.js';
import { capitalised } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { markOf, Wrong } from '../cases/field.view.js';
import { Field, Tick } from '../imports/parts.view.js';
import type { WebhookForm } from './webhook-form.js';
import { EVENT_TEXTS } from '../../wording/webhook-words.js';
import { WEBHOOK_TEXTS } from './webhook.texts.js';
import { PostForm } from '../../access/post-form.view.js';

type FormField = 'url' | 'events' | 'details';

/** A form of a new webhook, as it was filled in, with what was wrong. */
export interface ShownForm extends WebhookForm {
  readonly problem: { readonly field: FormField; readonly message: string } | null;
}

interface ListProps {
  readonly context: PageContext;
  readonly webhooks: readonly Webhook[];
  readonly form: ShownForm;
  readonly clock: LocalClock;
  /** Whether whoever adds one may have employees named in it. */
  readonly mayName: boolean;
}

const SECONDS = 1000;
export const secondsOf = (date: Date): number => Math.floor(date.getTime() / SECONDS);

/** Every webhook, and the form of another one. */
export function WebhookListPage(props: ListProps): VNode {
  const { context, webhooks } = props;
  const say = speak(WEBHOOK_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {webhooks.length === 0 ? (
        <p class="ds-paragraph">{say('none')}</p>
      ) : (
        <>
          <Webhooks {...props} />
          <WholeDownloads language={context.language} path="/webhooks" />
        </>
      )}
      <AddForm {...props} />
    </ProductPage>
  );
}

function Webhooks({ context: { language }, webhooks, clock }: ListProps): VNode {
  const say = speak(WEBHOOK_TEXTS, language);
  return (
    <CardList
      captionId="webhooks"
      caption={say('title')}
      columns={[
        {
          name: 'url',
          heading: say('url'),
          look: 'head',
          cell: ({ id, url }) => (
            <a class="ds-link" href={`/webhooks/${id}`}>
              {url}
            </a>
          ),
        },
        {
          name: 'events',
          heading: say('events'),
          cell: ({ events }) => events.map((event) => speak(EVENT_TEXTS, language)(event)).join(', '),
        },
        {
          name: 'content',
          heading: say('content'),
          cell: ({ hasDetails }) => say(hasDetails ? 'details' : 'ids'),
        },
        {
          name: 'added',
          heading: say('added'),
          look: 'line',
          cell: ({ createdAt }) => momentWithYear(secondsOf(createdAt), clock, language),
        },
      ]}
      rows={webhooks}
      keyOf={({ id }) => id}
    />
  );
}

function AddForm({ context: { language }, form, mayName }: ListProps): VNode {
  const say = speak(WEBHOOK_TEXTS, language);
  const wrong = (field: FormField): string | null =>
    form.problem?.field === field ? form.problem.message : null;
  return (
    <section aria-labelledby="add">
      <h2 id="add" class="ds-heading" data-size="sm">
        {say('addTitle')}
      </h2>
      <PostForm action="/webhooks" class="import-form measure">
        <input type="hidden" name="id" value={form.id ?? undefined} />
        <Field id="url" label={say('url')} hint={say('urlHow')}>
          <input
            class="ds-input"
            id="url"
            name="url"
            type="url"
            required
            value={form.url}
            {...markOf('url', wrong('url'), say('urlHow'))}
          />
          <Wrong id="url" wrong={wrong('url')} />
        </Field>
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{say('events')}</legend>
          {WEBHOOK_EVENTS.map((event) => (
            <Tick
              key={event}
              id={event}
              type="checkbox"
              name="events"
              value={event}
              isOn={form.events.includes(event)}
              label={capitalised(language, speak(EVENT_TEXTS, language)(event))}
            />
          ))}
          <Wrong id="events" wrong={wrong('events')} />
        </fieldset>
        {mayName && (
          <Tick
            id="details"
            type="checkbox"
            name="details"
            value="yes"
            isOn={form.hasDetails}
            label={say('sendDetails')}
            hint={say('detailsHow')}
          />
        )}
        <Wrong id="details" wrong={wrong('details')} />
        <div class="filter-actions">
          <button type="submit" class="ds-button">
            {say('add')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}
