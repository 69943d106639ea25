import { ApiTokens } from '../../src/access/api-tokens.service.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeXlsx } from 'hucre/xlsx';
import { linesOf } from './table-lines.js';
import { type Visitor, Website } from './website.js';

const HEADER = 'employee;kind;start;end;source_id';
const GOOD = '1;shift;2025-12-01T08:00;2025-12-01T16:00;A';
const BAD = '2;flight;2025-12-01T08:00;2025-12-01T16:00;B';
const FOREIGN =
  'Ansattnr;Dato;Fra;Til;Vakttype;Id\n7;03.12.2025;7.30;15.30;D;X1\n7;04.12.2025;22.00;6.00;N;X2\n';
/** How the columns of FOREIGN are chosen in the form. */
const CHOSEN =
  'for=events&c-employee=0&d-start=1&c-start=2&c-end=3&c-kind=4&c-source_id=5&w-0=shift&w-1=shift&nextday=1';
/** Said where what was confirmed is not what was shown. */
const OTHERWISE = 'Ingenting er lagret: importen ville gjort noe annet enn det du bekreftet.';

let site: Website;
let hr: Visitor;

beforeAll(async () => {
  site = await Website.start({ HVILETID_UPLOAD_MB: '1' });
  hr = await site.visitor('hr');
});

afterAll(async () => {
  await site.close();
});

const idIn = (path: string): string => path.slice(-36);
const locationOf = (answer: Response): string => answer.headers.get('location') ?? `status ${answer.status}`;

/** Sends a file; the page on which it is looked over. */
async function sent(name: string, content: string): Promise<string> {
  const location = locationOf(await hr.send(name, content));
  expect(location).toMatch(/^\/imports\/files\/[0-9a-f-]{36}$/);
  return location;
}

/** Waits until an import has ended; its page. */
async function ended(path: string): Promise<string> {
  for (;;) {
    const page = await hr.text(path);
    if (!page.includes('data-phase')) return page;
    await sleep(50);
  }
}

/** A file is deleted a moment after its import has ended. */
async function statusOnceGone(file: string): Promise<number> {
  for (;;) {
    const { status } = await hr.get(file);
    if (status !== 200) return status;
    await sleep(20);
  }
}

async function run(file: string, form: Record<string, string> = {}): Promise<{ path: string; page: string }> {
  const answer = await hr.post(`${file}/run`, form);
  const path = locationOf(answer);
  expect(path).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
  return { path, page: await ended(path) };
}

/** Wants a period replaced, and confirms it on the page that shows what is withdrawn by it. */
async function confirmed(
  file: string,
  form: Record<string, string>,
): Promise<{ path: string; page: string }> {
  const { page } = await run(file, form);
  return run(file, hiddenIn(page));
}

/** What a form of a page sends besides what is typed. */
const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

const storedRows = () =>
  site.query<{ id: string; source: string }>(
    `select source_id as id, source from work_event where superseded_at is null order by source_id`,
  );
const onDisk = async (): Promise<string[]> => readdir(join(site.dataDir, 'uploads')).catch(() => []);

/** What a page says, its tags left out. */
const words = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a file that is sent', () => {
  it('is shown as it will be read, and counts for nothing yet', async () => {
    const page = words(await hr.text(await sent('desember.csv', `${HEADER}\n${GOOD}\n${BAD}\n`)));
    expect(page).toContain('Ingenting er lagret ennå');
    expect(page).toContain('vakter og arbeidet tid, CSV');
    expect(page).toContain('semikolon');
    expect(page).toContain('1. desember 2025 08:00');
    expect(page).toContain('ukjent hendelsestype «flight»');
    expect(await storedRows()).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'Filen er tom'],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3', 'Filen er ingen tabell, men PDF'],
    ['a page', '<!doctype html><html></html>', 'en nettside eller XML'],
    ['JSON that breaks off', '{"units": [', 'ikke gyldig JSON'],
  ])(
    'and is %s is answered with what it is, and not offered to be imported',
    async (_what, content, said) => {
      const page = await hr.text(await sent('fil', content));
      expect(words(page)).toContain(said);
      expect(page).not.toContain('/run"');
    },
  );

  it('in UTF-16 is answered with the encodings that can be read', async () => {
    const bytes = new Blob([new Uint8Array([0xff, 0xfe]), new Uint8Array(Buffer.from('a;b\n', 'utf16le'))]);
    const page = words(await hr.text(locationOf(await hr.send('excel.txt', bytes))));
    expect(page).toContain('lagret som UTF-16; ventet UTF-8 eller Windows-1252');
  });

  it('is refused when it is too large, with nothing left on disk, in a page and for a script', async () => {
    const before = await onDisk();
    const large = 'x'.repeat(1_000_001);
    const answer = await hr.send('stor.csv', large);
    expect(answer.status).toBe(413);
    expect(words(await answer.text())).toContain('Filen er for stor. Største fil er 1 MB.');
    const forScript = await hr.send('stor.csv', large, { accept: 'application/json' });
    expect(forScript.status).toBe(413);
    expect(await forScript.json()).toEqual({
      detail:
        'Filen er for stor. Største fil er 1 MB. Del den opp, for eksempel etter måned. Ingenting er lagret.',
    });
    expect(await onDisk()).toEqual(before);
  });

  it('is missed where none was chosen', async () => {
    const answer = await hr.send('', '');
    expect(answer.status).toBe(422);
    expect(words(await answer.text())).toContain('Ingen fil ble valgt');
    expect((await hr.post('/imports/files', { file: 'x' })).status).toBe(422);
  });

  it('from a page that somebody else had opened in the same browser is not theirs', async () => {
    const [, action = ''] = /action="(\/imports\/files\?[^"]*)"/.exec(await hr.text('/imports'))!;
    const before = await onDisk();
    const other = await site.visitor('admin');
    const answer = await other.send('timer.csv', 'a', {}, action);
    expect(answer.status).toBe(403);
    expect(words(await answer.text())).toContain('Siden ble åpnet av en annen');
    expect(await onDisk()).toEqual(before);
    expect((await hr.send('timer.csv', `${HEADER}\n${GOOD}\n`, {}, action)).status).toBe(303);
  });

  it('and breaks off on its way leaves nothing', async () => {
    const before = await onDisk();
    await brokenOff();
    await sleep(300);
    expect(await onDisk()).toEqual(before);
  });

  it('has its name shown as text', async () => {
    const page = await hr.text(await sent('<script>alert(1)<b>.csv', `${HEADER}\n${GOOD}`));
    const [, heading] = /<h1[^>]*>(.*?)<\/h1>/.exec(page)!;
    expect(heading).toBe('Se over &lt;script>alert(1)&lt;b>.csv');
  });

  it('is refused from a page of another site', async () => {
    const answer = await hr.send('a.csv', HEADER, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
  });

  it('can be found again by its sender, and deleted', async () => {
    const file = await sent('vekk.csv', `${HEADER}\n${GOOD}`);
    expect(await hr.text('/imports')).toContain(`href="${file}"`);
    expect(locationOf(await hr.post(`${file}/delete`, {}))).toBe('/imports');
    expect((await hr.get(file)).status).toBe(404);
    expect(await onDisk()).not.toContain(file.split('/').at(-1));
  });

  it('deleted while it is looked at is missed, and breaks nothing', async () => {
    const rows = Array.from({ length: 200 }, () => GOOD).join('\n');
    const file = await sent('vekk.csv', `${HEADER}\n${rows}`);
    const looks = Array.from({ length: 8 }, () => statusOnceGone(file));
    await sleep(30);
    await hr.post(`${file}/delete`, {});
    expect(new Set(await Promise.all(looks))).toEqual(new Set([404]));
  });
});

/** Sends a part of a form and hangs up. */
function brokenOff(): Promise<void> {
  return new Promise((resolve) => {
    const sending = httpRequest(`${site.address}/imports/files`, {
      method: 'POST',
      headers: {
        cookie: hr.cookie!,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': '100000',
      },
    });
    sending.on('error', () => undefined);
    sending.on('close', resolve);
    sending.write(
      '--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\nemployee;kind\r\n',
    );
    setTimeout(() => sending.destroy(), 100);
  });
}

describe('an import by the page', () => {
  it('takes nothing of a file with a bad row, keeps the file, and takes the rest when asked to', async () => {
    const file = await sent('desember.csv', `${HEADER}\n${GOOD}\n${BAD}\n`);
    const refused = await run(file);
    expect(words(refused.page)).toContain('Ingenting er lagret, for 1 rad har feil.');
    expect(await storedRows()).toEqual([]);
    expect(refused.page).toContain(`href="${file}"`);
    const partial = await run(file, { mode: 'partial' });
    expect(words(partial.page)).toContain('Filen er importert, uten 1 rad med feil.');
    expect(words(refused.page)).toContain('Når rader har feil Alt eller ingenting');
    expect(words(partial.page)).toContain('Når rader har feil Ta inn radene uten feil');
    expect(await storedRows()).toEqual([{ id: 'A', source: 'csv' }]);
    expect(await statusOnceGone(file)).toBe(404);
    const download = await hr.get(`${partial.path}/rejected`);
    expect(download.headers.get('content-disposition')).toContain('desember-avvist.csv');
    expect(await download.text()).toContain(`${BAD};"linje 3, kolonne kind: ukjent hendelsestype «flight»`);
  });

  it('takes the good rows of a register too', async () => {
    const file = await sent('enheter.csv', 'enhet;navn;overordnet\nlager;Lager;\nbutikk;;lager\n');
    expect(words(await hr.text(file))).toContain('Ta inn radene uten feil');
    const refused = await run(file);
    expect(words(refused.page)).toContain(
      'Ingenting er lagret, for 1 rad har feil. Rett filen, eller importer',
    );
    const partial = await run(file, { mode: 'partial' });
    expect(words(partial.page)).toContain('Filen er importert, uten 1 rad med feil.');
    expect(await (await hr.get(`${partial.path}/rejected`)).text()).toContain(
      'butikk;;lager;linje 3, kolonne navn: verdien mangler',
    );
    expect(await site.query(`select code from unit where code in ('lager', 'butikk')`)).toEqual([
      { code: 'lager' },
    ]);
  });

  it('tried out stores nothing and keeps the file', async () => {
    const file = await sent('ny.csv', `${HEADER}\n3;shift;2025-12-02T08:00;2025-12-02T16:00;C`);
    const { page } = await run(file, { trial: '1' });
    expect(words(page)).toContain('Prøvekjøring: ingenting er lagret.');
    expect(page).toContain(`href="${file}"`);
    expect((await storedRows()).map(({ id }) => id)).toEqual(['A']);
  });

  it('is one import however often its form is sent', async () => {
    const file = await sent('to.csv', `${HEADER}\n3;shift;2025-12-02T08:00;2025-12-02T16:00;C`);
    const form = { run: '7b7f3c1e-66a5-4d2c-9d5e-0a4f6f1f0001' };
    const answers = await Promise.all([hr.post(`${file}/run`, form), hr.post(`${file}/run`, form)]);
    expect(new Set(answers.map(locationOf))).toEqual(new Set([`/imports/${form.run}`]));
    await ended(`/imports/${form.run}`);
    const [row] = await site.query<{ count: string }>(
      `select count(*) from import where file_name = 'to.csv'`,
    );
    expect(row!.count).toBe('1');
  });

  it('that replaces a period withdraws what the file leaves out', async () => {
    const { page } = await confirmed(await sent('hel.csv', `${HEADER}\n${GOOD}`), { replace: '2025-12' });
    expect((await storedRows()).map(({ id }) => id)).toEqual(['A']);
    expect(words(page)).toContain('Trukket tilbake 1');
    expect(words(page)).toContain('Når rader har feil Alt eller ingenting');
    expect(words(page)).toContain(
      'Erstatter perioden desember 2025. 1 tidligere rad som ikke står i filen, falt bort.',
    );
  });

  it('of a list of people is stored at once, whatever period is typed, for it replaces none', async () => {
    const { page } = await run(await sent('folk.csv', 'ansattnr;navn\n3;Ada\n'), { replace: '2025-10' });
    expect(words(page)).not.toContain('Prøvekjøring');
    expect(await site.query(`select name from employee where code = '3'`)).toEqual([{ name: 'Ada' }]);
  });

  it('that would replace a period is tried first, and shows which rows of which files it withdraws', async () => {
    const before = `${HEADER}\n3;shift;2025-10-01T08:00;2025-10-01T16:00;O1\n3;shift;2025-10-02T08:00;2025-10-02T16:00;O2\n`;
    await run(await sent('oktober-foer.csv', before));
    const file = await sent('oktober.csv', `${HEADER}\n3;shift;2025-10-01T08:00;2025-10-01T15:00;O1\n`);
    const wish = { replace: '2025-10', run: randomUUID() };
    const { path, page } = await run(file, wish);
    const holds = () =>
      site.query(`select 1 from work_event where source_id = 'O2' and superseded_at is null`);
    expect(await holds()).toHaveLength(1);
    expect(words(page)).toContain('Prøvekjøring: ingenting er lagret.');
    expect(words(page)).toContain(
      '1 rad ville bli trukket tilbake. Den var tatt inn av oktober-foer.csv (1).',
    );
    expect(words(page)).toContain(
      '3 vakt 2. oktober 2025 08:00 2. oktober 2025 16:00 O2 oktober-foer.csv 3 står ikke i denne filen',
    );
    expect(page).toContain('Importer filen, og trekk tilbake 1 rad');
    expect(page).toContain(`href="${file}?replace=2025-10"`);
    // Another period, or a trial that is none of this file's, confirms nothing.
    for (const form of [{ replace: '2025' }, { replace: '2025-10', confirms: randomUUID() }])
      expect(words((await run(file, { confirms: idIn(path), ...form })).page)).toContain(OTHERWISE);
    expect(await holds()).toHaveLength(1);
    const done = await confirmed(file, { replace: '2025-10' });
    expect(words(done.page)).toContain('1 rad er trukket tilbake. Den var tatt inn av oktober-foer.csv (1).');
    expect(await holds()).toEqual([]);
    const [last] = await site.query<{ id: string }>('select max(id) as id from audit_entry');
    const answer = await hr.get(`${done.path}/withdrawn.csv`);
    expect(answer.headers.get('content-disposition')).toContain('oktober-trukket-tilbake.csv');
    expect(linesOf(await answer.text())).toEqual([
      'Ansatt;Type;Fra;Til;Id hos kilden;Tatt inn av;Linje eller post;Hvorfor',
      '3;vakt;2025-10-02 08:00:00;2025-10-02 16:00:00;O2;oktober-foer.csv;3;står ikke i denne filen',
    ]);
    expect((await hr.get(`${path}/withdrawn.xlsx`)).status).toBe(200);
    const looks = await site.query<{ action: string; about: string | null }>(
      `select a.action, e.code as about from audit_entry a left join employee e on e.id = a.employee_id where a.id > $1 order by a.id`,
      [last!.id],
    );
    expect(looks).toEqual(
      [null, '3', null, '3'].map((about) => ({ action: 'download-rejected-rows', about })),
    );
    await site.query(`delete from work_event where source_id in ('O1', 'O2')`);
  });

  it.each([
    [{ replace: 'desember' }, '«desember» er ikke en periode'],
    [{ replace: '2025-12', mode: 'partial' }, 'En periode kan bare erstattes med alt eller ingenting'],
    [{ source: '<x>' }, 'er ikke et navn på en kilde'],
  ])('is refused for %j with what would be right, and what was typed', async (form, said) => {
    const answer = await hr.post(`${await sent('x.csv', `${HEADER}\n${GOOD}`)}/run`, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(words(page)).toContain(said);
    for (const typed of Object.values(form))
      expect(page.replaceAll('&lt;', '<')).toContain(`value="${typed}"`);
  });

  it('is listed with who, file and outcome', async () => {
    const page = words(await hr.text('/imports'));
    expect(page).toMatch(/hel\.csv HR importert 1 0 0 1 0/);
    expect(page).toMatch(/desember\.csv HR avvist/);
  });

  it('is taken away in a list of all, and with what was wrong in it', async () => {
    const lines = linesOf(await hr.text('/imports.csv'));
    expect(lines[0]).toBe('Tid;Fil;Hvem;Utfall;Rader;Nye;Rettet;Trukket tilbake;Avvist');
    expect(lines.find((line) => line.includes('hel.csv;HR;importert'))).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;hel\.csv;HR;importert;1;0;0;1;0$/,
    );
    const [row] = await site.query<{ id: string }>(
      `select id from import where file_name = 'desember.csv' and state = 'stored'`,
    );
    expect(await hr.text(`/imports/${row!.id}`)).toContain(`href="/imports/${row!.id}/complaints.csv"`);
    const answer = await hr.get(`/imports/${row!.id}/complaints.csv`);
    expect(answer.headers.get('content-disposition')).toContain('desember-feil.csv');
    expect(linesOf(await answer.text())).toEqual([
      'Linje;Kolonne;Verdi;Hva som er feil',
      expect.stringMatching(
        /^3;kind;flight;"ukjent hendelsestype «flight»; ventet en av vakt \(«shift»\), .*"$/,
      ),
    ]);
    const [whole] = await site.query<{ id: string }>(`select id from import where file_name = 'hel.csv'`);
    expect((await hr.get(`/imports/${whole!.id}/complaints.csv`)).status).toBe(404);
  });

  it('is written down when somebody sees what is wrong with its rows', async () => {
    const [row] = await site.query<{ id: string }>(
      `select id from import where file_name = 'desember.csv' and state = 'stored'`,
    );
    await site.query(`insert into employee (id, code, name) values (gen_random_uuid(), '2', 'Navn 2')`);
    const [last] = await site.query<{ id: string }>('select max(id) as id from audit_entry');
    await hr.get(`/imports/${row!.id}`);
    await hr.get(`/imports/${row!.id}/rejected`);
    await hr.get(`/imports/${row!.id}/complaints.csv`);
    const log = await site.query<{ action: string; subject: string; about: string | null }>(
      `select a.action, a.subject_id as subject, e.code as about
         from audit_entry a left join employee e on e.id = a.employee_id where a.id > $1 order by a.id`,
      [last!.id],
    );
    expect(log.map(({ subject }) => subject)).toEqual(log.map(() => row!.id));
    // Once as such, and once for each person whose number stands in the rows, who sees it.
    expect(log.map(({ action, about }) => [action, about])).toEqual([
      ['view-import', null],
      ['view-import', '2'],
      ['download-rejected-rows', null],
      ['download-rejected-rows', '2'],
      ['download-rejected-rows', null],
      ['download-rejected-rows', '2'],
    ]);
  });
});

describe('columns that are not known', () => {
  it('are chosen by hand, kept under a name, and known the next time', async () => {
    const file = await sent('turnus.csv', FOREIGN);
    const first = await hr.text(file);
    expect(words(first)).toContain('Filen har kolonner vi ikke kjenner');
    expect(first).not.toContain('/run"');
    const mapped = words(await hr.text(`${file}?${CHOSEN}`));
    expect(mapped).toContain('valgt for hånd, ikke lagret');
    expect(mapped).toContain('3. desember 2025 07:30');
    expect(mapped).toContain('5. desember 2025 06:00');
    const form = { ...Object.fromEntries(new URLSearchParams(CHOSEN)), name: 'turnus-nord' };
    expect(locationOf(await hr.post(`${file}/mapping`, form))).toBe(`${file}?map=turnus-nord`);
    expect(
      await site.query(
        `select actor, action from audit_entry where subject_kind = 'mapping' and subject_id = 'turnus-nord'`,
      ),
    ).toEqual([{ actor: 'hr', action: 'save-mapping' }]);
    await run(file, { map: 'turnus-nord' });
    expect((await storedRows()).slice(1)).toEqual([
      { id: 'X1', source: 'turnus-nord' },
      { id: 'X2', source: 'turnus-nord' },
    ]);
    expect(words(await hr.text(await sent('januar.csv', FOREIGN)))).toContain(
      'det lagrede oppsettet «turnus-nord»',
    );
  });

  it.each([
    ['Turnus Nord', 'er ikke et navn på et oppsett'],
    ['turnus-nord', 'Det finnes alt et oppsett «turnus-nord»'],
    ['kimai', 'Det finnes alt et oppsett «kimai»'],
  ])('are not kept as %s', async (name, said) => {
    const file = await sent('turnus.csv', FOREIGN);
    const answer = await hr.post(`${file}/mapping`, {
      ...Object.fromEntries(new URLSearchParams(CHOSEN)),
      name,
    });
    expect(answer.status).toBe(422);
    expect(words(await answer.text())).toContain(said);
  });

  it('of a sheet of a workbook are chosen with the sheet, which the mapping can keep', async () => {
    const rows = FOREIGN.trim()
      .split('\n')
      .map((line) => line.split(';'));
    const book = async (...names: string[]): Promise<Buffer<ArrayBuffer>> =>
      Buffer.from(
        await writeXlsx({
          sheets: [
            { name: 'Forside', rows: [['Rapport'], ['Desember']] },
            ...names.map((name) => ({ name, rows })),
          ],
        }),
      );
    const file = locationOf(await hr.send('turnus.xlsx', new Blob([await book('Timer', 'Kladd')])));
    const asked = words(await hr.text(file));
    expect(asked).toMatch(/Ark Forside .*Ark som leses Forside Timer Kladd/);
    const chosen = `sheet=1&${CHOSEN}`;
    const page = await hr.text(`${file}?${chosen}`);
    expect(words(page)).toContain('3. desember 2025 07:30');
    expect(page).toMatch(/<input [^>]*id="keep-sheet"[^>]*checked/);
    const form = { ...Object.fromEntries(new URLSearchParams(chosen)), name: 'ark-timer', 'keep-sheet': '1' };
    // A name that is not taken comes back with the tick as it was sent.
    for (const [tick, isTicked] of [
      ['1', true],
      ['', false],
    ] as const) {
      const wrong = { ...form, name: '../x', 'keep-sheet': tick };
      const again = await (await hr.post(`${file}/mapping`, wrong)).text();
      expect(/<input [^>]*id="keep-sheet"[^>]*checked/.test(again)).toBe(isTicked);
    }
    const kept = await hr.post(`${file}/mapping`, form);
    expect(locationOf(kept)).toBe(`${file}?sheet=1&map=ark-timer`);
    // The next one is known by its sheet, wherever that stands in it.
    const next = words(
      await hr.text(locationOf(await hr.send('neste.xlsx', new Blob([await book('Kladd', 'Timer')])))),
    );
    expect(next).toContain('det lagrede oppsettet «ark-timer»');
    expect(next).toMatch(/Ark Timer /);
    // Without it another is asked for.
    const other = locationOf(await hr.send('uten.xlsx', new Blob([await book('Kladd', 'Annet')])));
    expect(words(await hr.text(`${other}?map=ark-timer`))).toContain(
      'regnearket har ikke noe ark «Timer»; ventet Forside, Kladd eller Annet',
    );
    const { page: ended } = await run(other, { map: 'ark-timer', sheet: '2' });
    expect(words(ended)).toContain('importert');
    expect(await storedRows()).toContainEqual({ id: 'X1', source: 'ark-timer' });
  });

  it('may be of a register', async () => {
    const file = await sent('folk.csv', 'Nr.;Fullt navn\n71;Ola Nordmann\n');
    const chosen = 'for=employees&c-code=0&c-name=1';
    expect(words(await hr.text(`${file}?${chosen}`))).toContain('Registeret har 1 rad.');
    await run(file, Object.fromEntries(new URLSearchParams(chosen)));
    const people = await site.query<{ name: string }>(`select name from employee where code = '71'`);
    expect(people).toEqual([{ name: 'Ola Nordmann' }]);
  });

  it('is told of a register how its dates are written, and has its columns chosen', async () => {
    const file = await sent('ansatte.csv', 'Ansattnr;Navn;Fødselsdato\n72;Kari Nordmann;13.04.1990\n');
    const page = await hr.text(file);
    expect(words(page)).toContain('Datoer dag først, som 31.12.2025');
    // Nothing in a register has a time of day.
    expect(words(page)).not.toContain('24-timers');
    expect(page).toMatch(/name="c-bornOn"[^]*?<option value="2" selected/);
  });
});

describe('a session that has ended', () => {
  it('leads back to the form with what was typed', async () => {
    const file = await sent('senere.csv', `${HEADER}\n${GOOD}`);
    const stranger = await site.visitor(null);
    const answer = await stranger.post(`${file}/run`, {
      again: file,
      mode: 'partial',
      replace: '',
      source: 'gat',
    });
    const next = new URL(locationOf(answer), site.address).searchParams.get('next')!;
    expect(next).toBe(`${file}?mode=partial&source=gat`);
    const page = await hr.text(next);
    expect(page).toContain('value="gat"');
    expect(page).toMatch(/value="partial"[^>]*checked/);
  });

  it('while a file was on its way leaves it with its sender', async () => {
    const leaving = await site.visitor('hr');
    const file = locationOf(await leaving.send('lang.csv', `${HEADER}\n${GOOD}`));
    await leaving.post('/sign-out', {});
    expect(locationOf(await leaving.get(file))).toBe(`/sign-in?next=${encodeURIComponent(file)}`);
    expect((await hr.get(file)).status).toBe(200);
  });

  it('before a file is sent is told to a script as well', async () => {
    const answer = await (await site.visitor(null)).send('a.csv', HEADER, { accept: 'application/json' });
    expect(answer.status).toBe(303);
    expect(locationOf(answer)).toBe('/sign-in');
  });
});

describe('who sent a file', () => {
  it('is told by name, where they signed in at an issuer or were a program', async () => {
    const path = locationOf(
      await hr.post(
        `${await sent('hvem.csv', `${HEADER}\nANN;shift;2025-12-01T08:00;2025-12-01T15:00;w1`)}/run`,
        { mode: 'whole' },
      ),
    );
    const id = path.split('/').at(-1)!;
    const { id: token } = await site.app
      .get(ApiTokens)
      .create({ name: 'Turnussystemet', scopes: ['imports:write'], days: 1 });
    await site.query(`insert into actor_name (actor, name) values ('oidc:a1b2', 'Hilde HR')`);
    for (const [actor, name] of [
      ['oidc:a1b2', 'Hilde HR'],
      [`token:${token}`, 'Turnussystemet'],
    ] as const) {
      await site.query('update import set started_by = $2 where id = $1', [id, actor]);
      for (const page of ['/imports', path]) {
        const text = await hr.text(page);
        expect(text).toContain(name);
        expect(text).not.toContain(actor);
      }
    }
  });
});

describe('dates that can be read in two ways', () => {
  it('asks what comes first in dates, and reads them as it is told', async () => {
    const row = '8;shift;03/04/2025 08:00;03/04/2025 16:00;ASKED';
    const file = await sent('april.csv', `${HEADER}\n${row}\n`);
    const asked = words(await hr.text(file));
    expect(asked).toContain('Datoer som 03/04/2025 kan leses på to måter');
    expect(asked).toContain('Dagen: 3. april 2025');
    expect(asked).toContain('Måneden: 4. mars 2025');
    expect(asked).not.toContain('Importer filen');
    expect((await run(file)).page).toContain('Ingenting er lagret');
    const told = `${file}?dates=month-first`;
    expect(words(await hr.text(told))).toContain('4. mars 2025 08:00');
    await run(file, { dates: 'month-first' });
    expect(await site.query(`select starts_at from work_event where source_id = 'ASKED'`)).toEqual([
      { starts_at: new Date('2025-03-04T07:00:00Z') },
    ]);
  });
});

describe('a file that names units', () => {
  const rows = (units: readonly string[]): string =>
    [
      'employee;unit;kind;start;end',
      ...units.map((unit, i) => `NY-${i};${unit};shift;2025-12-01T08:00;2025-12-01T16:00`),
    ].join('\n');

  it('is told which of them nobody knows, and that new employees would be put there', async () => {
    const page = await hr.text(await sent('units.csv', rows(['Nord', 'Sør', 'Nord'])));
    expect(page).toContain('Ingen enhet på listen heter Nord, Sør. Nye ansatte');
    const many = await hr.text(await sent('many.csv', rows(['A', 'B', 'C', 'D', 'E', 'F', 'G'])));
    expect(many).toContain('A, B, C, D, E og 2 til');
  });

  it('is told nothing of units that are on record', async () => {
    const content = rows(['Kjent']);
    await run(await sent('first.csv', content)).then(({ path }) => ended(path));
    const page = await hr.text(await sent('again.csv', content.replaceAll('NY-', 'NYERE-')));
    expect(page).not.toContain('Ingen enhet på listen');
    // Those employees are known by now, and belong to the unit that is.
    const slip = await hr.text(await sent('slip.csv', content.replaceAll('Kjent', 'FEILENHET')));
    expect(slip).toContain('Ingen enhet på listen heter FEILENHET. Ansatte som er kjent, teller i enheten');
    expect(slip).not.toContain('Nye ansatte i filen');
  });
});

describe('a file with a name that no sheet may have', () => {
  it('has what was wrong in it as a workbook all the same', async () => {
    const { path } = await run(await sent("vakter [uke 48]'.csv", `${HEADER}\n${BAD}\n`));
    await ended(path);
    const answer = await hr.get(`${path}/complaints.xlsx`);
    expect(answer.status).toBe(200);
  });
});

describe('the page of an import that is under way', () => {
  it.each([
    ['dry run', '1', false],
    ['real import', undefined, true],
  ])('of a %s has its own steps', async (_name, trial, stores) => {
    const file = await sent('steg.csv', `${HEADER}\n${GOOD}\n`);
    const { path } = await run(file, trial === undefined ? {} : { trial });
    await ended(path);
    const id = path.split('/').at(-1);
    await site.query(
      `update import set state = 'running', phase = 'checking', finished_at = null,
                         seen_alive_at = now() + interval '1 hour' where id = $1`,
      [id],
    );
    const page = words(await hr.text(path));
    await site.query(`update import set state = 'refused', phase = null, finished_at = now() where id = $1`, [
      id,
    ]);
    expect(page).toContain('Leser filen Kontrollerer radene');
    expect(page.includes('Lagrer radene')).toBe(stores);
    expect(page.includes('Prøvekjøring: ingenting blir lagret.')).toBe(!stores);
  });
});

describe('a file whose columns nobody knows', () => {
  const rows = 'Navn;Ansattnr;Dato;Fra;Til;Pause min\nKari <b>N</b>;7;03.12.2025;07:30;15:30;30\n';

  it('shows its form and its first rows beside the form, with guesses to be confirmed', async () => {
    const file = await sent('fremmed.csv', rows);
    const page = await hr.text(file);
    expect(words(page)).toContain('CSV, trolig om vakter og arbeidet tid');
    expect(words(page)).toContain('semikolon');
    expect(words(page)).toContain('De første radene, slik de står i filen');
    expect(words(page)).toContain('2 Kari &lt;b>N&lt;/b> 7 03.12.2025 07:30 15:30 30');
    expect(words(page)).toContain(
      'Forslag – Ansattnummer Dato for starten Start Slutt Ubetalt pause, minutter',
    );
    expect(page).toMatch(/name="c-employee"[^>]*>.*?<option value="1" selected/);
    expect(words(page)).toContain('Forslag ut fra navnet');
    expect(words(page)).not.toContain('fravær, CSV');
    expect(page).not.toContain('/run"');
  });

  it('is told what a set-up misses in it that somebody chose, beside the guesses', async () => {
    const page = words(await hr.text(`${await sent('fremmed.csv', rows)}?map=toggl`));
    expect(page).toMatch(
      /Oppsettet «Toggl[^»]*» passer ikke: filen har ikke [^.]*Start date[^.]*\. Filen har kolonner/,
    );
    expect(page).toContain('Forslag – Ansattnummer Dato for starten Start Slutt');
  });

  it('is of working time where rows have times with a point, though there are names and numbers', async () => {
    const pointed = 'Navn;Ansattnr;Dato;Inn;Ut\nKari;7;03.12.2025;7.30;15.30\n';
    const page = await hr.text(await sent('punktum.csv', pointed));
    expect(words(page)).toContain('CSV, trolig om vakter og arbeidet tid');
    expect(words(page)).toContain('Forslag – Ansattnummer Dato for starten Start Slutt');
  });

  it('guesses again for what somebody says it is about, and no more once columns are chosen', async () => {
    const file = await sent('fremmed.csv', rows);
    const away = await hr.text(`${file}?for=absences`);
    expect(words(away)).toContain('Forslag – Ansattnummer – Fra og med Til og med –');
    expect(away).not.toContain('/mapping"');
    const chosen = words(await hr.text(`${file}?for=events&c-employee=1&c-start=3`));
    expect(chosen).not.toContain('Forslag');
    expect(chosen).toContain('Leses som – Ansattnummer – Start – –');
  });

  it('is not called what no column of it says', async () => {
    const page = words(await hr.text(await sent('ukjent.csv', 'A;B\n1;2\n')));
    expect(page).toContain('CSV; hva den handler om, er ikke kjent');
    expect(page).toContain('2 1 2');
  });
});

describe('a file of employees nobody knows', () => {
  const rows = (count: number): string =>
    [
      HEADER,
      ...Array.from({ length: count }, (_, i) => GOOD.replace('1;', `UKJENT-${i};`).replace('A', `U${i}`)),
    ].join('\n');

  it('says how many and which would be made, before an import and in a dry run', async () => {
    const file = await sent('nye.csv', rows(7));
    const page = words(await hr.text(file));
    expect(page).toContain(
      '7 ansatte i de første radene er ikke kjent, og blir lagt til når filen importeres',
    );
    expect(page).toContain('UKJENT-0, UKJENT-1, UKJENT-2, UKJENT-3, UKJENT-4 og 2 til');
    const tried = words((await run(file, { trial: '1' })).page);
    expect(tried).toContain('7 ansatte er ikke kjent fra før og ville blitt lagt til: UKJENT-0');
    expect(tried).not.toContain('er lagt til');
    await run(file);
    expect(words(await hr.text(await sent('kjente.csv', rows(7))))).not.toContain(
      'i de første radene er ikke',
    );
  });
});

describe('an import by columns that were chosen by hand', () => {
  it('says so in words', async () => {
    const file = await sent('turnus-hand.csv', FOREIGN.replace('Id', 'Nøkkel'));
    const { page } = await run(file, Object.fromEntries(new URLSearchParams(CHOSEN)));
    expect(words(page)).toContain('Kolonneoppsett valgt for hånd, ikke lagret');
    expect(page).not.toContain('by-hand');
  });
});

describe('a file that is nothing to be read', () => {
  it.each([
    [
      'bilde.csv',
      'GIF89a....',
      'Filen er ingen tabell, men et bilde (GIF); ventet CSV, XLSX, JSON eller NDJSON.',
    ],
    ['program.csv', '\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000', 'data som bare et program kan lese'],
    ['tom.csv', '', 'Filen er tom; ventet en overskriftslinje og minst én rad.'],
  ])('%s is said to be what it is, and nothing of rows', async (name, content, said) => {
    const page = words(await hr.text(await sent(name, content)));
    expect(page).toContain(said);
    expect(page).toContain('Eksporter filen på nytt fra systemet');
    expect(page).not.toMatch(/Ingen rader lest|Slik vil filen bli lest|binary|gif/);
  });

  it('but was cut short says what is to be done about that, and no other thing', async () => {
    const page = words(await hr.text(await sent('vakter.xlsx', 'PK\u0003\u0004 cut')));
    expect(page).toContain('Filen er skadet: slutten mangler');
    expect(page).toContain('Ingenting er lagret.');
    expect(page).not.toContain('Eksporter filen på nytt');
  });

  it('but is JSON that goes wrong says on which line, and counts no rows', async () => {
    const page = words(await hr.text(await sent('vakter.json', '[\n{"employee": 1}\n{ 2 }]')));
    expect(page).toContain('Linje 3, tegn 1: filen er ikke gyldig JSON: feil ved «{ 2 }]»; ventet komma.');
    expect(page).toContain('Ingenting er lagret.');
    expect(page).not.toMatch(/Slik vil filen bli lest|Ingen rader lest|Eksporter filen på nytt/);
  });
});

describe('a file of JSON', () => {
  const record = (id: number, more: object = {}) =>
    JSON.stringify({
      nr: id,
      slag: 'shift',
      tid: { fra: '2025-12-01T08:00', til: '2025-12-01T16:00' },
      id: `N${id}`,
      ...more,
    });
  const CHOSEN_FIELDS = 'for=events&c-employee=0&c-kind=1&c-start=2&c-end=3&c-source_id=4&c-break_minutes=5';
  const kept = async (): Promise<void> => {
    const file = await sent('mal.ndjson', record(1, { pause: 30 }));
    const form = Object.fromEntries(new URLSearchParams(CHOSEN_FIELDS));
    await hr.post(`${file}/mapping`, { ...form, name: 'natt', overwrite: '1' });
  };
  /** Fields that the form offers for a column of ours. */
  const offered = (page: string, column: string): string[] => {
    const [, select = ''] =
      new RegExp(`<select[^>]*name="${column}"[^>]*>(.*?)</select>`, 's').exec(page) ?? [];
    return [...select.matchAll(/<option[^>]*>([^<]*)<\/option>/g)]
      .map(([, name = '']) => name.replace(/ \(.*/, ''))
      .slice(1);
  };

  it('calls what is wrong by the number of its record in a list, and by its line where each has one', async () => {
    const own = {
      employee: 1,
      kind: 'shift',
      start: '2025-12-01T08:00',
      end: '2025-12-01T16:00',
      source_id: 'L1',
    };
    const rows = [
      { ...own, break_minutes: 0.5 },
      { ...own, source_id: 'L2', kind: 'x' },
    ].map((one) => JSON.stringify(one));
    const list = await sent('liste.json', `[\n${rows.join(',\n')}\n]`);
    const look = words(await hr.text(list));
    expect(look).toMatch(/Post Kolonne Verdi .* 1 break_minutes 0\.5 «0\.5» ser ut til å være timer/);
    expect(look).not.toContain('Linje');
    const { path, page } = await run(list);
    expect(words(page)).toMatch(/Post Kolonne .* 2 kind x ukjent hendelsestype/);
    expect(linesOf(await hr.text(`${path}/complaints.csv`))[0]).toMatch(/^Post;/);
    const lines = words(
      (await run(await sent('linjer.ndjson', `${rows[0]!}\n{"employee" 1}\n${rows[1]!}`))).page,
    );
    expect(lines).toMatch(
      /Linje Kolonne .* 2 tegn 13 1\} linjen er ikke gyldig JSON: feil ved «1\}»; ventet kolon/,
    );
    expect(lines).not.toContain('Post ');
  });

  it('shows the fields that are there, and which are not used', async () => {
    const own = { employee: 1, kind: 'shift', start: '2025-12-01T08:00', end: '2025-12-01T16:00', brekk: 3 };
    for (const content of [JSON.stringify(own), JSON.stringify([own])]) {
      const page = await hr.text(await sent('egne.json', content));
      expect(words(page)).toContain('Kolonner som ikke brukes: brekk');
      expect(offered(page, 'c-unit')).toEqual(['employee', 'kind', 'start', 'end', 'brekk']);
    }
  });

  it('says which field of a kept mapping none of its records has, and offers no import', async () => {
    await kept();
    const file = await sent('natt.ndjson', `${record(1)}\n${record(2)}`);
    const page = await hr.text(`${file}?map=natt`);
    expect(words(page)).toContain('Oppsettet «natt» passer ikke: filen har ikke pause.');
    expect(offered(page, 'c-unit')).toEqual(['nr', 'slag', 'tid.fra', 'tid.til', 'id']);
    expect(page).not.toContain('/run"');
    const { page: refused } = await run(file, { map: 'natt' });
    expect(words(refused)).toContain(
      'ingen av postene i filen har feltet; de har «nr, slag, tid.fra, tid.til, id»',
    );
    expect(words(refused)).toContain('eller «optional: [break_minutes]» i kolonneoppsettet');
  });

  it('that is longer than the look says what has not been seen, and is refused at its end', async () => {
    await kept();
    const rows = Array.from({ length: 1200 }, (_, i) => record(i));
    const file = await sent('lang.ndjson', rows.join('\n'));
    const page = await hr.text(`${file}?map=natt`);
    expect(words(page)).toMatch(/Ingen av de første 1[ \u00a0]000 postene har pause, som oppsettet leser\./);
    expect(page).toContain('/run"');
    const { page: refused } = await run(file, { map: 'natt' });
    expect(words(refused)).toContain('filen kan ikke brukes som den er');
    expect(words(refused)).toContain(
      '– pause nr, slag, tid.fra, tid.til, id ingen av postene i filen har feltet',
    );
  });
});

describe('a file whose rows are in doubt', () => {
  it('names a time that happened twice, before it counts and after', async () => {
    const file = await sent('høst.csv', `${HEADER}\n1;shift;25.10.2025 22:00;26.10.2025 02:30;H1\n`);
    const named = 'det første: linje 2, end «26.10.2025 02:30».';
    expect(words(await hr.text(file))).toContain('i de første radene fantes to ganger');
    expect(words(await hr.text(file))).toContain(`leses som ${named}`);
    expect(words((await run(file)).page)).toContain(`er lest som ${named}`);
  });

  it('names five rows that overlap what is stored, and folds the others', async () => {
    const rows = (id: string, hours: string): string =>
      Array.from({ length: 8 }, (_, n) => {
        const [from, to] = hours.split('-');
        return `5;shift;2025-09-0${n + 1}T${from};2025-09-0${n + 1}T${to};${id}${n}\n`;
      }).join('');
    await run(await sent('plan.csv', `${HEADER}\n${rows('P', '08:00-16:00')}`), { source: 'plan' });
    const page = await hr.text(`${await sent('ur.csv', `${HEADER}\n${rows('U', '09:00-17:00')}`)}?source=ur`);
    const [, folded = ''] =
      /<details class="ds-details"><summary>Vis 3 rader til<\/summary>(.*?)<\/details>/s.exec(page)!;
    expect(words(page)).toContain('8 av de første radene overlapper');
    expect(words(folded).match(/linje \d+ overlapper/g)).toEqual(
      [7, 8, 9].map((line) => `linje ${line} overlapper`),
    );
  });

  it('is told only what can be done where it was to replace a period', async () => {
    const refused = async (row: string): Promise<string> =>
      words((await run(await sent('feil.csv', `${HEADER}\n${row}\n`), { replace: '2025-12' })).page);
    const bad = await refused(BAD);
    expect(bad).toContain('for 1 rad har feil. Rett filen og send den på nytt.');
    expect(bad).not.toContain('uten radene med feil');
    expect(await refused(GOOD.replaceAll('2025-12', '2025-11'))).toContain(
      'Rett filen og send den på nytt, eller velg en periode som alle radene begynner i.',
    );
  });
});

describe('an import of which it was shown what it withdraws', () => {
  const octoberRow = (day: number) => `3;shift;2025-10-0${day}T08:00;2025-10-0${day}T16:00;O${day}\n`;
  const rowsOf = (...days: number[]) => `${HEADER}\n${days.map(octoberRow).join('')}`;
  /** A file that leaves the second row of October out, and its trial. */
  async function tried(source = ''): Promise<{ file: string; page: string }> {
    await run(await sent('oktober-foer.csv', rowsOf(1, 2)), { source });
    const file = await sent('oktober.csv', rowsOf(1));
    const { page } = await run(file, { replace: '2025-10', source });
    expect(page).toContain('trekk tilbake 1 rad<');
    return { file, page };
  }
  const holding = async (source = 'csv'): Promise<string[]> =>
    (await storedRows()).filter((row) => row.id.startsWith('O') && row.source === source).map(({ id }) => id);
  beforeEach(async () => {
    await site.query('delete from work_event');
  });

  it('stores nothing where it would withdraw others, and shows those', async () => {
    const { file, page } = await tried();
    await run(await sent('senere.csv', rowsOf(3, 4, 5)));
    const again = await run(file, hiddenIn(page));
    expect(words(again.page)).toContain(OTHERWISE);
    expect(again.page).toContain('trekk tilbake 4 rader<');
    expect(await holding()).toEqual(['O1', 'O2', 'O3', 'O4', 'O5']);
    const done = await run(file, hiddenIn(again.page));
    expect(words(done.page)).toContain('4 rader er trukket tilbake.');
    expect(await holding()).toEqual(['O1']);
  });

  it('stores where one of those has gone meanwhile', async () => {
    const { file, page } = await tried();
    await site.query(`delete from work_event where source_id = 'O2'`);
    expect(words((await run(file, hiddenIn(page))).page)).toContain('Alt i filen var importert fra før.');
  });

  it.each([
    ['another source', { source: 'annen' }],
    ['no period', { replace: '' }],
    ['other columns', { for: 'events', 'c-employee': '0', 'c-kind': '1', 'c-start': '2', 'c-end': '3' }],
  ])('is tried again where the form wants %s than was tried', async (_what, otherwise) => {
    const { file, page } = await tried();
    const again = await run(file, { ...hiddenIn(page), ...otherwise });
    expect(words(again.page)).toContain(OTHERWISE);
    expect(await holding()).toEqual(['O1', 'O2']);
    expect(await holding('annen')).toEqual([]);
  });

  it('is not offered to be confirmed where it is not on record how it was wanted', async () => {
    const { file, page } = await tried('annen');
    const { confirms } = hiddenIn(page);
    await site.query(`update import_upload set wish = null where import_id = $1`, [confirms]);
    const older = await hr.text(`/imports/${confirms}`);
    expect(older).not.toContain('/run"');
    expect(older).toContain(`href="${file}"`);
  });
});
