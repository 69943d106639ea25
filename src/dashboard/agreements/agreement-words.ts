import { type Language, speak } from '../../platform/i18n/texts.js';
import { EXTRA_LIMITS, type LimitKey } from '../../rules/limits.js';
import type { AgreementContent } from '../../workforce/agreement-file.js';
import { inRuleUnit } from '../../workforce/compiled-limit.js';
import { GRANTORS, LIMIT_NAMES, UNION_LEVEL_NAMES } from '../../wording/agreement-words.js';
import { formatDate, formatMeasure } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { AGREEMENT_TEXTS } from './agreement.texts.js';
import type { LimitShown } from './agreement-limits-shown.js';
import type { VersionRow } from './agreements.query.js';

const isExtra = (key: LimitKey): key is (typeof EXTRA_LIMITS)[number] =>
  EXTRA_LIMITS.some((extra) => extra === key);

export const limitName = (key: LimitKey, language: Language): string =>
  isExtra(key) ? speak(LIMIT_NAMES, language)(key) : speak(RULE_NAMES, language)(key);

/** `minst 8 t`. */
export function limitText(
  { unit, kind }: Pick<LimitShown, 'unit' | 'kind'>,
  value: number,
  language: Language,
): string {
  const inUnit = unit === 'count' || unit === 'share' ? unit : 'seconds';
  const shown = formatMeasure(language, inRuleUnit({ unit }, value), inUnit);
  return speak(AGREEMENT_TEXTS, language)(kind, { value: shown });
}

/** Who signed or granted it, by role; never who is whose member. */
export function partiesText(
  {
    grantedBy,
    unionLevel,
    employerRole,
    counterpartRole,
  }: Pick<AgreementContent, 'grantedBy' | 'unionLevel' | 'employerRole' | 'counterpartRole'>,
  language: Language,
): string {
  const granted = speak(GRANTORS, language)(grantedBy);
  const level = unionLevel === null ? null : speak(UNION_LEVEL_NAMES, language)(unionLevel);
  return speak(AGREEMENT_TEXTS, language)('employerAnd', {
    role: inBrackets(employerRole),
    other: granted + inBrackets(level, counterpartRole),
  });
}

function inBrackets(...words: readonly (string | null)[]): string {
  const said = words.filter((word) => word !== null);
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

export function groupText(
  { group: { kind, code } }: Pick<AgreementContent, 'group'>,
  unitName: string | null,
  language: Language,
): string {
  const say = speak(AGREEMENT_TEXTS, language);
  const name = unitName ?? code ?? '';
  if (kind === 'unit') return say('ofUnit', { name });
  if (kind === 'scheme') return say('ofScheme', { name });
  return kind === 'position' ? say('ofPosition', { name }) : say('everybody');
}

export const periodText = ({ from, to }: Pick<AgreementContent, 'from' | 'to'>, language: Language): string =>
  `${formatDate(language, from)} – ${to === null ? speak(AGREEMENT_TEXTS, language)('open') : formatDate(language, to)}`;

/** What an agreement sets beside figures, a sentence each. */
export function termSentences({ terms }: Pick<AgreementContent, 'terms'>, language: Language): string[] {
  const say = speak(AGREEMENT_TEXTS, language);
  const averaged = (key: 'averagingTerm' | 'sundayTerm', term: typeof terms.averaging): string[] =>
    term ? [say(key, { weeks: term.weeks, start: formatDate(language, term.start) })] : [];
  return [
    ...averaged('averagingTerm', terms.averaging),
    ...averaged('sundayTerm', terms.sundayAveraging),
    ...(terms.eveningWork === undefined ? [] : [say(terms.eveningWork ? 'eveningTerm' : 'noEveningTerm')]),
    ...(terms.overtimeWeeks === undefined ? [] : [say('overtimeTerm')]),
    ...(terms.standbyFactor === undefined ? [] : [say('standbyTerm', { factor: terms.standbyFactor })]),
  ];
}

/** Who made a version, by what they are: names are for the audit log. */
export function actorText(actor: string, language: Language): string {
  const say = speak(AGREEMENT_TEXTS, language);
  if (actor === 'file') return say('byFile');
  // Of persons, only HR may.
  if (actor.startsWith('oidc:')) return 'HR';
  return actor.startsWith('token:')
    ? `${say('byProgram')} ${actor.slice('token:'.length)}`
    : actor.toUpperCase();
}

type Field = keyof AgreementContent;

/** Fields in which a version differs from the one before it. */
export function changedFields(now: VersionRow, before: VersionRow | undefined): Field[] {
  if (!before) return [];
  const fields = Object.keys(now.content) as Field[];
  return fields.filter(
    (field) => JSON.stringify(now.content[field]) !== JSON.stringify(before.content[field]),
  );
}
