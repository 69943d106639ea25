import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { events, LEAD, organisation, shortRest } from '../support/organisation.js';
import { type Program, type Visitor, Website } from './website.js';

/** Three people with a short rest each; one is corrected later, one gets another, one is left alone. */
let site: Website;
let hr: Visitor;
let lead: Visitor;
let program: Program;
/** Ids of the imports, by the name of the file. */
const imports = new Map<string, string>();

const WORSE = [
  { employee: 'DAG', id: 'DAG-2025-12-03', start: '2025-12-03T14:00', end: '2025-12-03T23:00' },
  ...shortRest('TOPP', '2025-12-09', '2025-12-10'),
];
const BETTER = [
  { employee: 'DAG', id: 'DAG-2025-12-03', start: '2025-12-03T08:00', end: '2025-12-03T16:00' },
];

beforeAll(async () => {
  site = await Website.start();
  await site.take(
    'org.json',
    organisation([{ code: 'TOPP', unit: 'top' }, { code: 'DAG' }, { code: 'NATT', unit: 'night' }]),
  );
  await site.take(
    'første.csv',
    events(['TOPP', 'DAG', 'NATT'].flatMap((code) => shortRest(code, '2025-12-03', '2025-12-04'))),
  );
  await site.evaluate();
  hr = await site.visitor('hr');
  const [row] = await site.query<{ id: string }>(`select id from employee where code = $1`, [LEAD.code]);
  lead = await site.visitor(`manager:${row!.id}`);
  program = await site.program('violations:read');
  for (const [name, content] of [
    ['andre.csv', events(WORSE)],
    ['tredje.csv', events(BETTER)],
    ['samme.csv', events(BETTER)],
    ['fri.csv', events([{ employee: 'NATT', id: 'x', start: '2025-12-17T08:00', end: '2025-12-17T12:00' }])],
  ] as const) {
    await site.take(name, content);
    await site.evaluate();
  }
  for (const { id, file } of await site.query<{ id: string; file: string }>(
    `select id, file_name as file from import`,
  ))
    imports.set(file, id);
});
afterAll(() => site.close());

const idOf = (file: string): string => imports.get(file)!;

/** Of whom, of which day and in which state the file has the findings, in the order of the list. */
async function listed(who: Visitor, query: string): Promise<string[]> {
  const answer = await who.get(`/violations.csv?${query}`);
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).trim().split('\n').slice(1);
  return lines.map((line) => /(\d{4}-\d{2}-\d{2}).*?(Navn \w+)/.exec(line)!.slice(1).join(' '));
}

describe('the list of possible breaches of an import', () => {
  it('has what the evaluation after it found, changed or let fall, and nothing else', async () => {
    expect((await listed(hr, `import=${idOf('første.csv')}&state=all`)).sort()).toEqual([
      '2025-12-04 Navn DAG',
      '2025-12-04 Navn NATT',
      '2025-12-04 Navn TOPP',
    ]);
    expect(await listed(hr, `import=${idOf('andre.csv')}&state=all`)).toEqual([
      '2025-12-10 Navn TOPP',
      '2025-12-04 Navn DAG',
    ]);
    expect(await listed(hr, `import=${idOf('tredje.csv')}&state=superseded`)).toEqual([
      '2025-12-04 Navn DAG',
    ]);
    expect(await listed(hr, `import=${idOf('tredje.csv')}`)).toEqual([]);
    expect(await listed(hr, `import=${idOf('samme.csv')}&state=all`)).toEqual([]);
  });

  it('has those of the own units alone, over every way to them', async () => {
    expect(await listed(lead, `import=${idOf('andre.csv')}&state=all`)).toEqual(['2025-12-04 Navn DAG']);
    const ofNight = await site.programOf('night', 'violations:read');
    const asked = `?import=${idOf('første.csv')}&state=all`;
    const answered = async (by: Program, path: string): Promise<Record<string, unknown>> =>
      (
        await by.send(`/api/v1/${path}${asked}${path === 'violation-groups' ? '&as=persons' : ''}`)
      ).json() as Promise<Record<string, unknown>>;
    expect(await answered(ofNight, 'violation-counts')).toMatchObject({ breaches: 1 });
    expect(await answered(program, 'violation-counts')).toMatchObject({ breaches: 3 });
    expect((await answered(program, 'violations'))['violations']).toHaveLength(3);
    expect((await answered(program, 'violation-groups'))['groups']).toHaveLength(3);
  });

  it('says of which file it is to whoever sees imports, and that it is narrowed to others', async () => {
    const asked = `/violations?state=all&import=${idOf('andre.csv')}`;
    const page = await hr.text(asked);
    expect(page).toContain('falt bort etter importen av andre.csv.');
    expect(page).toContain('<a class="ds-link" href="/violations?state=all">');
    const other = await lead.text(asked);
    expect(other).toContain('falt bort etter én import.');
    expect(other).not.toContain('andre.csv');
    expect(await hr.text('/violations?state=all')).not.toMatch(
      /etter (?:én import|importen av)|name="import"/,
    );
  });

  it('keeps what it is narrowed to through its form, its ways of showing, its files and what is assessed at once', async () => {
    const page = await hr.text(`/violations?state=all&import=${idOf('første.csv')}`);
    const field = `import=${idOf('første.csv')}`;
    expect(page).toContain(`<input type="hidden" name="import" value="${idOf('første.csv')}"`);
    for (const address of [`&amp;as=persons&amp;${field}`, `/violations.csv?state=all&amp;${field}`])
      expect(page).toContain(address);
    expect(page).toContain(`name="list" value="/violations?state=all&amp;${field}"`);
  });

  it.each(['/violations', '/violations.csv', '/api/v1/violations', '/api/v1/violation-counts'])(
    'is refused by %s of an import that is none',
    async (path) => {
      const status = async (id: string): Promise<number> =>
        path.startsWith('/api')
          ? (await program.send(`${path}?import=${id}`)).status
          : (await hr.get(`${path}?import=${id}`)).status;
      expect([await status(randomUUID()), await status('andre.csv')]).toEqual([404, 422]);
    },
  );
});

describe('the page of an import', () => {
  it('leads to what it brought and says how much, or that it brought nothing', async () => {
    const page = await hr.text(`/imports/${idOf('andre.csv')}`);
    const [, href, count] = /<a class="ds-button" href="([^"]*)">Se (\d+) funn etter importen<\/a>/.exec(
      page,
    )!;
    expect(count).toBe('2');
    expect(await listed(hr, href!.replaceAll('&amp;', '&').split('?')[1]!)).toHaveLength(2);
    const nothing = await hr.text(`/imports/${idOf('fri.csv')}`);
    expect(nothing).toContain('Ingen funn kom, endret seg eller falt bort etter importen.');
    expect(nothing).not.toContain('href="/violations?');
  });

  it('leads there while the evaluation goes on, and promises no number', async () => {
    await site.take('fjerde.csv', events(shortRest('NATT', '2025-12-09', '2025-12-10')));
    const [row] = await site.query<{ id: string }>(`select id from import where file_name = 'fjerde.csv'`);
    const page = await hr.text(`/imports/${row!.id}`);
    expect(page).toMatch(
      /<a class="ds-button" href="\/violations\?state=all&amp;import=[^"]*">Se mulige brudd<\/a>/,
    );
    expect(page).not.toContain('Ingen funn kom');
    await site.evaluate();
    expect(await hr.text(`/imports/${row!.id}`)).toContain('Se 1 funn etter importen');
  });

  it('leads to all findings where it came before this was kept', async () => {
    await site.query(`update import set findings_kept = false where id = $1`, [idOf('andre.csv')]);
    const page = await hr.text(`/imports/${idOf('andre.csv')}`);
    expect(page).toContain('<a class="ds-button" href="/violations">Se mulige brudd</a>');
  });
});
