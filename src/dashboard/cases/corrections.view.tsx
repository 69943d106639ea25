import type { VNode } from 'preact';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import type { ViolationCase } from '../violation.js';
import { CORRECTION_TEXTS } from './correction.texts.js';
import { afterText, eventTime } from './correction-sentence.js';
import type { Correction } from './corrections.js';

/** More are folded away: the page is about the case. */
const MOST_OPEN = 5;

interface CorrectionsProps {
  readonly found: Pick<ViolationCase, 'row' | 'corrections'>;
  readonly language: Language;
  readonly clock: LocalClock;
}

/** The events behind a case before and after they were corrected; nothing where none was. */
export function Corrections({ found, language, clock }: CorrectionsProps): VNode | null {
  const { row } = found;
  const { told: corrections, earlier } = found.corrections;
  const say = speak(CORRECTION_TEXTS, language);
  if (corrections.length === 0) return null;
  return (
    <details class="case-form corrections" id="corrections" open={corrections.length <= MOST_OPEN}>
      <summary>{say('title', { count: corrections.length })}</summary>
      <p class="ds-paragraph">
        {say(row.state === 'superseded' ? 'textSuperseded' : 'text')}
        {earlier > 0 && ` ${say('mostShown', { most: corrections.length })}`}
      </p>
      <CardList
        caption={say('caption')}
        columns={columnsOf(row.id, clock, language)}
        rows={corrections}
        keyOf={({ id }) => id}
      />
    </details>
  );
}

function columnsOf(caseId: string, clock: LocalClock, language: Language): readonly ListColumn<Correction>[] {
  const say = speak(CORRECTION_TEXTS, language);
  const at = (date: Date): string => momentWithYear(Math.floor(date.getTime() / 1000), clock, language);
  return [
    {
      name: 'before',
      heading: say('before'),
      cell: (one) => eventTime(one.before, clock, language),
    },
    { name: 'after', heading: say('after'), cell: (one) => afterText(one, clock, language) },
    { name: 'at', heading: say('at'), cell: (one) => at(one.at) },
    { name: 'by', heading: say('by'), look: 'value', cell: (one) => one.file ?? say('unknown') },
    {
      name: 'versions',
      heading: say('versionsHeading'),
      cell: (one) =>
        one.eventId === null ? (
          '–'
        ) : (
          <a
            class="ds-link"
            href={`/violations/${caseId}/events/${one.eventId}`}
            aria-label={say('versionsOf', { event: eventTime(one.before, clock, language) })}
          >
            {say('versions')}
          </a>
        ),
    },
  ];
}
