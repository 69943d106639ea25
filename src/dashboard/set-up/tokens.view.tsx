import type { VNode } from 'preact';
import type { TokenScope } from '../../access/access.js';
import type { TokenUnit } from '../../access/api-token.js';
import { UNIT_SCOPES } from '../../access/grantable.js';
import type { ApiToken } from '../../access/api-token.entity.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate } from '../../wording/format.js';
import { markOf, Wrong } from '../cases/field.view.js';
import { Field, Notice, Tick } from '../imports/parts.view.js';
import { SCOPE_TEXTS } from '../../access/scope.texts.js';
import { LONGEST_DAYS, type TokenForm, type TokenProblem } from './token-form.js';
import { tokenState, unitOf } from './token-words.js';
import { TOKEN_PAGE_TEXTS } from './tokens.texts.js';
import { PostForm } from '../../access/post-form.view.js';

/** What has come of a form. */
export type TokenOutcome =
  | { readonly kind: 'made'; readonly name: string; readonly secret: string }
  | { readonly kind: 'made-before' }
  | null;

interface TokensProps {
  readonly context: PageContext;
  readonly tokens: readonly ApiToken[];
  readonly units: readonly TokenUnit[];
  readonly now: Date;
  readonly allowed: readonly TokenScope[];
  readonly form: TokenForm;
  readonly problem: TokenProblem | null;
  readonly outcome: TokenOutcome;
}

/** Every token with what it may and until when, and the form of another one. */
export function TokensPage(props: TokensProps): VNode {
  const { context, tokens, outcome } = props;
  const say = speak(TOKEN_PAGE_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {outcome && <Outcome outcome={outcome} language={context.language} />}
      {tokens.length === 0 ? (
        <p class="ds-paragraph">{say('none')}</p>
      ) : (
        <>
          <Tokens {...props} />
          <WholeDownloads language={context.language} path="/tokens" />
        </>
      )}
      <NewToken {...props} />
    </ProductPage>
  );
}

function Outcome(props: { readonly outcome: NonNullable<TokenOutcome>; readonly language: Language }): VNode {
  const { outcome, language } = props;
  const say = speak(TOKEN_PAGE_TEXTS, language);
  if (outcome.kind === 'made-before') {
    return (
      <Notice color="warning">
        <p class="ds-paragraph">{say('madeBefore')}</p>
      </Notice>
    );
  }
  return (
    <div role="status">
      <Notice color="success">
        <p class="ds-paragraph">{say('made', { name: outcome.name })}</p>
        <p class="ds-paragraph">
          <code class="secret">{outcome.secret}</code>
        </p>
      </Notice>
    </div>
  );
}

function Tokens({ context: { language }, tokens, units, now }: TokensProps): VNode {
  const say = speak(TOKEN_PAGE_TEXTS, language);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <CardList
      caption={say('title')}
      columns={[
        {
          name: 'name',
          heading: say('name'),
          look: 'head',
          cell: ({ id, name }) => (
            <>
              {name}
              <span class="condition">{id}</span>
            </>
          ),
        },
        { name: 'scopes', heading: say('scopes'), cell: ({ scopes }) => scopes.join(', ') },
        {
          name: 'of',
          heading: say('unit'),
          cell: (token) => unitOf(token, names, language),
        },
        {
          name: 'until',
          heading: say('until'),
          look: 'line',
          cell: ({ expiresAt }) => formatDate(language, expiresAt.toISOString().slice(0, 10)),
        },
        {
          name: 'used',
          heading: say('used'),
          look: 'line',
          cell: ({ lastUsedOn }) => (lastUsedOn === null ? say('never') : formatDate(language, lastUsedOn)),
        },
        {
          name: 'state',
          heading: say('state'),
          cell: (token) => <State token={token} now={now} language={language} />,
        },
      ]}
      rows={tokens}
      keyOf={({ id }) => id}
    />
  );
}

function State(props: { readonly token: ApiToken; readonly now: Date; readonly language: Language }): VNode {
  const { token, now, language } = props;
  const say = speak(TOKEN_PAGE_TEXTS, language);
  const state = tokenState(token, now);
  if (state !== 'inUse') return <>{say(state)}</>;
  return (
    <PostForm action={`/tokens/${token.id}/revoke`} class="in-row">
      {say('inUse')}{' '}
      <button type="submit" class="ds-button" data-variant="secondary" data-color="danger" data-size="sm">
        {say('revoke')}
        <span class="ds-sr-only"> {say('revokeOf', { name: token.name })}</span>
      </button>
    </PostForm>
  );
}

function NewToken(props: TokensProps): VNode {
  const { context, allowed, form, problem } = props;
  const { language } = context;
  const say = speak(TOKEN_PAGE_TEXTS, language);
  const wrong = (field: TokenProblem, how: string): string | null => (problem === field ? how : null);
  return (
    <section aria-labelledby="new">
      <h2 id="new" class="ds-heading" data-size="sm">
        {say('newTitle')}
      </h2>
      <PostForm action="/tokens" class="import-form measure">
        <input type="hidden" name="id" value={form.id} />
        <Field id="name" label={say('name')} hint={say('nameHow')}>
          <input
            class="ds-input"
            id="name"
            name="name"
            required
            maxLength={100}
            value={form.name}
            {...markOf('name', wrong('name', say('nameHow')), say('nameHow'))}
          />
          <Wrong id="name" wrong={wrong('name', say('nameHow'))} />
        </Field>
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{say('scopes')}</legend>
          <p data-field="description">{say('scopesHow')}</p>
          {allowed.map((scope) => (
            <Tick
              key={scope}
              id={`scope-${scope.replace(':', '-')}`}
              type="checkbox"
              name="scopes"
              value={scope}
              isOn={form.scopes.includes(scope)}
              label={`${SCOPE_TEXTS[scope][language]} (${scope})`}
            />
          ))}
          <Wrong id="scopes" wrong={wrong('scopes', say('scopesHow'))} />
        </fieldset>
        {allowed.some((scope) => UNIT_SCOPES.includes(scope)) && <UnitField {...props} />}
        <Field id="days" label={say('days')} hint={say('daysHow')}>
          <input
            class="ds-input"
            id="days"
            name="days"
            type="number"
            min={1}
            max={LONGEST_DAYS}
            required
            value={form.days}
            {...markOf('days', wrong('days', say('daysHow')), say('daysHow'))}
          />
          <Wrong id="days" wrong={wrong('days', say('daysHow'))} />
        </Field>
        <div class="filter-actions">
          <button type="submit" class="ds-button">
            {say('create')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

/** Only for whoever may give what a token of a unit can have. */
function UnitField({ context: { language }, units, form, problem }: TokensProps): VNode {
  const say = speak(TOKEN_PAGE_TEXTS, language);
  const how = say('unitHow', { scopes: UNIT_SCOPES.join(', ') });
  const wrong = problem === 'unit' ? how : null;
  return (
    <Field id="unit" label={say('unitOf')} hint={how}>
      <select class="ds-input" id="unit" name="unit" {...markOf('unit', wrong, how)}>
        <option value="">{say('wholeOrganisation')}</option>
        {units.map(({ code, name }) => (
          <option key={code} value={code} selected={form.unit === code}>
            {name} ({code})
          </option>
        ))}
      </select>
      <Wrong id="unit" wrong={wrong} />
    </Field>
  );
}
