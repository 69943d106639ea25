import type { VNode } from 'preact';
import { actorOf } from '../../access/audit/audit-actor.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { clockOf } from '../../platform/zone.js';
import { momentWithYear } from '../../wording/moment.js';
import { CLOSING_WORDS } from './closing-words.js';
import type { ClosingState, Deliveries } from './closing.service.js';
import { differenceName, differenceValue } from './difference-names.js';
import type { Difference } from './differences.js';
import { PostForm } from '../../access/post-form.view.js';

interface ClosingProps {
  readonly state: ClosingState;
  /** The version of the report above; null of a month that is open. */
  readonly shown: number | null;
  /** Null for those who may not close. */
  readonly deliveries: Deliveries | null;
  readonly language: Language;
  /** Of the organisation, in which moments are told. */
  readonly zone: string;
}

/** Below the report: whether its month is closed, its versions, what has changed between them and since, and who received them. */
export function ClosingPart(props: ClosingProps): VNode {
  const { state, deliveries, language } = props;
  const say = speak(CLOSING_WORDS, language);
  return (
    <section class="report closing" aria-labelledby="closing">
      <h2 id="closing">{say('heading')}</h2>
      {state.closings.length > 0 ? (
        <ClosedMonth {...props} />
      ) : (
        <>
          <p>{say('open')}</p>
          {deliveries && <CloseForm month={state.month} label={say('close')} />}
        </>
      )}
    </section>
  );
}

function ClosedMonth(props: ClosingProps): VNode {
  const { shown, state, deliveries, language } = props;
  const { changes, changedSince } = state;
  const say = speak(CLOSING_WORDS, language);
  const latest = state.closings[0]?.version ?? 0;
  return (
    <>
      {shown !== null && <p>{say('above', { version: shown })}</p>}
      <Versions {...props} />
      {changedSince.length === 0 && <p>{say('unchanged', { version: latest })}</p>}
      <Changes
        id="changed-since"
        caption={say('changed', { version: latest, count: changedSince.length })}
        headings={[say('version', { version: latest }), say('now')]}
        differences={changedSince}
        language={language}
      />
      {deliveries && changedSince.length > 0 && <CloseForm month={state.month} label={say('closeAgain')} />}
      {changes.map(({ from, to, differences }) => (
        <Changes
          key={to}
          id={`changed-in-${String(to)}`}
          caption={say('between', { from, to, count: differences.length })}
          headings={[say('version', { version: from }), say('version', { version: to })]}
          differences={differences}
          language={language}
        />
      ))}
      {deliveries && <DeliveryList {...props} deliveries={deliveries} />}
    </>
  );
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

function Versions({ state, language, zone }: ClosingProps): VNode {
  const say = speak(CLOSING_WORDS, language);
  const clock = clockOf(zone);
  return (
    <>
      <h3>{say('versions')}</h3>
      <ul>
        {state.closings.map(({ version, closedAt, sha256 }) => (
          <li key={version} class="closed">
            <a class="ds-link" href={`/reports/${state.month}?version=${String(version)}`}>
              {say('version', { version })}
            </a>
            {`, ${say('closed', { at: momentWithYear(secondsOf(new Date(closedAt)), clock, language), sha256 })}`}
          </li>
        ))}
      </ul>
    </>
  );
}

const CloseForm = ({ month, label }: { readonly month: string; readonly label: string }): VNode => (
  <PostForm action={`/reports/${month}/close`}>
    <button type="submit" class="ds-button" data-size="sm">
      {label}
    </button>
  </PostForm>
);

function Changes(props: {
  readonly id: string;
  readonly caption: string;
  /** Of the figures before and after. */
  readonly headings: readonly [string, string];
  readonly differences: readonly Difference[];
  readonly language: Language;
}): VNode | null {
  const { id, caption, headings, differences, language } = props;
  if (differences.length === 0) return null;
  const shown = (path: string, value: Difference['now']): string => differenceValue(path, value, language);
  return (
    <div class="table-region" role="region" aria-labelledby={id} tabIndex={0}>
      <table class="ds-table" data-size="sm" data-color="neutral">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{speak(CLOSING_WORDS, language)('figure')}</th>
            <th scope="col">{headings[0]}</th>
            <th scope="col">{headings[1]}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before, now }) => (
            <tr key={path}>
              <th scope="row">{differenceName(path, language) ?? path}</th>
              <td>{shown(path, before)}</td>
              <td>{shown(path, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeliveryList(props: ClosingProps & { readonly deliveries: Deliveries }): VNode {
  const { language, zone } = props;
  const { shown, total } = props.deliveries;
  const say = speak(CLOSING_WORDS, language);
  const clock = clockOf(zone);
  return (
    <>
      <h3>{say('received')}</h3>
      {shown.length === 0 && <p>{say('nobody')}</p>}
      {shown.length < total && <p>{say('latestOnly', { shown: shown.length, total })}</p>}
      <ul>
        {shown.map(({ at, version, format, ...actor }) => (
          <li key={`${at.toISOString()} ${actor.actor}`}>
            {say('delivery', {
              at: momentWithYear(secondsOf(at), clock, language),
              receiver: actorOf(actor, language),
              version,
              format: format === 'page' ? say('page') : format.toUpperCase(),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
