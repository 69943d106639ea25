import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { MailingService } from '../../src/alerts/mailing.service.js';
import { ReminderSweep } from '../../src/alerts/reminders/reminder-sweep.service.js';
import { absences, EIGHT_HOURS, events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { linesOf } from './table-lines.js';
import { type Visitor, Website } from './website.js';

let site: Website;
let lead: Visitor;
let anna: Visitor;
let bo: Visitor;
const findingOf = new Map<string, string>();

beforeAll(async () => {
  site = await Website.start();
  await site.take(
    'org.json',
    organisation(
      [{ code: 'ANNA' }, { code: 'BO' }, { code: 'TOPP', unit: 'top' }, { code: 'NATT', unit: 'night' }],
      [{ ...EIGHT_HOURS, group: { kind: 'unit', code: 'night' } }],
    ),
  );
  await site.take(
    'events.csv',
    events(['ANNA', 'BO', 'TOPP', 'LEAD'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.take('absences.csv', absences(['NATT;sick;2025-12-08;2025-12-09;50;self;s1']));
  await site.evaluate();
  const rows = await site.query<{ id: string; code: string }>(
    `select v.id, e.code from violation v join employee e on e.id = v.employee_id where v.rule = 'DAILY_REST'`,
  );
  for (const { id, code } of rows) findingOf.set(code, id);
  anna = await site.visitor(`employee:${await employee('ANNA')}`);
  bo = await site.visitor(`employee:${await employee('BO')}`);
  lead = await site.visitor(`manager:${await employee(LEAD.code)}`);
});
afterAll(() => site.close());

async function employee(code: string): Promise<string> {
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [code]);
  return row!.id;
}
const page = (code: string): string => `/me/findings/${findingOf.get(code)!}`;
const object = (who: Visitor, code: string, text: string): Promise<Response> =>
  who.post(`${page(code)}/object`, { text });
const objections = (code: string) =>
  site.query<{ id: string; state: string; text: string; answer: string | null }>(
    `select id, state, text, answer from objection where violation_id = $1 order by made_at`,
    [findingOf.get(code)],
  );
const answer = (who: Visitor, id: string, outcome: string, text: string): Promise<Response> =>
  who.post(`/objections/${id}/answer`, { outcome, answer: text });

describe('an employee', () => {
  it('comes to the own findings, each in a sentence, and to nobody else’s', async () => {
    const signedIn = await (
      await site.visitor(null)
    ).post('/sign-in', {
      persona: `employee:${await employee('ANNA')}`,
    });
    expect(signedIn.headers.get('location')).toBe('/me/findings');
    const list = await anna.text('/me/findings');
    expect(list).toContain(page('ANNA'));
    expect(list).not.toContain(page('BO'));
    const own = await anna.text(page('ANNA'));
    expect(own).toContain('Dette er feil, fordi');
    expect(own).not.toContain('/violations/');
    expect((await anna.get(page('BO'))).status).toBe(404);
    expect((await anna.get('/me/findings/nonsense')).status).toBe(404);
  });

  it('sees the own hours week by week', async () => {
    const hours = await anna.text('/me/hours?month=2025-12');
    expect(hours).toContain('Uke 49, 2025');
    expect(hours).toContain('Overtid, siste tolv måneder');
    expect(await anna.text('/me/hours?month=2024-01')).toContain('Ingen tid er registrert i januar 2024.');
    const ahead = await anna.text('/me/hours?month=2030-01');
    expect(ahead).toContain('Ingen tid er registrert i januar 2030 ennå.');
    expect(ahead).toMatch(/Måneder med timer:[^]*href="\/me\/hours\?month=2025-12"[^>]*>desember 2025/);
    expect(hours).not.toContain('Måneder med timer');
    expect((await anna.get('/me/hours?month=nonsense')).status).toBe(422);
  });

  it('takes the own findings and the own hours away, and nobody else’s, and that is no look at anybody', async () => {
    const before = await site.query(`select id from audit_entry`);
    const list = await anna.text('/me/findings');
    expect(list).toContain('href="/me/findings.xlsx"');
    const [heading, ...found] = linesOf(await anna.text('/me/findings.csv'));
    expect(heading).toBe('Dato;Type;Regel;Hva som ble funnet;Målt;Grense;Målt i;Status;Innsigelse');
    expect(found).toHaveLength((list.match(/<li class="ds-card"/g) ?? []).length);
    expect(found.find((line) => line.includes('DAILY_REST'))).toMatch(
      /^2025-12-0\d;.*;DAILY_REST;.*;11;timer;.*;$/,
    );
    expect(await anna.text('/me/hours?month=2025-12')).toContain('href="/me/hours.csv?month=2025-12"');
    const hours = linesOf(await anna.text('/me/hours.csv?month=2025-12'));
    expect(hours[0]).toBe('Uke;Type;Fra;Til;Planlagt, timer;Netto, timer');
    expect(hours[1]).toMatch(/^49;vakt;2025-12-03 [\d:]+;2025-12-\d\d [\d:]+;.*;\d+(,\d+)?$/);
    expect(linesOf(await anna.text('/me/hours.csv?month=2024-01'))).toHaveLength(1);
    expect((await anna.get('/me/hours.csv?month=nonsense')).status).toBe(422);
    expect(await site.query(`select id from audit_entry`)).toHaveLength(before.length);
  });

  it('sees the limits that hold, from law and agreement, and the own absence', async () => {
    const hours = async (code: string): Promise<string> => {
      const page = await (
        await site.visitor(`employee:${await employee(code)}`)
      ).text('/me/hours?month=2025-12');
      return page.replaceAll('\u00a0', ' ');
    };
    const own = await hours('NATT');
    expect(own).toMatch(/Overtid per 7 dager<\/th><td class="nowrap">høyst 10 t<\/td><td>aml\. § 10-6/);
    expect(own).toContain('minst 8 t</td><td>avtalen eight (loven: minst 11 t, aml. § 10-8 (1))');
    expect(own).toContain('Sykefravær, 8. desember 2025 – 9. desember 2025, 50 %');
    const other = await hours('BO');
    expect(other).toContain('minst 11 t</td><td>aml. § 10-8 (1)');
    expect(other).toContain('Ingen fravær er registrert i desember 2025.');
  });

  it('is no reader of what is the employer’s', async () => {
    for (const path of ['/violations', '/objections', '/reports', '/audit'])
      expect((await anna.get(path)).status).toBe(403);
  });

  it('is led to the own findings by the address alone', async () => {
    for (const path of ['/', '/?month=2025-12'])
      expect((await anna.get(path)).headers.get('location')).toBe('/me/findings');
  });
});

describe('an objection', () => {
  it('reaches the manager, is answered, and its employee sees answer and how long it took', async () => {
    const sent = await object(anna, 'ANNA', 'Jeg gikk kl. 15, ikke kl. 22. <script>alert(1)</script>');
    expect(sent.headers.get('location')).toBe(`${page('ANNA')}?sent=1#objections`);
    expect(await anna.text(`${page('ANNA')}?sent=1`)).toContain('Innsigelsen er sendt.');
    const list = await lead.text('/objections');
    expect(list).toContain('Navn ANNA, Drift');
    expect(list).toContain('&lt;script>alert(1)');
    expect(list).not.toContain('<script>alert');
    expect(await lead.text(`/violations/${findingOf.get('ANNA')!}`)).toContain('Jeg gikk kl. 15');
    const [{ id } = { id: '' }] = await objections('ANNA');
    const answered = await answer(lead, id, 'upheld', 'Stemplingen viser 15.02. Timene rettes.');
    expect(answered.headers.get('location')).toBe('/objections');
    expect(await lead.text('/objections')).toContain('Ingen innsigelser venter på svar.');
    const own = await anna.text(page('ANNA'));
    expect(own).toContain('Stemplingen viser 15.02.');
    expect(own).toContain('Navn LEAD svarte etter mindre enn et døgn.');
  });

  it('sent twice is one, another one has to wait, and taken back it leaves room for it', async () => {
    await object(bo, 'BO', 'Feil dato.');
    await object(bo, 'BO', 'Feil dato.');
    expect(await objections('BO')).toMatchObject([{ state: 'open', text: 'Feil dato.' }]);
    const other = await object(bo, 'BO', 'Noe annet.');
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('>Noe annet.</textarea>');
    const [{ id } = { id: '' }] = await objections('BO');
    expect((await bo.post(`${page('BO')}/withdraw`, { objection: id })).status).toBe(303);
    expect((await object(bo, 'BO', 'Noe annet.')).status).toBe(303);
    expect((await objections('BO')).map(({ state }) => state)).toEqual(['withdrawn', 'open']);
    const late = await answer(lead, id, 'rejected', 'Nei, for stemplingen');
    expect(late.status).toBe(409);
    const shown = await late.text();
    expect(shown).toContain('trukket tilbake av den ansatte');
    expect(shown).toContain('>Nei, for stemplingen</textarea>');
  });

  it('without a reason, or too long, is not sent, and what was typed is kept', async () => {
    for (const [text, says] of [
      [' ', 'Skriv hvorfor.'],
      ['x'.repeat(4001), 'Teksten er for lang.'],
    ] as const) {
      const answered = await object(anna, 'ANNA', text);
      expect(answered.status).toBe(422);
      const shown = await answered.text();
      expect(shown).toContain(says);
      expect(shown).toContain(text.trim());
    }
  });

  it('is answered with an outcome and a reason only', async () => {
    const open = (await objections('BO')).find(({ state }) => state === 'open')!;
    for (const [outcome, text, says] of [
      ['', 'Nei', 'Velg et svar.'],
      ['rejected', '', 'Skriv hvorfor.'],
    ] as const) {
      const answered = await answer(lead, open.id, outcome, text);
      expect(answered.status).toBe(422);
      expect(await answered.text()).toContain(says);
    }
    expect((await objections('BO')).find(({ id }) => id === open.id)).toMatchObject({ state: 'open' });
  });

  it('that is answered on the page of its case comes back there, as it was typed', async () => {
    const [taken, open] = await objections('BO');
    const of = (id: string, text: string): Promise<Response> =>
      lead.post(`/objections/${id}/answer`, { outcome: 'upheld', answer: text, case: findingOf.get('BO')! });
    const shown = await lead.text(`/violations/${findingOf.get('BO')!}`);
    expect(shown).toContain(`name="case" value="${findingOf.get('BO')!}"`);
    for (const [sent, status, says] of [
      [await of(open!.id, ' '), 422, 'Skriv hvorfor.'],
      [await of(taken!.id, 'For sent skrevet'), 409, '>For sent skrevet</textarea>'],
    ] as const) {
      expect(sent.status).toBe(status);
      const page = await sent.text();
      expect(page).toContain('Tidslinje');
      expect(page).toContain(says);
    }
    const elsewhere = { outcome: 'upheld', answer: ' ', case: findingOf.get('TOPP')! };
    expect((await lead.post(`/objections/${open!.id}/answer`, elsewhere)).status).toBe(404);
  });

  it('is made to one’s own finding alone, and answered by whoever answers for the unit', async () => {
    expect((await object(anna, 'BO', 'Nei')).status).toBe(404);
    const boss = await site.visitor(`employee:${await employee('TOPP')}`);
    await object(boss, 'TOPP', 'Feil.');
    const [{ id } = { id: '' }] = await objections('TOPP');
    expect((await answer(lead, id, 'upheld', 'Ja')).status).toBe(404);
    expect((await answer(anna, id, 'upheld', 'Ja')).status).toBe(403);
    expect(await objections('TOPP')).toMatchObject([{ state: 'open' }]);
  });

  it('of a manager is answered by somebody else', async () => {
    await object(lead, 'LEAD', 'Jeg byttet vakt.');
    const [{ id } = { id: '' }] = await objections('LEAD');
    expect((await answer(lead, id, 'upheld', 'Ja')).status).toBe(404);
    const hr = await site.visitor('hr');
    expect((await answer(hr, id, 'upheld', 'Ja')).status).toBe(303);
  });

  it('is kept as it was said, whatever anybody does', async () => {
    const change = (sql: string) => site.query(sql).then(String, (error: unknown) => String(error));
    expect(await change(`update objection set text = 'x'`)).toContain('never changed');
    expect(await change(`update objection set answer = 'x' where state = 'upheld'`)).toContain(
      'never changed',
    );
    expect(await change(`delete from objection`)).toContain('never changed');
  });

  it('is listed and answered by programs, once', async () => {
    interface Listed {
      readonly objections: readonly {
        readonly id: string;
        readonly employee: string;
        readonly state: string;
      }[];
      readonly next: string | null;
    }
    const all = await lead.json<Listed>('/api/v1/objections?state=all');
    expect(new Set(all.objections.map(({ employee }) => employee))).toEqual(
      new Set(['Navn ANNA', 'Navn BO', 'Navn LEAD']),
    );
    const first = await lead.json<Listed>('/api/v1/objections?state=all&limit=2');
    const rest = await lead.json<Listed>(`/api/v1/objections?state=all&limit=200&cursor=${first.next!}`);
    expect([...first.objections, ...rest.objections]).toEqual(all.objections);
    expect((await lead.get(`/api/v1/objections?cursor=${first.next!}`)).status).toBe(400);
    const { objections: answered } = await lead.json<Listed>('/api/v1/objections?state=answered');
    expect(new Set(answered.map(({ state }) => state))).toEqual(new Set(['upheld']));

    const program = await site.program('objections:write');
    const open = (await objections('TOPP')).find(({ state }) => state === 'open')!;
    const say = (outcome: string, text: string) =>
      program.send(`/api/v1/objections/${open.id}/answer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ outcome, answer: text }),
      });
    expect((await say('maybe', 'Nei')).status).toBe(422);
    expect(await (await say('rejected', ' ')).json()).toMatchObject({ status: 422 });
    for (let n = 0; n < 2; n += 1)
      expect(await (await say('rejected', 'Stemplingen stemmer.')).json()).toMatchObject({
        state: 'rejected',
        isOverdue: false,
        answer: { text: 'Stemplingen stemmer.', by: 'test' },
      });
    expect(await (await say('upheld', 'Ja')).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('objection.closed') as unknown,
    });
    expect((await program.send('/api/v1/objections')).status).toBe(403);
  });

  it('that waits too long is told to the manager once, without anybody’s name or words', async () => {
    const sweep = site.app.get(ReminderSweep);
    expect(await sweep.remind()).toBe(0);
    await site.query(
      `
      insert into objection (id, violation_id, employee_id, state, text, made_at, due_on)
      select gen_random_uuid(), v.id, v.employee_id, 'open', 'Sent svar', now(), '2025-12-30'
        from violation v where v.id = $1`,
      [findingOf.get('BO')],
    );
    expect([await sweep.remind(), await sweep.remind()]).toEqual([1, 0]);
    const overview = await lead.text('/');
    expect(overview).toMatch(
      /href="\/objections\?due=past"[^>]*><span[^>]*>1<\/span> <span[^>]*>innsigelse er over fristen/,
    );
    const listed = await lead.text('/objections?due=past');
    expect(listed).toContain('Sent svar');
    expect(listed).not.toContain('Noe annet.');
    const [, cases] =
      /href="\/violations\?state=waiting"[^>]*><span[^>]*>(\d+)<\/span> <span[^>]*>saker? venter på vurdering</.exec(
        overview,
      )!;
    const behind = await lead.text('/violations?state=waiting');
    expect([...behind.matchAll(/<a class="ds-link" href="\/violations\/[0-9a-f-]{36}"/g)]).toHaveLength(
      Number(cases),
    );
    expect(await (await site.visitor('reader')).text('/')).not.toContain('state=waiting');
    const [row] = await site.query<{ recipient: string }>(
      `select e.code as recipient from reminder r join mail m on m.id = r.mail_id join employee e on e.id = m.recipient_id
        where r.kind = 'objection-overdue'`,
    );
    expect(row).toEqual({ recipient: LEAD.code });
    const mailing = site.app.get(MailingService);
    await mailing.send(0);
    const inbox = await site.visitor('hr');
    const list = await inbox.text('/inbox');
    const [, mail] = /href="(\/inbox\/[^"]+)"[^>]*>\s*Påminning/.exec(list)!;
    const shown = await inbox.text(mail!);
    expect(shown).toContain('Ei innseiing skulle vore svara på innan');
    for (const secret of ['Navn BO', 'Sent svar']) expect(shown).not.toContain(secret);
    // One that was answered before the mail went out is told to nobody.
    await site.query(`update mail set state = 'due'`);
    const [late] = await site.query<{ id: string }>(`select id from objection where text = 'Sent svar'`);
    await answer(lead, late!.id, 'rejected', 'Funnet står.');
    await mailing.send(0);
    const [mailNow] = await site.query<{ state: string }>(`select state from mail where kind = 'reminder'`);
    expect(mailNow).toEqual({ state: 'withdrawn' });
  });

  it('has a page of the list, and the next one goes on behind it', async () => {
    const hr = await site.visitor('hr');
    const insert = `
      insert into objection (id, violation_id, employee_id, state, text, made_at, due_on)
      select gen_random_uuid(), v.id, v.employee_id, 'open', 'Mange ' || n, now(), date '2026-01-01' + n
        from violation v, generate_series(1, 30) n where v.id = $1`;
    await site.query(insert, [findingOf.get('TOPP')]);
    const first = await hr.text('/objections');
    const [, next] = /href="(\/objections\?after=[^"]+)"/.exec(first)!;
    const said = (page: string): string[] =>
      [...page.matchAll(/prose">(Mange \d+)</g)].map(([, text]) => text!);
    const rest = await hr.text(next!);
    expect(said(first)[0]).toBe('Mange 1');
    expect([...said(first), ...said(rest)]).toEqual(Array.from({ length: 30 }, (_, n) => `Mange ${n + 1}`));
    // Refused on the second page, its form is there again.
    const [last] = await site.query<{ id: string }>(`select id from objection where text = 'Mange 30'`);
    const after = next!.split('=')[1]!;
    const refused = await hr.post(`/objections/${last!.id}/answer`, { outcome: 'upheld', answer: '', after });
    expect(await refused.text()).toContain(`id="answer-${last!.id}"`);
  });

  it('is taken away with all that wait, days and moments as such, by who answers for the unit', async () => {
    const hr = await site.visitor('hr');
    const lines = linesOf(await hr.text('/objections.csv?due=past'));
    expect(lines[0]).toBe(
      'Svarfrist;Over fristen;Ansatt;Enhet;Funn;Dato for funnet;Sendt;Innsigelsen;Adresse',
    );
    const many = lines.filter((line) => line.includes(';Mange '));
    expect(many.length).toBeGreaterThan(0);
    expect(linesOf(await hr.text('/objections.csv')).filter((line) => line.includes(';Mange '))).toHaveLength(
      30,
    );
    expect(many[0]).toMatch(
      /^2026-01-02;ja;Navn TOPP;[^;]+;[^;]+;\d{4}-\d\d-\d\d;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;Mange 1;http:.*\/violations\/[0-9a-f-]{36}$/,
    );
    expect((await hr.get('/objections.csv?due=never')).status).toBe(422);
    const sheet = (await readXlsx(await (await hr.get('/objections.xlsx', 'en')).bytes())).sheets[0]!;
    expect(sheet.name).toBe('objections');
    const row = sheet.rows.find((cells) => cells.includes('Mange 1'))!;
    expect(row[0]).toEqual(new Date('2026-01-02T00:00:00Z'));
    expect(row[6]).toBeInstanceOf(Date);
    // A manager takes those of the own units away, and is written down for each of them.
    expect(await lead.text('/objections.csv')).not.toContain('Mange');
    const looks = await site.query<{ code: string }>(
      `select distinct e.code from audit_entry a join employee e on e.id::text = a.subject_id
        where a.action = 'export-violations' and a.actor = 'hr'`,
    );
    expect(looks.map(({ code }) => code)).toContain('TOPP');
  });

  it('is written down by codes, for its employee too', async () => {
    const rows = await site.query<{ action: string; to: string; text: string }>(
      `select action, detail ->> 'to' as "to", detail::text as text from audit_entry
        where employee_id = $1 and action in ('object-to-violation', 'answer-objection') order by id`,
      [await employee('ANNA')],
    );
    expect(rows.map(({ action, to }) => `${action} ${to}`)).toEqual([
      'object-to-violation open',
      'answer-objection upheld',
    ]);
    expect(rows.map(({ text }) => text).join()).not.toContain('kl. 15');
  });
});
