import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WHOLE_ORGANISATION } from '../../src/access/access.js';
import { ReportFactsQuery } from '../../src/reports/report-facts.query.js';
import { TestApplication } from '../support/application.js';
import { organisation } from '../support/organisation.js';

const WISH = { madeAt: '', version: '', from: '2024-12', rules: [] };

let one: TestApplication;

beforeAll(async () => {
  one = await TestApplication.start();
});
beforeEach(() => one.empty());
afterAll(() => one.close());

type Held = readonly [from: string, to: string | null];

/** Takes somebody in who held these positions, and counts who came and who left in December. */
async function comingsAndGoings(...held: readonly Held[]): Promise<{ hires: number; leavers: number }> {
  const file = JSON.parse(organisation([{ code: 'ANN' }])) as { positions: Record<string, unknown>[] };
  const position = file.positions.pop();
  for (const [from, to] of held) file.positions.push({ ...position, from, to });
  await one.take('org.json', JSON.stringify(file));
  const { hires, leavers } = await one.app.get(ReportFactsQuery).facts('2025-12', WHOLE_ORGANISATION, WISH);
  return { hires: hires[0]?.count ?? 0, leavers: leavers[0]?.count ?? 0 };
}

describe('whoever', () => {
  it.each([
    ['2025-11-30', 0],
    ['2025-12-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('began on %s is a hire of December: %i', async (from, hires) => {
    expect(await comingsAndGoings([from, null])).toEqual({ hires, leavers: 0 });
  });

  it.each([
    ['2025-11-30', 0],
    ['2025-12-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('had the last day on %s left in December: %i', async (to, leavers) => {
    expect(await comingsAndGoings(['2020-01-01', to])).toEqual({ hires: 0, leavers });
  });

  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', 0],
  ])('begins on %s comes in the three months after December: %i', async (from, coming) => {
    await comingsAndGoings([from, null]);
    const facts = await one.app.get(ReportFactsQuery).facts('2025-12', WHOLE_ORGANISATION, WISH);
    expect(facts.coming.map(({ count }) => count)).toEqual(coming === 0 ? [] : [coming]);
  });

  it('changed position from one day to the next neither came nor left', async () => {
    expect(await comingsAndGoings(['2020-01-01', '2025-12-14'], ['2025-12-15', null])).toEqual({
      hires: 0,
      leavers: 0,
    });
  });

  it('was away for a day in between did both', async () => {
    expect(await comingsAndGoings(['2020-01-01', '2025-12-14'], ['2025-12-16', null])).toEqual({
      hires: 1,
      leavers: 1,
    });
  });
});

describe('rows that were refused', () => {
  const rejected = async () =>
    (await one.app.get(ReportFactsQuery).facts('2025-12', WHOLE_ORGANISATION, WISH)).rowsRejected;

  const taken = (sha256: string, at: string, rows: number) =>
    one.query(
      `insert into import (id, file_name, sha256, format, source, rows_read, rows_stored, rows_unchanged, rows_rejected, imported_at)
       values (gen_random_uuid(), 'f', $1, 'events', 's', 9, 0, 0, $3, $2)`,
      [sha256, at, rows],
    );

  it('count once for a file however often it is taken in, by what was said last', async () => {
    expect(await rejected()).toBe(0);
    await taken('a', '2026-01-01T00:00Z', 5);
    await taken('a', '2026-01-03T00:00Z', 3);
    await taken('a', '2026-01-02T00:00Z', 4);
    await taken('b', '2026-01-01T00:00Z', 2);
    expect(await rejected()).toBe(5);
  });
});
