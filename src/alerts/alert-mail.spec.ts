import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { RULE_CODES } from '../rules/rule.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { alertMail, type AlertMail, type MailItem } from './alert-mail.view.js';

const item = (change: Partial<MailItem> = {}): MailItem => ({
  violationId: '7f1c2a54-0000-4000-8000-000000000001',
  rule: 'DAILY_REST',
  date: '2025-12-04',
  unit: 'Drift vest',
  reason: 'manager',
  ...change,
});

const mail = (change: Partial<AlertMail> = {}): AlertMail => ({
  language: 'nb',
  name: 'Kari Nordmann',
  items: [item()],
  address: 'https://hviletid.example.no',
  ...change,
});

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
    expect(`${subject} ${text} ${html}`).not.toMatch(/[{}]|undefined|null|\[object/);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Brien & Sønner"])(
    'shows %s in a unit or a name as letters',
    (nasty) => {
      const { html, text } = alertMail(mail({ name: nasty, items: [item({ unit: nasty })] }));
      expect(html).not.toMatch(/<script|<img/);
      expect(html.match(/&lt;script|&lt;img|Brien &amp;/g)).toHaveLength(2);
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
    expect(text).toContain('4. desember 2025: Hviletid i løpet av 24 timer (Drift vest)');
    expect(text).not.toMatch(/\d+[.,]\d+\s*(t|h)\b/);
  });
});
