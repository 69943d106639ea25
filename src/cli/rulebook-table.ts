import Table from 'cli-table3';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LimitKey } from '../rules/limits.js';
import { LIMIT_KEYS, type Rulebook } from '../workforce/rulebook-file.js';
import { casesOf, type Evidence, type Limit } from '../workforce/rulebook-limit.js';
import { capitalised } from '../wording/format.js';
import {
  caseLimitText,
  caseText,
  dispensationText,
  evidenceText,
  limitName,
  limitText,
  periodText,
} from '../workforce/in-words/limit-lines.js';
import { GRANTORS } from '../wording/agreement-words.js';
import { EVIDENCE_NAMES, REASON_NAMES } from '../workforce/in-words/rulebook-words.js';
import { RULES_TEXTS } from '../workforce/in-words/rules-words.js';

const HEADS = ['rule', 'limit', 'from', 'clause', 'evidence'] as const;

/** A whole rulebook for a person in a terminal: every limit, and below what goes with them. */
export function rulebookText(rulebook: Rulebook, language: Language): string {
  return [
    `${rulebook.title[language]} (${rulebook.rulebook} ${rulebook.version})`,
    limitTable(rulebook, language),
    ...otherLines(rulebook, language),
    ...standbyLines(rulebook, language),
    ...averagingLines(rulebook, language),
    ...exemptionLines(rulebook, language),
    ...notEvaluatedLines(rulebook, language),
    speak(RULES_TEXTS, language)('dates', { evidence: speak(EVIDENCE_NAMES, language)(rulebook.dates) }),
  ].join('\n');
}

function limitTable({ limits, dates }: Rulebook, language: Language): string {
  const say = speak(RULES_TEXTS, language);
  const table = new Table({
    head: HEADS.map((head) => say(head)),
    style: { head: [], border: [], compact: true },
  });
  for (const key of LIMIT_KEYS) {
    const limit = limits[key];
    if (limit) for (const row of rowsOf(key, limit, dates, language)) table.push(row);
  }
  return table.toString();
}

const rowsOf = (key: LimitKey, limit: Limit, dates: Evidence, language: Language): string[][] =>
  casesOf(limit).flatMap((one, index) =>
    one.values.map((value, at) => [
      [key, ...(index === 0 && at === 0 ? [limitName(key, language)] : []), caseText(one, language)]
        .filter((line) => line !== '')
        .join('\n'),
      limitText(limit, value.value, language),
      value.to === undefined ? value.from : periodText(value, language),
      one.clause,
      evidenceText(value.evidence, { ofThis: one.dates ?? limit.dates ?? dates, ofAll: dates }, language),
    ]),
  );

/** Below the table, for lines this long make a table no screen is wide enough for: who may grant another, what follows. */
function otherLines({ limits }: Rulebook, language: Language): string[] {
  const found = LIMIT_KEYS.flatMap((key) => {
    const limit = limits[key];
    const lines = limit ? besideLimit(limit, language) : [];
    return lines.length === 0 ? [] : [`  ${limitName(key, language)}`, ...lines.map((line) => `    ${line}`)];
  });
  return found.length === 0
    ? []
    : [`${capitalised(language, speak(RULES_TEXTS, language)('others'))}:`, ...found];
}

function besideLimit(limit: Limit, language: Language): string[] {
  const say = speak(RULES_TEXTS, language);
  const evidence = speak(EVIDENCE_NAMES, language);
  const { consequence } = limit;
  return [
    ...limit.dispensations.map(
      (dispensation) =>
        `${dispensationText(limit, dispensation, language)} (${evidence(dispensation.evidence)})`,
    ),
    ...weighedLines(limit, language),
    ...(limit.severity === 'notice' ? [say('notice')] : []),
    ...(consequence
      ? [say('compensatory', { days: consequence.withinDays, evidence: evidence(consequence.evidence) })]
      : []),
  ];
}

/** How a limit is weighed where the hours decide: `§ 10-4 (6): høyst 38 t, ned til 36 t: …`. */
const weighedLines = (limit: Limit, language: Language): string[] =>
  casesOf(limit).flatMap((one) => {
    const value = one.values.at(-1)?.value;
    if (one.weighed === undefined || value === undefined) return [];
    const evidence = speak(EVIDENCE_NAMES, language)(one.weighed.evidence);
    return [`${one.clause}: ${caseLimitText(limit, one, value, language)} (${evidence})`];
  });

function standbyLines({ conversions: { standby } }: Rulebook, language: Language): string[] {
  if (!standby) return [];
  const say = speak(RULES_TEXTS, language);
  const evidence = speak(EVIDENCE_NAMES, language);
  const grantors = speak(GRANTORS, language);
  const values = standby.values.map(
    ({ value, evidence: mark, ...dated }) =>
      `${value.numerator}/${value.denominator} ${periodText(dated, language)} (${evidence(mark)})`,
  );
  const others = standby.dispensations.map(({ basis, grantedBy }) => `${basis}, ${grantors(grantedBy)}`);
  return [
    `${say('standby')} ${values.join(', ')}, ${standby.clause}`,
    ...(others.length > 0 ? [`  ${say('standbyOthers', { who: others.join('; ') })}`] : []),
  ];
}

const averagingLines = ({ averaging }: Rulebook, language: Language): string[] =>
  averaging.map(({ of, grantedBy, basis, weeks, evidence }) =>
    speak(RULES_TEXTS, language)(of === 'sundays' ? 'averagingSundays' : 'averagingOrdinary', {
      weeks,
      basis,
      who: speak(GRANTORS, language)(grantedBy),
      evidence: speak(EVIDENCE_NAMES, language)(evidence),
    }),
  );

const exemptionLines = ({ exemptions }: Rulebook, language: Language): string[] =>
  exemptions.map(({ kind, basis, evidence }) =>
    speak(RULES_TEXTS, language)(kind === 'leading' ? 'exemptLeading' : 'exemptIndependent', {
      basis,
      evidence: speak(EVIDENCE_NAMES, language)(evidence),
    }),
  );

function notEvaluatedLines({ notEvaluated }: Rulebook, language: Language): string[] {
  if (notEvaluated.length === 0) return [];
  const evidence = speak(EVIDENCE_NAMES, language);
  const reasons = speak(REASON_NAMES, language);
  return [
    speak(RULES_TEXTS, language)('notEvaluated'),
    ...notEvaluated.map(
      (one) => `  ${one.clause}: ${one.says[language]} (${evidence(one.evidence)}; ${reasons(one.reason)})`,
    ),
  ];
}
