import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { loadTable, loadWeeks } from './load.js';

const WEEKS = loadWeeks(parseDay('2026-01-07')!);

describe('alerts by recipient and week', () => {
  it('are those of eight weeks, this one first', () => {
    expect(WEEKS).toHaveLength(8);
    expect([WEEKS[0], WEEKS[7]]).toEqual(['2026-01-05', '2025-11-17']);
  });

  it('stand in their weeks, nothing as nothing, whoever had most on top', () => {
    const table = loadTable(
      [
        { person: 'a', recipient: 'Anne', week: '2026-01-05', mails: 1, alerts: 2 },
        { person: 'b', recipient: 'Berit', week: '2025-12-29', mails: 2, alerts: 5 },
        { person: 'b', recipient: 'Berit', week: '2026-01-05', mails: 1, alerts: 1 },
        { person: 'b', recipient: 'Berit', week: '2025-01-06', mails: 9, alerts: 9 },
      ],
      WEEKS,
    );
    expect(table.map(({ recipient, alerts }) => [recipient, alerts])).toEqual([
      ['Berit', 6],
      ['Anne', 2],
    ]);
    expect(table[0]!.weeks.slice(0, 3)).toEqual([
      { mails: 1, alerts: 1 },
      { mails: 2, alerts: 5 },
      { mails: 0, alerts: 0 },
    ]);
  });

  it('keep two of the same name apart', () => {
    const of = (person: string) => ({ person, recipient: 'Anne', week: '2026-01-05', mails: 1, alerts: 2 });
    expect(loadTable([of('a'), of('b')], WEEKS).map(({ alerts }) => alerts)).toEqual([2, 2]);
  });
});
