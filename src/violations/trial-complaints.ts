import type { z } from 'zod';
import type { Message } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { limitsBeyondTheLaw } from '../workforce/agreement-limits.js';
import { agreementTerms } from '../workforce/agreement-terms.js';
import { fieldComplaints } from '../workforce/field-complaint.js';
import { withLimits } from '../workforce/organisation-file.js';
import type { Law } from '../workforce/law.js';
import { eventComplaints, TrialFrame } from './trial-frame.js';
import type { TrialAgreement, TrialComplaint, TrialRequest } from './trial-request.js';

/**
 * All that is wrong with a request that is not of the form: what the form says, and of the parts it says nothing about
 * what their values say. Told at once, for whoever mends one thing after the other asks as often.
 */
export function complaintsOfForm(
  body: unknown,
  error: z.ZodError,
  { law, clock }: { readonly law: Law; readonly clock: LocalClock },
): readonly TrialComplaint[] {
  const ofForm = fieldComplaints(error).map((one) => withLimits(one, law.rulebook));
  const { employees, agreements, horizon } = TrialFrame.parse(body);
  const ofValues = [
    ...wrongAgreements(agreements, law),
    ...wrongHorizon(horizon),
    ...employees.flatMap(({ events }, i) =>
      events.flatMap((event, j) => eventComplaints(event, `employees[${i}].events[${j}]`, clock)),
    ),
  ];
  const told = new Set(ofForm.map(({ path }) => path));
  return [...ofForm, ...ofValues.filter(({ path }) => !told.has(path))];
}

/** @param agreements null where one is not of the form */
export const wrongAgreements = (
  agreements: readonly (TrialAgreement | null)[],
  law: Law,
): readonly TrialComplaint[] =>
  agreements.flatMap((agreement, i) => {
    if (agreement === null) return [];
    const { grantedBy, limits, terms } = agreement;
    return limitsBeyondTheLaw([{ grantedBy, limits, terms: agreementTerms(terms) }], law.rulebook).map(
      ({ path, value, expected }) => ({
        path: path.replace('agreements[0]', `agreements[${i}]`),
        value: value ?? '',
        expected: expected ?? SOMETHING_ELSE,
      }),
    );
  });

const SOMETHING_ELSE: Message = { nb: 'noe annet', nn: 'noko anna', en: 'something else' };

const notBefore = (day: string): Message => ({
  nb: `en dato som ikke er før ${day}`,
  nn: `ein dato som ikkje er før ${day}`,
  en: `a date not before ${day}`,
});

export const wrongHorizon = (horizon: TrialRequest['horizon']): readonly TrialComplaint[] =>
  horizon && horizon.to < horizon.from
    ? [{ path: 'horizon.to', value: horizon.to, expected: notBefore(horizon.from) }]
    : [];
