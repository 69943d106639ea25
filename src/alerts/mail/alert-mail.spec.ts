import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { LANGUAGES } from '../../platform/i18n/texts.js';
import { RULE_CODES } from '../../rules/rule.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { ALERT_KINDS } from '../alert-kinds.js';
import { GOAL_INDICATORS } from '../alert-facts.js';
import { type AlertItem, asOf, type CaseItem } from './alert-item.js';
import { alertMail as contentOf, type AlertMail } from './alert-mail.js';
import type { MailText } from './mail-text.js';
import { writtenMail } from './mail.view.js';

const alertMail = (mail: AlertMail): MailText => writtenMail(contentOf(mail));

const item = (change: Partial<CaseItem> = {}): CaseItem => ({
  kind: 'possible-breach',
  violationId: '7f1c2a54-0000-4000-8000-000000000001',
  rule: 'DAILY_REST',
  date: '2025-12-04',
  unit: 'Drift vest',
  reason: 'manager',
  facts: null,
  plan: null,
  ...change,
});

const room: AlertItem = {
  kind: 'room',
  reason: 'manager',
  facts: {
    unit: 'Drift vest',
    rule: 'OT_4W',
    used: 79_200,
    limit: 90_000,
    from: '2025-12-01',
    to: '2025-12-28',
  },
};

const goal = (indicator: (typeof GOAL_INDICATORS)[number], value: number | null): AlertItem => ({
  kind: 'threshold',
  reason: 'manager',
  facts: { indicator, month: '2025-12', below: 8, value },
});

const schedule = (standing: 'attention' | 'failing'): AlertItem => ({
  kind: 'schedule',
  reason: 'manager',
  facts: { title: { nb: 'Ny opptelling', nn: 'Ny oppteljing', en: 'Recount' }, standing },
});

const undelivered = (units: readonly string[]): AlertItem => ({
  kind: 'undelivered',
  reason: 'manager',
  facts: { units },
});

const report: AlertItem = {
  kind: 'report',
  reason: 'manager',
  facts: { month: '2025-12', version: 2 },
};

const objection: AlertItem = {
  ...{ kind: 'objection', reason: 'manager', violationId: item().violationId },
  ...{ rule: 'DAILY_REST', date: '2025-12-04', unit: 'Drift vest', facts: { dueOn: '2026-01-19' } },
};

const mail = (change: Partial<AlertMail> = {}): AlertMail => ({
  language: 'nb',
  name: 'Kari Nordmann',
  items: [item()],
  isDigest: false,
  address: 'https://hviletid.example.no',
  clock: clockOf('Europe/Oslo'),
  ...change,
});

/** One of each kind. */
const EVERYTHING: readonly AlertItem[] = [
  item(),
  item({ kind: 'foreseen', date: '2026-03-18' }),
  item({ kind: 'overdue', facts: { days: 14 } }),
  item({ kind: 'escalated', facts: { days: 7 } }),
  objection,
  room,
  ...GOAL_INDICATORS.map((indicator) => goal(indicator, indicator === 'sick-leave' ? null : 12)),
  schedule('attention'),
  schedule('failing'),
  undelivered(['Drift vest']),
  undelivered([]),
  report,
];

describe('an alert mail', () => {
  it.each([
    ['nb', 1, '1 nytt mulig brudd på arbeidstidsreglene', 'ett mulig brudd'],
    ['nb', 2, '2 nye mulige brudd på arbeidstidsreglene', '2 mulige brudd'],
    ['nn', 1, '1 nytt mogleg brot på arbeidstidsreglane', 'eitt mogleg brot'],
    ['nn', 2, '2 nye moglege brot på arbeidstidsreglane', '2 moglege brot'],
    [
      'en',
      1,
      '1 new possible breach of the working-time rules',
      'One possible breach of the working-time rules of the Working Environment Act was found',
    ],
    [
      'en',
      2,
      '2 new possible breaches of the working-time rules',
      '2 possible breaches of the working-time rules of the Working Environment Act were found',
    ],
  ] as const)('in %s about %i', (language, count, subject, phrase) => {
    const {
      subject: said,
      text,
      html,
    } = alertMail(mail({ language, items: Array.from({ length: count }, () => item()) }));
    expect(said).toBe(subject);
    expect(text).toContain(phrase);
    expect(html).toContain(phrase);
    expect(html).toContain(`<html lang="${language}">`);
    expect(text.match(/\/violations\/7f1c2a54/g)).toHaveLength(count);
  });

  it.each([
    ['nb', 'En innsigelse mot funn venter på svar', 'Drift vest – svar innen 19. januar 2026'],
    ['nn', 'Ei innseiing mot funn ventar på svar', 'Drift vest – svar innan 19. januar 2026'],
    ['en', 'An objection to a finding waits for an answer', 'Drift vest – to be answered by 19 January 2026'],
  ] as const)('in %s about an objection leads to it', (language, subject, says) => {
    const { subject: said, text, html } = alertMail(mail({ language, items: [objection] }));
    expect(said).toBe(subject);
    for (const form of [text, html]) {
      expect(form).toContain(says);
      expect(form).toContain('/violations/7f1c2a54-0000-4000-8000-000000000001#objections');
    }
  });

  it('says a thousand as the language writes it', () => {
    const items = Array.from({ length: 1000 }, () => item());
    expect(alertMail(mail({ items })).subject.replace(/\s/g, ' ')).toBe(
      '1000 nye mulige brudd på arbeidstidsreglene'.replace('1000', '1 000'),
    );
  });

  it.each(LANGUAGES)('names every rule in %s and leaves no placeholder', (language) => {
    const items = RULE_CODES.map((rule) => item({ rule }));
    const { subject, text, html } = alertMail(mail({ language, items }));
    for (const rule of RULE_CODES) {
      expect(text).toContain(RULE_NAMES[rule][language]);
      expect(html).toContain(RULE_NAMES[rule][language]);
    }
    expect(`${subject} ${text} ${html.replace(/<style>.*?<\/style>/s, '')}`).not.toMatch(
      /[{}]|undefined|null|\[object/,
    );
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Brien & Sønner"])(
    'shows %s in a unit or a name as letters',
    (nasty) => {
      const { html, text } = alertMail(mail({ name: nasty, items: [item({ unit: nasty })] }));
      expect(html).not.toMatch(/<script|<img/);
      expect(html.match(/&lt;script|&lt;img|Brien &amp;/g)).toHaveLength(3);
      // Plain text needs no escapes, and must not show them.
      expect(text).toContain(nasty);
    },
  );

  it('does not read braces in a name as a place to fill', () => {
    const { text, html } = alertMail(mail({ name: '{count} {name}', items: [item({ unit: '{unit}' })] }));
    expect(text).toContain('Hei {count} {name},');
    expect(html).toContain('{unit}');
  });

  it('gives one link to each case and one to the list, and asks nothing of another host', () => {
    const { html, text } = alertMail(mail());
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual([
      'https://hviletid.example.no/violations/7f1c2a54-0000-4000-8000-000000000001',
      'https://hviletid.example.no/violations',
    ]);
    for (const link of links) expect(text).toContain(link);
  });

  it('says why it comes to somebody else than the nearest manager, naming each unit once', () => {
    const items = [
      item({ unit: 'Øya', reason: 'no-manager' }),
      item({ unit: 'Øya', reason: 'no-manager' }),
      item({ unit: 'Natt', reason: 'no-address' }),
    ];
    const { html, text } = alertMail(mail({ items }));
    for (const said of [html, text]) {
      expect(said).toContain('ingen annen leder er registrert over enheten: Øya.');
      expect(said).toContain('nærmeste leder ikke har en e-postadresse: Natt.');
    }
    expect(alertMail(mail()).text).not.toMatch(/registrert over|e-postadresse/);
  });

  it('gives date, rule and unit of a case in the reader’s way, and no hours', () => {
    const { text } = alertMail(mail());
    expect(text).toContain(
      '4. desember 2025: Hviletid i løpet av 24 timer (Drift vest – minst 11 t, eller 8 t med dispensasjon',
    );
    expect(text).not.toMatch(/\d+[.,]\d+\s*(t|h)\b/);
  });
});

describe('a mail of each kind', () => {
  it.each(LANGUAGES)(
    'has all it needs in %s, in text and HTML alike, and leaves no placeholder',
    (language) => {
      expect(new Set(EVERYTHING.map(({ kind }) => kind))).toEqual(new Set(ALERT_KINDS));
      for (const items of [EVERYTHING, ...EVERYTHING.map((one) => [one])]) {
        const written = alertMail(mail({ language, items }));
        expect(
          `${written.subject} ${written.text} ${written.html.replace(/<style>.*?<\/style>/s, '')}`,
        ).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
        const { blocks } = contentOf(mail({ language, items }));
        for (const block of blocks) {
          if (block.kind !== 'lines') continue;
          for (const { head, href } of block.lines) {
            expect(written.text).toContain(head);
            expect(written.html).toContain(`href="${href}"`);
          }
        }
      }
    },
  );

  it('says of a plan when it becomes one, and unless what', () => {
    const [foreseen] = EVERYTHING.filter(({ kind }) => kind === 'foreseen');
    const said = (language: 'nb' | 'en') => alertMail(mail({ language, items: [foreseen!] })).text;
    expect(said('nb')).toContain('Den 18. mars 2026 blir dette et mulig brudd, med mindre planen endres');
    expect(said('en')).toContain(
      'On 18 March 2026 this becomes a possible breach, unless the plan is changed',
    );
    const plan = { measured: 54_000, limit: 46_800, rest: null, events: [] };
    const long = item({ kind: 'foreseen', rule: 'DAILY_TOTAL', date: '2026-03-18', plan });
    expect(alertMail(mail({ items: [long] })).text).toContain('med mindre 2\u00a0t tas ut av planen: ');
  });

  it('says of a plan whose day has come that it was found', () => {
    const foreseen = item({ kind: 'foreseen', date: '2026-03-18' });
    expect(asOf('2026-03-18', foreseen).kind).toBe('foreseen');
    expect(asOf('2026-03-19', foreseen).kind).toBe('possible-breach');
  });

  it('says of room what is used of what there is', () => {
    expect(alertMail(mail({ items: [room] })).text).toContain(
      '22 av 25 timer overtid er brukt i disse fire ukene (Drift vest, 1. desember 2025 til 28. desember 2025)',
    );
  });

  it('counts limits and not employees, since two limits may be of the same', () => {
    expect(alertMail(mail({ items: [room, room] })).subject).toBe(
      'Lite igjen av 2 grenser for overtid eller arbeidstid',
    );
  });

  it('says of a goal that it is not met, and by which figure', () => {
    const { subject, text } = alertMail(mail({ items: [goal('breaches', 12)] }));
    expect(subject).toBe('Et måltall er ikke lenger oppfylt denne måneden');
    expect(text).toContain('Mulige brudd i desember 2025 er ikke under målet på 8 (nå 12)');
  });

  it('says of sick leave only that the goal is not met, whatever it is given', () => {
    const { text, html } = alertMail(mail({ items: [goal('sick-leave', null)] }));
    expect(text).toContain('Sykefraværet i desember 2025 er ikke under målet på 8');
    expect(text).toContain('tallet står i oversikten');
    expect(html).toContain('tallet står i oversikten');
  });

  it('says of a closed report which it is and where, and no figure of it', () => {
    const { subject, text } = alertMail(mail({ items: [report] }));
    expect(subject).toBe('En månedsrapport er lukket og kan leses');
    expect(text).toContain('Rapporten for desember 2025');
    expect(text).toContain('versjon 2');
    expect(text).toContain('https://hviletid.example.no/reports/2025-12');
  });

  it('puts kinds into sections and counts them together', () => {
    const { subject, text } = alertMail(mail({ items: [item(), room] }));
    expect(subject).toBe('1 nytt mulig brudd på arbeidstidsreglene, og 1 varsel til');
    expect(text).toContain('1 NYTT MULIG BRUDD PÅ ARBEIDSTIDSREGLENE');
    expect(alertMail(mail({ isDigest: true })).subject).toBe('Dagens varsler om arbeidstid: 1');
  });

  it('names in the subject what can still be prevented, whatever comes first in the mail', () => {
    const items = [item(), item(), item({ kind: 'foreseen', date: '2026-03-18' })];
    expect(alertMail(mail({ items })).subject).toBe(
      'Planen gir 1 mulig brudd som kan unngås, og 2 varsler til',
    );
  });

  it('asks nothing of another host, and stands on tables and inline styles', () => {
    const { html } = alertMail(mail({ items: EVERYTHING }));
    for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\/hviletid\.example\.no\//);
    expect(html).not.toMatch(/<img|<script|<link|@import|url\(|display:flex|display:grid/);
    expect(html).toContain('prefers-color-scheme: dark');
  });
});
