import { type Language, speak, type Speak } from '../../platform/i18n/texts.js';
import {
  formatDate,
  formatDuration,
  formatMonth,
  formatNumber,
  formatPercent,
} from '../../wording/format.js';
import { moment } from '../../wording/moment.js';
import { ruleCondition } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { HOUR } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { ClosedFacts, GoalFacts, RoomFacts, ScheduleFacts, UndeliveredFacts } from '../alert-facts.js';
import { ALERT_KINDS, type AlertKind } from '../alert-kinds.js';
import { type AlertItem, type CaseItem, isCase, type ObjectionItem } from './alert-item.js';
import { ALERT_WORDS } from './alert-words.js';
import { GOAL_WORDS, ROOM_WORDS } from './figure-words.js';
import { planChange } from './plan-change.js';
import type { Block, MailContent, MailLine } from './mail-text.js';

export interface AlertMail {
  readonly language: Language;
  /** The recipient's own name; empty of a reader, of whom nothing but the address is known. */
  readonly name: string;
  readonly items: readonly AlertItem[];
  /** Whether it gathers what came up since the day before. */
  readonly isDigest: boolean;
  /** Address of the product, without a slash at the end. */
  readonly address: string;
  readonly clock: LocalClock;
}

type Say = Speak<typeof ALERT_WORDS>;

/** What the subject names where there is more than one kind: what can still be prevented, then what was left undone. */
const IMPORTANT_FIRST: readonly AlertKind[] = [
  'foreseen',
  'escalated',
  'overdue',
  'possible-breach',
  ...ALERT_KINDS,
];

/** One mail of alerts, a section for each kind. No employee's name, no sick leave; hours only where they are the news. */
export function alertMail(mail: AlertMail): MailContent {
  const say = speak(ALERT_WORDS, mail.language);
  const kinds = ALERT_KINDS.filter((kind) => mail.items.some((item) => item.kind === kind));
  const sections = kinds.flatMap((kind) => section(mail, kind, kinds.length > 1, say));
  return {
    language: mail.language,
    subject: subjectOf(mail, kinds, say),
    preheader: preheaderOf(mail, say),
    blocks: [
      {
        kind: 'text',
        text: mail.name === '' ? say('greeting-reader') : say('greeting', { name: mail.name }),
      },
      ...sections,
      ...detours(mail, say),
      ...listLink(mail, say),
      { kind: 'small', text: say(mail.name === '' ? 'why-reader' : 'why') },
    ],
  };
}

function subjectOf({ items, isDigest }: AlertMail, kinds: readonly AlertKind[], say: Say): string {
  const count = items.length;
  if (isDigest) return say('digestSubject', { count });
  const first = IMPORTANT_FIRST.find((kind) => kinds.includes(kind));
  if (first === undefined) return say('why');
  const named = items.filter(({ kind }) => kind === first).length;
  const what = say(`${first}-subject`, { count: named });
  return named === count ? what : say('mixedSubject', { what, others: count - named });
}

/** The first thing it tells, so that it can be judged unopened. */
function preheaderOf(mail: AlertMail, say: Say): string {
  const [first] = mail.items;
  if (!first) return say('why');
  const { head, detail } = lineOf(mail, first, say);
  return `${head} (${detail})`;
}

function section(mail: AlertMail, kind: AlertKind, isOneOfMany: boolean, say: Say): Block[] {
  const items = mail.items.filter((item) => item.kind === kind);
  const count = items.length;
  const days = Math.max(0, ...items.map((item) => (isCase(item) ? (item.facts?.days ?? 0) : 0)));
  return [
    ...(isOneOfMany ? [{ kind: 'heading' as const, text: say(`${kind}-subject`, { count }) }] : []),
    { kind: 'text', text: say(`${kind}-intro`, { count, days }) },
    { kind: 'lines', lines: items.map((item) => lineOf(mail, item, say)) },
  ];
}

function lineOf(mail: AlertMail, item: AlertItem, say: Say): MailLine {
  if (item.kind === 'objection') return objectionLine(mail, item, say);
  if (item.kind === 'room') return roomLine(mail, item.facts, say);
  if (item.kind === 'threshold') return goalLine(mail, item.facts, say);
  if (item.kind === 'schedule') return scheduleLine(mail, item.facts, say);
  if (item.kind === 'undelivered') return undeliveredLine(mail, item.facts, say);
  if (item.kind === 'report') return reportLine(mail, item.facts, say);
  return caseLine(mail, item, say);
}

function caseLine(mail: AlertMail, item: CaseItem, say: Say): MailLine {
  const { language, address } = mail;
  const date = formatDate(language, item.date);
  const rule = speak(RULE_NAMES, language)(item.rule);
  return {
    head:
      item.kind === 'foreseen'
        ? say('foreseen-head', { date, rule, change: changeOf(mail, item, say) })
        : `${date}: ${rule}`,
    detail: say('case-detail', { unit: item.unit, condition: ruleCondition(item.rule, language) }),
    href: `${address}/violations/${item.violationId}`,
    link: say('open'),
  };
}

/** Not a word of what is objected: that is behind the link. */
const objectionLine = (
  { language, address }: AlertMail,
  { rule, date, unit, violationId, facts }: ObjectionItem,
  say: Say,
): MailLine => ({
  head: `${formatDate(language, date)}: ${speak(RULE_NAMES, language)(rule)}`,
  detail: say('objection-detail', { unit, due: formatDate(language, facts.dueOn) }),
  href: `${address}/violations/${violationId}#objections`,
  link: say('objection-open'),
});

/** What to change, as far as the figures tell. */
function changeOf({ language, clock }: AlertMail, { rule, plan }: CaseItem, say: Say): string {
  const change = planChange(rule, plan);
  if (change.kind === 'plan') return say('change-plan');
  const time = formatDuration(language, change.seconds);
  if (change.kind !== 'rest-between') return say(`change-${change.kind}`, { time });
  const [ends, begins] = [change.ends, change.begins].map((at) => moment(at, clock, language));
  return say('change-rest-between', { time, ends: ends ?? '', begins: begins ?? '' });
}

function roomLine({ language, address }: AlertMail, facts: RoomFacts, say: Say): MailLine {
  const hours = (seconds: number): string =>
    formatNumber(language, Math.floor((seconds / HOUR) * 10) / 10, 1);
  const [used, limit] = [hours(facts.used), hours(facts.limit)];
  const whole = (text: string): string => text.replace(/[.,]0$/, '');
  const key = facts.rule in ROOM_WORDS ? (facts.rule as keyof typeof ROOM_WORDS) : 'other';
  return {
    head: speak(ROOM_WORDS, language)(key, { used: whole(used), limit: whole(limit) }),
    detail: say('room-detail', {
      unit: facts.unit,
      from: formatDate(language, facts.from),
      to: formatDate(language, facts.to),
    }),
    href: `${address}/remaining-room`,
    link: say('room-open'),
  };
}

function goalLine({ language, address }: AlertMail, facts: GoalFacts, say: Say): MailLine {
  const { indicator, month, below, value } = facts;
  const goal = indicator === 'sick-leave' ? formatPercent(language, below, 0) : formatNumber(language, below);
  const shown = value === null ? '' : formatNumber(language, value);
  return {
    head: speak(GOAL_WORDS, language)(indicator, { month: formatMonth(language, month), goal }),
    detail: value === null ? say('goal-unsaid') : say('goal-value', { value: shown }),
    href: `${address}/?month=${month}`,
    link: say('goal-open'),
  };
}

const scheduleLine = ({ language, address }: AlertMail, facts: ScheduleFacts, say: Say): MailLine => ({
  head: facts.title[language],
  detail: say(`schedule-${facts.standing}`),
  href: `${address}/schedules`,
  link: say('schedule-open'),
});

const undeliveredLine = ({ address }: AlertMail, { units }: UndeliveredFacts, say: Say): MailLine => ({
  head: units.length === 0 ? say('undelivered-other') : say('undelivered-lead', { units: units.join(', ') }),
  detail: say('undelivered-detail'),
  href: `${address}/alerts?state=failed`,
  link: say('undelivered-open'),
});

/** No figure: whoever is told of it signs in to read it. */
const reportLine = (
  { language, address }: AlertMail,
  { month, version }: ClosedFacts,
  say: Say,
): MailLine => ({
  head: say('report-head', { month: formatMonth(language, month) }),
  detail: say('report-version', { version }),
  href: `${address}/reports/${month}`,
  link: say('report-open'),
});

/** Why units' cases come to somebody other than the nearest manager. */
const detours = ({ items }: AlertMail, say: Say): Block[] =>
  (['no-manager', 'no-address', 'undelivered'] as const).flatMap((reason) => {
    const units = new Set(items.filter((item) => item.reason === reason).flatMap(unitOf));
    return units.size === 0
      ? []
      : [{ kind: 'text' as const, text: say(reason, { units: [...units].join(', ') }) }];
  });

function unitOf(item: AlertItem): string[] {
  if (isCase(item) || item.kind === 'objection') return [item.unit];
  return item.kind === 'room' ? [item.facts.unit] : [];
}

const listLink = ({ items, address }: AlertMail, say: Say): Block[] =>
  items.some(isCase) ? [{ kind: 'link', text: say('list'), href: `${address}/violations` }] : [];
