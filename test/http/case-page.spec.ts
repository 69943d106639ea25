import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Visitor, Website } from './website.js';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
let site: Website;
let hr: Visitor;
let lead: Visitor;
/** A case nobody has said anything of, by the employee's code. */
const caseOf = new Map<string, string>();

beforeAll(async () => {
  site = await Website.start();
  await site.take('org.json', organisation(CODES.map((code) => ({ code }))));
  const own = [...CODES, 'LEAD'];
  await site.take('events.csv', events(own.flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))));
  await site.evaluate();
  const rows = await site.query<{ id: string; code: string }>(
    `select v.id, e.code from violation v join employee e on e.id = v.employee_id where rule = 'DAILY_REST'`,
  );
  for (const { id, code } of rows) caseOf.set(code, id);
  hr = await site.visitor('hr');
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
});
afterAll(() => site.close());

const pathOf = (code: string): string => `/violations/${caseOf.get(code)!}`;
const text = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
/** Hidden fields of the form that is sent to an address. */
const hidden = (html: string, action: string): Record<string, string> => {
  const form = html.split(`action="${action}"`)[1]!.split('</form>')[0]!;
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, value!]));
};
/** Fills the form of a page and sends it. */
const fill = async (
  who: Visitor,
  code: string,
  end: string,
  fields: Record<string, string>,
  page?: string,
) => {
  const action = `${pathOf(code)}/${end}`;
  return who.post(action, { ...hidden(page ?? (await who.text(pathOf(code))), action), ...fields });
};

describe('the sum of a case', () => {
  it('is shown term by term with limit and difference, to HR and to the manager', async () => {
    for (const who of [hr, lead]) {
      const shown = text(await who.text(pathOf('A'))).replaceAll('\u00a0', ' ');
      expect(shown).toMatch(/ons\. 3\. des\. 22:00–tor\. 4\. des\. 07:00 \(lengst\) 9 t/);
      expect(shown).toMatch(/Grense som gjelder, aml\. § 10-8 \(1\) minst 11 t For lite 2 t/);
    }
  });

  it('is not shown where time on record no longer gives the figure, and the page says so', async () => {
    await site.query(`update violation set measured = measured + 60 where id = $1`, [caseOf.get('B')!]);
    const shown = text(await hr.text(pathOf('B')));
    expect(shown).toContain('så regnestykket kan ikke vises');
    expect(shown).not.toContain('For lite');
    await site.query(`update violation set measured = measured - 60 where id = $1`, [caseOf.get('B')!]);
  });
});

describe('a case of one’s own', () => {
  const stateOf = (code: string) =>
    site.query(`select state, version from violation where id = $1`, [caseOf.get(code)!]);

  it('has no forms, says why, and is refused with nothing stored', async () => {
    const page = await lead.text(pathOf('LEAD'));
    expect(text(page)).toContain('Saken gjelder deg selv. Noen andre må vurdere den');
    expect(page).not.toContain(`${pathOf('LEAD')}/assess`);
    for (const end of ['assess', 'comment', 'cause', 'deviation']) {
      const fields = {
        outcome: 'real',
        reason: 'Nei',
        text: 'Nei',
        cause: 'other',
        number: '1',
        version: '1',
      };
      const answer = await lead.post(`${pathOf('LEAD')}/${end}`, fields);
      expect([end, answer.status]).toEqual([end, 403]);
      expect(text(await answer.text())).toContain('Saken gjelder deg selv, og må behandles av noen andre.');
    }
    expect(await stateOf('LEAD')).toEqual([{ state: 'detected', version: 1 }]);
  });

  it('is left out when several are assessed, and HR may assess it', async () => {
    const picks = ['LEAD', 'I'].map((code) => ['pick', `${caseOf.get(code)!}:1`] as const);
    const answer = await lead.post('/violations/assess', [['outcome', 'real'], ['reason', ''], ...picks]);
    expect(text(await answer.text())).toContain('Saken gjelder deg selv, og må behandles av noen andre.');
    expect([await stateOf('LEAD'), await stateOf('I')]).toEqual([
      [{ state: 'detected', version: 1 }],
      [{ state: 'real', version: 2 }],
    ]);
    expect((await fill(hr, 'LEAD', 'assess', { outcome: 'real' })).status).toBe(303);
  });
});

describe('the page of a case', () => {
  it('takes a case from discovery to closure by forms alone', async () => {
    const steps: readonly (readonly [string, Record<string, string>])[] = [
      ['assess', { outcome: 'emergency', reason: 'Brann i serverrommet.' }],
      ['cause', { cause: 'product-rollout' }],
      ['comment', { text: 'Tillitsvalgt er orientert.\nReferat finnes.' }],
      ['measures', { what: 'To på vakt', owner: 'Driftsleder', dueDate: '2026-01-05' }],
      ['deviation', { number: 'AVV-2025-0412' }],
    ];
    for (const [end, fields] of steps) {
      const answer = await fill(hr, 'A', end, fields);
      expect([end, answer.status, answer.headers.get('location')]).toEqual([
        end,
        303,
        `${pathOf('A')}?stored=1#case`,
      ]);
    }
    await site.query(`update violation_measure set due_date = '2026-01-02'`);
    const page = text(await hr.text(`${pathOf('A')}?stored=1`));
    expect(page).toContain('Lagret.');
    expect(page).toMatch(
      /Nødsituasjon § 10-12 \(3\) ?\. Vurdert av HR 5\. januar 2026 \S+ Brann i serverrommet\./,
    );
    expect(page).toContain('Årsak, bestemt produktutrulling');
    expect(page).toContain('Avviksnummer AVV-2025-0412');
    expect(page).toContain('To på vakt over fristen');
    expect(page).toContain('To på vakt. Ansvarlig: Driftsleder. Frist: 5. januar 2026.');
    const [{ id: measure }] = (await site.query<{ id: string }>(`select id from violation_measure`)) as [
      { id: string },
    ];
    const changed = await fill(hr, 'A', `measures/${measure}`, {
      what: 'To på vakt',
      owner: 'Driftsleder',
      dueDate: '2026-01-02',
      doneOn: '2026-01-04',
      effect: 'Ingen nye funn.',
    });
    expect(changed.status).toBe(303);
    const after = text(await hr.text(pathOf('A')));
    expect(after).toContain('Utført 4. januar 2026 Virkning Ingen nye funn.');
    expect(after).not.toContain('over fristen');
  });

  it('shows both texts to whoever was slower, keeps what was typed, and takes it when it is sent again', async () => {
    const opened = await hr.text(pathOf('B'));
    await fill(lead, 'B', 'assess', { outcome: 'data-error', reason: 'Stemplet ut for sent.' });
    const late = await fill(
      hr,
      'B',
      'assess',
      { outcome: 'emergency', reason: 'Strømbrudd <i> hele byen.' },
      opened,
    );
    expect(late.status).toBe(412);
    const html = await late.text();
    const page = text(html);
    expect(page).toContain('Saken er endret siden du åpnet den. Dette er nytt:');
    expect(page).toMatch(/Navn LEAD: Vurdert \(feil i data\)\. Stemplet ut for sent\./);
    expect(html).toContain('Strømbrudd &lt;i> hele byen.</textarea>');
    expect(html).toMatch(/<input[^>]*value="emergency"[^>]*checked/);
    const again = await fill(
      hr,
      'B',
      'assess',
      { outcome: 'emergency', reason: 'Strømbrudd <i> hele byen.' },
      html,
    );
    expect(again.status).toBe(303);
    expect(text(await hr.text(pathOf('B')))).toContain('Nødsituasjon');
  });

  it.each([
    ['assess', { outcome: 'emergency', reason: ' ' }, 'Skriv en begrunnelse; loven godtar ikke'],
    ['assess', { reason: 'Uten valg.' }, 'Velg en vurdering.'],
    ['assess', { outcome: 'take-back', reason: 'For tidlig.' }, 'trukket tilbake'],
    ['cause', { cause: 'full-moon' }, 'Velg en årsak fra listen.'],
    ['comment', { text: '' }, 'Skriv en merknad.'],
    ['measures', { what: 'Rydde', owner: 'Leder', dueDate: '31.01.2026' }, 'Skriv en frist som finnes'],
    ['measures', { what: 'Rydde', owner: 'Leder', dueDate: '2025-01-31' }, 'Fristen er ute allerede.'],
    ['assess', { outcome: 'data-error', reason: '' }, 'Skriv hva som er registrert feil'],
    [
      'measures/0b0e8a4c-6f0e-4b3e-9d0a-111111111111',
      { what: 'x', owner: 'y', dueDate: '2026-01-31' },
      'hører ikke til',
    ],
  ])('says what is wrong with %s %j and keeps the rest', async (end, fields, words) => {
    const opened = await hr.text(pathOf('C'));
    const own = end.startsWith('measures/') ? {} : hidden(opened, `${pathOf('C')}/${end}`);
    const answer = await hr.post(`${pathOf('C')}/${end}`, { version: '1', ...own, ...fields });
    expect([409, 422]).toContain(answer.status);
    const html = await answer.text();
    expect(text(html)).toContain(words);
    const typed: Readonly<Record<string, string | undefined>> = fields;
    if (typed['what'] === 'Rydde') expect(html).toContain('>Rydde</textarea>');
    if (typed['reason']?.trim()) expect(html).toContain(`>${typed['reason']}</textarea>`);
    const [row] = await site.query<{ version: number }>(`select version from violation where id = $1`, [
      caseOf.get('C'),
    ]);
    expect(row!.version).toBe(1);
  });

  it('stores once what is sent twice by a double click', async () => {
    const opened = await hr.text(pathOf('D'));
    for (const [end, fields] of [
      ['comment', { text: 'Bare én gang.' }],
      ['measures', { what: 'Ett tiltak', owner: 'HR', dueDate: '2026-02-01' }],
    ] as const) {
      const page = end === 'comment' ? opened : await hr.text(pathOf('D'));
      const both = await Promise.all([fill(hr, 'D', end, fields, page), fill(hr, 'D', end, fields, page)]);
      expect(both.map(({ status }) => status)).toEqual([303, 303]);
    }
    const steps = await site.query(
      `select reason from violation_history where violation_id = $1 order by id`,
      [caseOf.get('D')],
    );
    expect(steps).toEqual([{ reason: 'found' }, { reason: 'commented' }, { reason: 'measure-added' }]);
  });

  it('leads to the case that corrected data gave in its place, and back', async () => {
    expect((await fill(hr, 'E', 'assess', { outcome: 'real', reason: '' })).status).toBe(303);
    await site.take(
      'moved.csv',
      events(
        shortRest('E', '2025-12-04', '2025-12-05').map((row, i) => ({
          ...row,
          id: shortRest('E', '2025-12-03', '2025-12-04')[i]!.id,
        })),
      ),
    );
    await site.evaluate();
    const [next] = await site.query<{ id: string }>(`select replaced_by as id from violation where id = $1`, [
      caseOf.get('E'),
    ]);
    const old = await hr.text(pathOf('E'));
    expect(text(old)).toContain('Rettede data ga i stedet');
    expect(old).toContain(`href="/violations/${next!.id}"`);
    expect(old).not.toContain('/assess"');
    expect(old).toContain('/comment"');
    expect(await hr.text(`/violations/${next!.id}`)).toContain(`href="${pathOf('E')}"`);
  });

  it('says at its top that it holds no longer, and how it was assessed before', async () => {
    const top = async (code: string): Promise<string> =>
      text((await hr.text(pathOf(code))).split('id="case"')[0]!);
    const assessed = await top('E');
    expect(assessed).toContain(
      'Saken gjelder ikke lenger: timene er rettet, og funnet er borte. Før det var den vurdert slik: reelt brudd.',
    );
    expect(assessed).toContain(' Merk ');
    expect(assessed).not.toContain('Vurder på nytt');
    const turn = (state: string) =>
      site.query(`update violation set state = $2 where id = $1`, [caseOf.get('J'), state]);
    await turn('superseded');
    expect(await top('J')).toMatch(/funnet er borte\. (?!Før det)/);
    await turn('detected');
  });

  it('keeps a measure that is open after it is gone: on its page, in the list of what is due and to be done', async () => {
    const measure = { what: 'To på vakt', owner: 'Leder', dueDate: '2026-02-01', doneOn: '' };
    expect((await fill(hr, 'E', 'measures', { ...measure, measure: randomUUID() })).status).toBe(303);
    await site.query(`update violation_measure set due_date = '2026-01-01' where violation_id = $1`, [
      caseOf.get('E'),
    ]);
    const page = await lead.text(pathOf('E'));
    expect(page).toContain('href="#measures"');
    expect(text(page)).toContain(
      'falt bort da timene ble rettet, men ett tiltak er ikke utført og står åpent',
    );
    expect(await lead.text('/violations?state=measures-due')).toContain(pathOf('E'));
    expect(await lead.text('/')).toContain('href="/violations?state=measures-due"');
    const [row] = await site.query<{ id: string }>(
      `select id from violation_measure where violation_id = $1`,
      [caseOf.get('E')],
    );
    const end = `measures/${row!.id}`;
    const silent = await fill(lead, 'E', `${end}/drop`, { reason: ' ' });
    expect(silent.status).toBe(422);
    expect(text(await silent.text())).toContain('Skriv en begrunnelse.');
    expect((await fill(lead, 'E', `${end}/drop`, { reason: 'Timene var feil <i>' })).status).toBe(303);
    const dropped = await lead.text(pathOf('E'));
    expect(text(dropped)).not.toContain('står åpent');
    expect(text(dropped)).not.toContain('over fristen');
    expect(dropped).not.toContain('href="#measures"');
    expect(dropped).not.toContain(`${end}/drop"`);
    expect(dropped).toContain('Timene var feil &lt;i>');
    expect(text(dropped)).toMatch(/Skrinlagt 5\. januar 2026 Begrunnelse Timene var feil/);
    expect(text(dropped)).toMatch(
      /Tiltak skrinlagt .*To på vakt\. Ansvarlig: Leder\. Frist: 1\. januar 2026\. Skal ikke gjøres: Timene/,
    );
    expect(await lead.text('/violations?state=measures-due')).not.toContain(pathOf('E'));
    expect(await lead.text('/')).not.toContain('href="/violations?state=measures-due"');
    const late = await fill(lead, 'E', end, { ...measure, dueDate: '2026-01-01', effect: '' });
    expect(late.status).toBe(422);
    const html = await late.text();
    expect(text(html)).toContain('Fristen er ute allerede.');
    expect((await fill(lead, 'E', end, { ...measure, effect: '' }, html)).status).toBe(303);
    const resumed = text(await lead.text(pathOf('E')));
    expect(resumed).toContain('ett tiltak er ikke utført og står åpent');
    expect(resumed).toContain('Tiltak tatt opp igjen');
  });

  it('has the same state in lists and files as on its page, also where it was within an agreement', async () => {
    await site.query(`update violation set effective_verdict = 'ok' where id = $1`, [caseOf.get('E')]);
    const row = new RegExp(`href="${pathOf('E')}.*?</tr>`, 's');
    const list = row.exec(await hr.text('/violations?state=superseded'))![0];
    expect(list).toContain('rettet i data');
    expect(list).not.toContain('innenfor dispensasjon');
    expect(text(await hr.text(pathOf('E')))).toContain('Status rettet i data');
  });

  it('tells of a correction of its hours: in the history with the sums, and the versions before and after', async () => {
    const [late, early] = shortRest('G', '2025-12-03', '2025-12-04');
    expect(await hr.text(pathOf('G'))).not.toContain('id="corrections"');
    await site.take('rettet.csv', events([{ ...late!, end: '2025-12-03T21:30' }, early!]));
    await site.evaluate();
    for (const who of [hr, lead]) {
      const page = await who.text(pathOf('G'));
      const shown = text(page).replaceAll('\u00a0', ' ');
      const change = 'ons. 3. des. 14:00–22:00 → Vakt ons. 3. des. 14:00–21:30.';
      expect(shown).toContain(`filen rettet.csv Timene er korrigert Vakt ${change}`);
      expect(shown).toContain('Før: 9 t, grense 11 t. Etter: 9 t 30 min, grense 11 t.');
      expect(shown.indexOf('Timene er korrigert')).toBeLessThan(shown.indexOf('Før: 9 t'));
      expect(shown).toContain('Versjoner før og etter retting (1)');
      const versions = new RegExp(`href="(${pathOf('G')}/events/[0-9a-f-]{36})"[^>]*>Alle versjoner<`).exec(
        page,
      )!;
      expect(text(await who.text(versions[1]!))).toContain('rettet.csv');
    }
    // Whoever else's hours the same file corrected are not this case's.
    expect(await hr.text(pathOf('A'))).not.toContain('rettet.csv');
  });

  it('keeps the address of every version of its events, corrected or withdrawn, and says which it was', async () => {
    const [late, early] = shortRest('K', '2025-12-03', '2025-12-04');
    await site.take('k.csv', events([late!, early!]));
    await site.evaluate();
    const [own] = await site.query<{ id: string }>(
      `select v.id from violation v join employee e on e.id = v.employee_id where e.code = 'K' and rule = 'DAILY_REST'`,
    );
    const addressOf = async (version: number): Promise<string> => {
      const [row] = await site.query<{ id: string }>(
        `select id from work_event where source_id = $1 and version = $2`,
        [late!.id, version],
      );
      return `/violations/${own!.id}/events/${row!.id}`;
    };
    const first = await addressOf(1);
    await site.take('k-rettet.csv', events([{ ...late!, end: '2025-12-03T21:30' }, early!]));
    await site.evaluate();
    const corrected = text(await hr.text(first));
    expect(corrected).toMatch(/k-rettet\.csv .* k\.csv .* k-rettet\.csv, linje 2/);
    expect(corrected).not.toContain('trukket tilbake');
    await site.take(
      'k-slettet.csv',
      `employee;kind;start;end;source_id;deleted\nK;shift;;;${late!.id};true\n`,
    );
    await site.evaluate();
    for (const address of [first, await addressOf(2)]) {
      expect(text(await hr.text(address))).toMatch(
        /k-slettet\.csv, linje 2, som trakk raden tilbake .* k-rettet\.csv, linje 2 /,
      );
    }
    const [other] = await site.query<{ id: string }>(
      `select w.id from work_event w join employee e on e.id = w.employee_id where e.code = 'F' limit 1`,
    );
    expect((await hr.get(`/violations/${own!.id}/events/${other!.id}`)).status).toBe(404);
  });

  it('tells of an event that was withdrawn, and of none that is an absence', async () => {
    const [late] = shortRest('J', '2025-12-03', '2025-12-04');
    await site.query(`update work_event set superseded_at = now() where source_id = $1`, [late!.id]);
    const shown = async () => text(await hr.text(pathOf('J'))).replaceAll('\u00a0', ' ');
    expect(await shown()).toContain(
      'ikke kjent Timene er korrigert Vakt ons. 3. des. 14:00–22:00 → trukket tilbake.',
    );
    await site.query(`update work_event set kind = 'absence' where source_id = $1`, [late!.id]);
    expect(await shown()).not.toContain('Timene er korrigert');
  });

  it('can say that it is a duplicate of another case of the same person', async () => {
    await site.take('more.csv', events(shortRest('F', '2025-12-10', '2025-12-11')));
    await site.evaluate();
    const [other] = await site.query<{ id: string }>(
      `select v.id from violation v join employee e on e.id = v.employee_id
        where e.code = 'F' and v.anchor_date = '2025-12-11' and rule = 'DAILY_REST'`,
    );
    const wrong = await fill(hr, 'F', 'assess', { outcome: 'duplicate', duplicateOf: '' });
    expect(text(await wrong.text())).toContain('Velg hvilken sak dette er et duplikat av.');
    const foreign = await fill(hr, 'F', 'assess', { outcome: 'duplicate', duplicateOf: caseOf.get('G')! });
    expect(text(await foreign.text())).toContain('Et duplikat gjelder samme ansatt');
    expect((await fill(hr, 'F', 'assess', { outcome: 'duplicate', duplicateOf: other!.id })).status).toBe(
      303,
    );
    expect(text(await hr.text(pathOf('F')))).toMatch(
      /Duplikat av Hviletid i løpet av 24 timer , 11\. desember 2025|Duplikat av Hviletid i løpet av 24 timer, 11\. desember 2025/,
    );
    expect(text(await hr.text(`/violations/${other!.id}`))).toContain('Duplikater av denne');
  });

  it('keeps what was typed when the session has ended, in no address and nowhere else', async () => {
    const visitor = await site.visitor('hr');
    const opened = await visitor.text(pathOf('H'));
    await visitor.post('/sign-out', {});
    const fields = { outcome: 'emergency', reason: 'Lang og god "begrunnelse".' };
    const answer = await fill(visitor, 'H', 'assess', fields, opened);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('location')).toBeNull();
    const html = await answer.text();
    expect(text(html)).toContain('Økten var slutt da du sendte skjemaet.');
    const kept = hidden(html, `${pathOf('H')}/assess`);
    expect(kept).toMatchObject({ outcome: 'emergency', version: '1' });
    expect(text(html)).toMatch(
      /Skjemaet gjelder: Hviletid i løpet av 24 timer, 4\. desember 2025 .*Vurdering Nødsituasjon § 10-12 \(3\) Begrunnelse/,
    );
    // Signed in in another window, nobody is left on a page that says nothing of the form.
    expect(html).toContain('href="/sign-in?next=/signed-in" target="_blank"');
    const signedIn = await visitor.post('/sign-in', { persona: 'hr', next: '/signed-in' });
    expect(signedIn.headers.get('location')).toBe('/signed-in');
    expect(text(await hr.text('/signed-in'))).toContain('Lukk dette vinduet, gå tilbake dit');
    const again = await hr.post(`${pathOf('H')}/assess`, {
      ...kept,
      reason: /<textarea[^>]*name="reason"[^>]*>([^<]*)</.exec(html)![1]!.replaceAll('&quot;', '"'),
    });
    expect(again.status).toBe(303);
    const [row] = await site.query<{ text: string }>(
      `select detail ->> 'text' as text from violation_history where violation_id = $1 order by id desc limit 1`,
      [caseOf.get('H')],
    );
    expect(row!.text).toBe('Lang og god "begrunnelse".');
  });

  it('shows what was typed to be changed, keeps it for whoever typed it, and shows it to nobody else', async () => {
    const visitor = await site.visitor('hr');
    const opened = await visitor.text(pathOf('G'));
    const [last] = (await visitor.get('/violations')).headers
      .getSetCookie()
      .filter((cookie) => cookie.startsWith('last-person='));
    expect(last).toMatch(/^last-person=[\w-]{16}; .*HttpOnly/);
    const own = { ...hidden(opened, `${pathOf('G')}/comment`), text: 'Ringte <Ann> klokka sju.' };
    // The session has ended, and the browser knows whose it was.
    const stranger = site.visitorWith(last!.split(';')[0]!);
    const ended = await stranger.post(`${pathOf('G')}/comment`, own);
    expect(ended.status).toBe(401);
    const page = await ended.text();
    expect(page).toContain('>Ringte &lt;Ann> klokka sju.</textarea>');
    const kept = { ...hidden(page, `${pathOf('G')}/comment`), text: own.text };
    expect(kept).toHaveProperty('kept-for');

    const other = await lead.post(`${pathOf('G')}/comment`, kept);
    expect(other.status).toBe(403);
    const closed = await other.text();
    expect(text(closed)).toContain('Skjemaet er skrevet av en annen');
    expect(closed).not.toContain('klokka sju');
    const still = hidden(closed, `${pathOf('G')}/comment`);
    expect(Object.keys(still)).toEqual(['kept-sealed']);
    const commented = () =>
      site.query(
        `select detail ->> 'text' as text from violation_history where violation_id = $1 and reason = 'commented'`,
        [caseOf.get('G')],
      );
    expect(await commented()).toEqual([]);

    // Whoever has not signed in, and whoever else has, sees as little of it from here on.
    for (const who of [await site.visitor(null), lead]) {
      const page = await (await who.post(`${pathOf('G')}/comment`, still)).text();
      expect(page).not.toContain('klokka sju');
      expect(page).toContain('name="kept-sealed"');
    }
    const mine = await hr.post(`${pathOf('G')}/comment`, still);
    expect(mine.status).toBe(303);
    expect(await commented()).toEqual([{ text: own.text }]);
  });

  it('is not carried out as somebody else’s who has signed in meanwhile in the same browser', async () => {
    const opened = await hr.text(pathOf('I'));
    const typed = { text: 'Bare for den som skrev.' };
    const asOther = await fill(lead, 'I', 'comment', typed, opened);
    expect(asOther.status).toBe(403);
    const closed = await asOther.text();
    expect(text(closed)).toContain('Skjemaet er skrevet av en annen');
    expect(closed).not.toContain('Bare for den som skrev');
    const steps = () =>
      site.query(
        `select reason, actor from violation_history where violation_id = $1 and reason = 'commented'`,
        [caseOf.get('I')],
      );
    expect(await steps()).toEqual([]);
    expect((await hr.post(`${pathOf('I')}/comment`, hidden(closed, `${pathOf('I')}/comment`))).status).toBe(
      303,
    );
    expect(await steps()).toHaveLength(1);
  });

  it('is not carried out as if nothing had been typed once it cannot be opened any more', async () => {
    const path = '/reports/2025-12/text';
    expect((await hr.post(path, { text: 'Viktig avsnitt.' })).status).toBe(303);
    const written = () => site.query('select text from report_text order by version');
    const before = await written();
    expect(before.length).toBeGreaterThan(0);
    const answer = await hr.post(path, { 'kept-sealed': 'AAAA'.repeat(30) });
    expect(answer.status).toBe(422);
    expect(text(await answer.text())).toContain('Skjemaet har ventet for lenge');
    expect(await written()).toEqual(before);
  });

  it('is led to from the addresses of its forms, where it may be seen, and from there as from nothing else', async () => {
    const leads = async (who: Visitor, path: string) => {
      const answer = await who.get(path);
      return [answer.status, answer.headers.get('location')];
    };
    for (const end of ['assess', 'comment', 'measures', `measures/${randomUUID()}`])
      expect(await leads(hr, `${pathOf('J')}/${end}`)).toEqual([303, pathOf('J')]);
    expect(await leads(hr, '/violations/assess')).toEqual([303, '/violations']);
    expect(await leads(hr, '/alerts/again')).toEqual([303, '/alerts']);
    const stranger = await site.visitor(
      `employee:${(await site.query<{ id: string }>(`select id from employee where code = 'A'`))[0]!.id}`,
    );
    for (const [who, id] of [
      [hr, randomUUID()],
      [stranger, caseOf.get('J')!],
    ] as const)
      expect(await leads(who, `/violations/${id}/assess`)).toEqual([404, null]);
    expect(await leads(hr, `${pathOf('J')}/nothing`)).toEqual([404, null]);
  });

  it.each(['/api/v1/evaluations', `/api/v1/violations/${randomUUID()}/assess`, '/api/v1/violations/assess'])(
    'is no way on for programs: %s is not there to be read',
    async (path) => {
      const program = await site.program('figures:read', 'violations:read');
      for (const answer of [await program.send(path, {}), await hr.get(path)]) {
        expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
      }
    },
  );

  it('that is not there leads on, with the menu, to the list', async () => {
    const answer = await hr.get(`/violations/${randomUUID()}`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('<a class="ds-link" href="/violations">Gå til «Mulige brudd»</a>');
    expect(page).toContain('action="/sign-out"');
    const closed = await (await (await site.visitor('reader')).get('/violations')).text();
    expect(closed).toContain('action="/sign-out"');
  });

  it('is refused to a page of another site, whatever cookie comes with it', async () => {
    const answer = await fetch(`${site.address}${pathOf('G')}/comment`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'x', version: '1' }),
      headers: { cookie: hr.cookie!, 'sec-fetch-site': 'cross-site' },
      redirect: 'manual',
    });
    expect(answer.status).toBe(403);
  });

  it.each([
    ['nb', 'Vurder', 'Tiltak'],
    ['nn', 'Grunngjeving', 'Ingen tiltak enno.'],
    ['en', 'Reason', 'No measures yet.'],
  ])('speaks %s', async (language, ...words) => {
    const page = text(await (await hr.get(pathOf('G'), language)).text());
    for (const word of words) expect(page).toContain(word);
  });
});

describe('the way from case to case', () => {
  const waiting = () =>
    site.query<{ id: string; code: string }>(
      `select v.id, e.code from violation v join employee e on e.id = v.employee_id
        where v.state = 'detected' and v.effective_verdict = 'breach' and e.code <> 'LEAD'
        order by v.anchor_date desc, v.id desc`,
    );
  /** Where the shortcut under the heading leads on to. */
  const nextIn = (html: string): string | undefined =>
    /href="(\/violations\/[^"#]+)"/
      .exec(html.split('class="case-shortcuts"')[1]!.split('</nav>')[0]!)?.[1]
      ?.replaceAll('&amp;', '&');

  it('leads down to the assessment, and through all cases that wait in the order of the list', async () => {
    const [first, ...rest] = await waiting();
    expect(rest.length).toBeGreaterThan(1);
    let page = await lead.text(`/violations/${first!.id}`);
    expect(page).toContain('href="#assess"');
    for (const { id } of rest) {
      const next = nextIn(page);
      expect(next).toBe(`/violations/${id}`);
      page = await lead.text(next!);
    }
    expect(nextIn(page)).toBeUndefined();
  });

  it('follows the list a case was opened from, and goes on from one that has just been assessed', async () => {
    const [first, second] = await waiting();
    const list = encodeURIComponent('rule=DAILY_REST&state=waiting');
    const action = `/violations/${first!.id}/assess?list=${list}`;
    const page = await lead.text(`/violations/${first!.id}?list=${list}`);
    const sent = await lead.post(action, { ...hidden(page, action), outcome: 'real' });
    const stored = await lead.text(sent.headers.get('location')!.split('#')[0]!);
    const within = stored.split('role="status"')[1]!.split('</section>')[0]!;
    expect(text(within)).toMatch(/Lagret\. Neste sak/);
    expect(within.replaceAll('&amp;', '&')).toContain(
      `href="/violations/${second!.id}?list=${encodeURIComponent('rule=DAILY_REST&state=waiting')}"`,
    );
  });

  it('ends at the list where no more cases wait', async () => {
    const list = encodeURIComponent('state=waiting&rule=DAILY_REST&unit=');
    const last = (await waiting()).at(-1)!;
    const action = `/violations/${last.id}/assess?list=${encodeURIComponent('rule=DAILY_REST&state=waiting')}`;
    const page = await lead.text(`/violations/${last.id}?list=${list}`);
    const sent = await lead.post(action, { ...hidden(page, action), outcome: 'real' });
    const stored = text(await lead.text(sent.headers.get('location')!.split('#')[0]!));
    expect(stored).toContain('Ingen flere saker venter lenger ned i listen. Til listen');
  });
});

describe('a case whose hours were corrected more often than a page is read with', () => {
  const CORRECTED = 32;
  const countOf = (html: string) => text(html).match(/Timene er korrigert/g)?.length ?? 0;

  it('says how many are left out, shows all where that is asked for, and tells programs of each', async () => {
    const [late, early] = shortRest('C', '2025-12-03', '2025-12-04');
    for (let nth = 0; nth < CORRECTED; nth += 1) {
      const end = `2025-12-03T21:${String(59 - nth).padStart(2, '0')}`;
      await site.take(`rettelse-${nth}.csv`, events([{ ...late!, end }, early!]));
    }
    await site.evaluate();
    const page = await hr.text(pathOf('C'));
    expect(countOf(page)).toBe(30);
    expect(text(page)).toContain('2 tidligere rettelser av timene er ikke tatt med her. Vis alle rettelsene');
    const more = new RegExp(`href="(${pathOf('C')}\\?corrections=all)#history"`).exec(page)![1]!;
    const all = await hr.text(more);
    expect(countOf(all)).toBe(CORRECTED);
    expect(text(all)).not.toContain('er ikke tatt med her');
    const program = await site.program('violations:read');
    const { history, corrections } = await program.json<{
      history: unknown[];
      corrections: { file: string; before: { end: string }; after: { end: string } }[];
    }>(`/api/v1/violations/${caseOf.get('C')!}/history`);
    expect(history.length).toBeGreaterThan(0);
    expect(corrections).toHaveLength(CORRECTED);
    expect(corrections[0]).toMatchObject({
      file: 'rettelse-0.csv',
      before: { end: '2025-12-03T22:00+01:00' },
      after: { end: '2025-12-03T21:59+01:00' },
    });
  });
});
