import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import {
  capitalised,
  formatDate,
  formatMeasure,
  formatMinutes,
  formatMonth,
  formatPercent,
} from '../../wording/format.js';
import type { FrameUse } from '../../violations/hours/frame-use.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { ABSENCE_NAMES } from '../../wording/field-words.js';
import type { OwnLimit } from './own-limits.js';
import { OWN_TERMS_TEXTS } from './own-terms.texts.js';
import type { OwnAbsenceRow } from './own.query.js';

/** What the hours are measured by. */
export function OwnLimits(props: {
  readonly limits: readonly OwnLimit[];
  /** Local day on which they hold. */
  readonly day: number;
  readonly language: Language;
}): VNode {
  const { limits, day, language } = props;
  const say = speak(OWN_TERMS_TEXTS, language);
  const caption = say('limits', { date: formatDate(language, formatDay(day)) });
  if (limits.length === 0) return <p class="ds-paragraph">{say('noLimits')}</p>;
  return (
    <TableRegion captionId="limits" caption={caption} hint={speak(FIGURE_WORDS, language)('scrollHint')}>
      <thead>
        <tr>
          <th scope="col">{say('limit')}</th>
          <th scope="col">{say('inForce')}</th>
          <th scope="col">{say('basis')}</th>
        </tr>
      </thead>
      <tbody>
        {limits.map((limit) => (
          <tr key={limit.rule}>
            <th scope="row">{speak(RULE_NAMES, language)(limit.rule)}</th>
            <td class="nowrap">{valueText(limit, limit.inForce, language)}</td>
            <td>{basisText(limit, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** Overtime in the windows that the limits of § 10-6 are about. */
export function OwnFrames(props: {
  readonly frames: readonly FrameUse[];
  readonly month: string;
  readonly language: Language;
}): VNode {
  const { frames, language } = props;
  const say = speak(OWN_TERMS_TEXTS, language);
  const month = formatMonth(language, props.month);
  if (frames.length === 0) return <p class="ds-paragraph">{say('noFrames', { month })}</p>;
  return (
    <>
      <TableRegion
        captionId="frames"
        caption={say('frames')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            <th scope="col">{say('limit')}</th>
            <th scope="col">{say('period')}</th>
            <th scope="col" class="number">
              {say('used')}
            </th>
            <th scope="col">{say('inForce')}</th>
          </tr>
        </thead>
        <tbody>
          {frames.map(({ rule, fromDay, untilDay, used, limit }) => (
            <tr key={rule}>
              <th scope="row">{speak(RULE_NAMES, language)(rule)}</th>
              <td>
                {formatDate(language, formatDay(fromDay))} – {formatDate(language, formatDay(untilDay - 1))}
              </td>
              <td class="number nowrap">{formatMinutes(language, used)}</td>
              <td class="nowrap">{say('max', { value: formatMeasure(language, limit, 'seconds') })}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <p class="ds-paragraph">{say('framesHow', { month })}</p>
    </>
  );
}

const valueText = ({ kind, unit }: OwnLimit, value: number, language: Language): string =>
  speak(OWN_TERMS_TEXTS, language)(kind, { value: formatMeasure(language, value, unit) });

function basisText(limit: OwnLimit, language: Language): string {
  const { agreement, clause } = limit;
  if (limit.isImplied) return speak(OWN_TERMS_TEXTS, language)('implied');
  if (agreement === null) return clause;
  const statute = valueText(limit, limit.statute, language);
  return speak(OWN_TERMS_TEXTS, language)('agreement', { agreement, statute, clause });
}

/** One's own absence of a month. */
export function OwnAbsences(props: {
  readonly absences: readonly OwnAbsenceRow[];
  readonly month: string;
  readonly language: Language;
}): VNode {
  const { absences, month, language } = props;
  const say = speak(OWN_TERMS_TEXTS, language);
  return (
    <section aria-labelledby="absences">
      <h2 id="absences" class="ds-heading" data-size="sm">
        {say('absences')}
      </h2>
      <p class="ds-paragraph">{say('absencesHow')}</p>
      {absences.length === 0 ? (
        <p class="ds-paragraph">{say('noAbsences', { month: formatMonth(language, month) })}</p>
      ) : (
        <ul>
          {absences.map(({ id, type, from, to, grade, isWithdrawn }) => (
            <li key={id}>
              {capitalised(language, speak(ABSENCE_NAMES, language)(type))}, {formatDate(language, from)}
              {to !== from && ` – ${formatDate(language, to)}`}
              {grade < WHOLE && `, ${formatPercent(language, grade, 0)}`}
              {isWithdrawn && `, ${say('withdrawn')}`} (
              <a class="ds-link" href={`/me/absences/${id}`}>
                {say('versions')}
                <span class="ds-sr-only"> {formatDate(language, from)}</span>
              </a>
              )
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const WHOLE = 100;
