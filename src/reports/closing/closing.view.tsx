import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate } from '../../wording/format.js';
import { CLOSING_WORDS } from './closing-words.js';
import type { Delivery } from './closed-reports.repository.js';
import type { Closing, ClosingState } from './closing.service.js';
import type { Difference } from './differences.js';

interface ClosingProps {
  readonly state: ClosingState;
  /** Null for those who may not close. */
  readonly deliveries: readonly Delivery[] | null;
  readonly language: Language;
}

/** Below the report: whether its month is closed, what has changed since, and who received it. */
export function ClosingPart({ state, deliveries, language }: ClosingProps): VNode {
  const say = speak(CLOSING_WORDS, language);
  const [latest] = state.closings;
  return (
    <section class="report closing" aria-labelledby="closing">
      <h2 id="closing">{say('heading')}</h2>
      {latest ? (
        <ClosedMonth latest={latest} state={state} deliveries={deliveries} language={language} />
      ) : (
        <>
          <p>{say('open')}</p>
          {deliveries && <CloseForm month={state.month} label={say('close')} />}
        </>
      )}
    </section>
  );
}

function ClosedMonth(props: ClosingProps & { readonly latest: Closing }): VNode {
  const { latest, state, deliveries, language } = props;
  const say = speak(CLOSING_WORDS, language);
  return (
    <>
      <p class="closed">
        {say('closed', {
          at: formatDate(language, latest.closedAt.slice(0, 10)),
          version: latest.version,
          sha256: latest.sha256,
        })}
      </p>
      <Changes changes={state.changedSince} language={language} />
      {deliveries && state.changedSince.length > 0 && (
        <CloseForm month={state.month} label={say('closeAgain')} />
      )}
      {deliveries && <Deliveries deliveries={deliveries} language={language} />}
    </>
  );
}

const CloseForm = ({ month, label }: { readonly month: string; readonly label: string }): VNode => (
  <form method="post" action={`/reports/${month}/close`}>
    <button type="submit" class="ds-button" data-size="sm">
      {label}
    </button>
  </form>
);

function Changes(props: { readonly changes: readonly Difference[]; readonly language: Language }): VNode {
  const { changes, language } = props;
  const say = speak(CLOSING_WORDS, language);
  if (changes.length === 0) return <p>{say('unchanged')}</p>;
  const shown = (value: Difference['now']): string => (value === null ? say('none') : String(value));
  return (
    <div class="table-region" role="region" aria-labelledby="changed-since" tabIndex={0}>
      <table class="ds-table" data-size="sm" data-color="neutral">
        <caption id="changed-since">{say('changed', { count: changes.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('figure')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('now')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, now }) => (
            <tr key={path}>
              <th scope="row">{pathName(path, language)}</th>
              <td>{shown(before)}</td>
              <td>{shown(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NAMED: Readonly<Record<string, keyof typeof FIGURE_WORDS>> = {
  'keyFigures/breaches/count': 'breaches',
  'keyFigures/overtime/hours': 'overtime',
  'keyFigures/sickLeave/month/total': 'sickLeave',
};

/** The figures of the first table by name; any other by where it stands in the data. */
function pathName(path: string, language: Language): string {
  const name = NAMED[path];
  return name === undefined ? path.replaceAll('/', ' / ') : speak(FIGURE_WORDS, language)(name);
}

function Deliveries(props: { readonly deliveries: readonly Delivery[]; readonly language: Language }): VNode {
  const { deliveries, language } = props;
  const say = speak(CLOSING_WORDS, language);
  return (
    <>
      <h3>{say('received')}</h3>
      {deliveries.length === 0 && <p>{say('nobody')}</p>}
      <ul>
        {deliveries.map(({ at, ...delivery }) => (
          <li key={`${at.toISOString()} ${delivery.receiver}`}>
            {say('delivery', { at: formatDate(language, at.toISOString().slice(0, 10)), ...delivery })}
          </li>
        ))}
      </ul>
    </>
  );
}
