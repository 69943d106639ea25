import type { Principal } from '../../access/access.js';
import { type Language, type Messages, speak } from '../../platform/i18n/texts.js';
import type { PlanChange } from '../../violations/published-plan.js';
import type { SuggestionReason } from '../../violations/suggestion-reason.js';
import { formatDate, formatDuration } from '../../wording/format.js';

/** Why a cause is suggested. */
const SUGGESTION_TEXTS = {
  source: {
    nb: 'Kilden oppga årsaken sammen med hendelsen.',
    nn: 'Kjelda oppgav årsaka saman med hendinga.',
    en: 'The source gave the cause with the event.',
  },
  plan: {
    nb: 'Den publiserte planen bryter grensen alene.',
    nn: 'Den publiserte planen bryt grensa åleine.',
    en: 'The published plan breaks the limit by itself.',
  },
  'plan-changed': {
    nb: 'Planen ble endret etter at den var publisert. Slik den ble endret, bryter den grensen alene.',
    nn: 'Planen vart endra etter at han var publisert. Slik han vart endra, bryt han grensa åleine.',
    en: 'The plan was changed after it was published. As it was changed, it breaks the limit by itself.',
  },
  'call-out': {
    nb: 'En utrykning satte det i gang; planen holder grensen.',
    nn: 'Ei utrykking sette det i gang; planen held grensa.',
    en: 'A call-out set it off; the plan keeps the limit.',
  },
  'colleague-away': {
    nb: 'En ekstravakt satte det i gang, på en dag da en kollega i enheten var borte.',
    nn: 'Ei ekstravakt sette det i gang, på ein dag då ein kollega i eininga var borte.',
    en: 'An extra shift set it off, on a day on which a colleague of the unit was away.',
  },
  swap: {
    nb: 'Vakten var en kollegas, som fikk en annen i bytte.',
    nn: 'Vakta var ein kollegas, som fekk ei anna i byte.',
    en: 'The shift was a colleague’s, who got another one in return.',
  },
  extended: {
    nb: 'En vakt varte {time} lenger enn planlagt.',
    nn: 'Ei vakt varte {time} lenger enn planlagt.',
    en: 'A shift lasted {time} longer than planned.',
  },
  day: {
    nb: 'Planen holder grensen; det var selve dagen. Mer kan ikke sees av tiden.',
    nn: 'Planen held grensa; det var sjølve dagen. Meir kan ein ikkje sjå av tida.',
    en: 'The plan keeps the limit; it was the day. More cannot be seen in the time.',
  },
  ahead: {
    nb: 'Arbeidet er registrert på forhånd og ligger fremdeles foran; planen holder grensen.',
    nn: 'Arbeidet er registrert på førehand og ligg framleis framfor; planen held grensa.',
    en: 'The work is registered ahead and still lies ahead; the plan keeps the limit.',
  },
} satisfies Messages;

/** @param isAhead whether the day has not come, so that it cannot have been the day */
export const suggestionSentence = (reason: SuggestionReason, language: Language, isAhead: boolean): string =>
  speak(SUGGESTION_TEXTS, language)(isAhead && reason.kind === 'day' ? 'ahead' : reason.kind, {
    time: reason.kind === 'extended' ? formatDuration(language, reason.seconds) : '',
  });

const PLAN_CHANGE_TEXTS = {
  changed: {
    nb: 'Planlagt {planned} for {shift}; endret {changed}, etter at planen var publisert.',
    nn: 'Planlagd {planned} for {shift}; endra {changed}, etter at planen var publisert.',
    en: 'Planned on {planned} for {shift}; changed on {changed}, after the plan was published.',
  },
} satisfies Messages;

export const planChangeSentence = ({ planned, shift, changed }: PlanChange, language: Language): string =>
  speak(PLAN_CHANGE_TEXTS, language)('changed', {
    planned: formatDate(language, planned),
    shift: formatDate(language, shift),
    changed: formatDate(language, changed),
  });

/** That a colleague was away is for those who lead the unit and for HR, who know of absence anyway. */
export const knowsOfAbsence = ({ roles }: Principal): boolean =>
  roles.includes('hr') || roles.includes('manager');

/** The reason as somebody may know it; to whoever may not hear of absence it was the day. */
export const reasonFor = (principal: Principal, reason: SuggestionReason): SuggestionReason =>
  reason.kind === 'colleague-away' && !knowsOfAbsence(principal) ? { kind: 'day' } : reason;

/** The cause that a colleague's absence suggests. */
export const AWAY_CAUSE = 'sickness';

/** The suggested cause as somebody may know it: it would tell what the reason does not. */
export const causeFor = (principal: Principal, cause: string | null): string | null =>
  cause === AWAY_CAUSE && !knowsOfAbsence(principal) ? null : cause;
