import type { Message, Messages } from '../platform/i18n/texts.js';

/**
 * Causes every installation has (spec 3.5). What a source writes beyond these and the own
 * ones of the installation is `other` (violations/causes.ts), never its own words.
 */
export const CAUSE_NAMES = {
  'acute-situation': {
    nb: 'akutt situasjon varte lenger enn ventet',
    nn: 'akutt situasjon varte lenger enn venta',
    en: 'acute situation lasted longer than foreseen',
  },
  'call-out': {
    nb: 'utrykning i beredskapsvakt',
    nn: 'utrykking i beredskapsvakt',
    en: 'call-out on standby',
  },
  sickness: { nb: 'sykdom', nn: 'sjukdom', en: 'sickness' },
  vacancy: {
    nb: 'annet fravær eller ledig vakt',
    nn: 'anna fråvær eller ledig vakt',
    en: 'other absence or a vacant shift',
  },
  'unforeseen-event': {
    nb: 'uforutsett hendelse eller alvorlig driftsforstyrrelse',
    nn: 'uføresett hending eller alvorleg driftsforstyrring',
    en: 'unforeseen event or serious operational disturbance',
  },
  'risk-of-damage': { nb: 'fare for skade', nn: 'fare for skade', en: 'risk of damage' },
  'unexpected-workload': { nb: 'uventet arbeidspress', nn: 'uventa arbeidspress', en: 'unexpected workload' },
  'scarce-skills': {
    nb: 'mangel på særlig kompetanse eller sesongtopp',
    nn: 'mangel på særleg kompetanse eller sesongtopp',
    en: 'shortage of special skills or a seasonal peak',
  },
  'planned-change': {
    nb: 'planlagt endring eller vedlikehold',
    nn: 'planlagd endring eller vedlikehald',
    en: 'planned change or maintenance window',
  },
  training: { nb: 'opplæring eller møte', nn: 'opplæring eller møte', en: 'training or meeting' },
  'holiday-cover': { nb: 'ferieavvikling', nn: 'ferieavvikling', en: 'holiday cover' },
  'shift-swap': { nb: 'vaktbytte', nn: 'vaktbyte', en: 'shift swap' },
  'plan-error': { nb: 'feil i planen', nn: 'feil i planen', en: 'error in the plan' },
  'registration-error': { nb: 'feil i registreringen', nn: 'feil i registreringa', en: 'registration error' },
  'shift-extended': { nb: 'vakt forlenget', nn: 'vakt forlengd', en: 'shift extended' },
  planned: { nb: 'følger av planen', nn: 'følgjer av planen', en: 'follows from the plan' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
  unknown: { nb: 'ikke oppgitt', nn: 'ikkje oppgitt', en: 'not stated' },
} satisfies Messages;

/** Said of a case nobody knows the cause of: a count has it, nobody can choose it. */
const NOT_STATED = 'unknown';

const own = new Map<string, Message>();

/** Makes the installation's own causes, and no others, part of what can be said. Once, at the start of a process. */
export function useOwnCauses(causes: Readonly<Record<string, Message>>): void {
  own.clear();
  for (const [code, words] of Object.entries(causes)) own.set(code, words);
}

/** What a cause is called; null where there is no word for it. */
export function wordsOfCause(code: string): Message | null {
  const everywhere: Readonly<Record<string, Message>> = CAUSE_NAMES;
  return own.get(code) ?? (Object.hasOwn(everywhere, code) ? (everywhere[code] ?? null) : null);
}

/** The causes that somebody can decide for, the installation's own ones first, `other` last. */
export const causesToChoose = (): readonly string[] =>
  [...own.keys(), ...Object.keys(CAUSE_NAMES).filter((code) => !own.has(code))].filter(
    (code) => code !== NOT_STATED,
  );
