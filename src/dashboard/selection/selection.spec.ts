import { describe, expect, it } from '@jest/globals';
import { WrongFilter } from '../violation-filter.js';
import {
  assertAmongChoices,
  chosenIn,
  listOfSelection,
  listsOf,
  ofMonths,
  selectionAddress,
  selectionAsked,
} from './selection.js';

const DECEMBER = { month: '2025-12', unit: null };

describe('a selection in the address', () => {
  it('is none where nothing is chosen but what the overview has anyway', () => {
    const empty = { rule: '', cause: '', origin: '', state: '', from: '', to: '' };
    for (const query of [{}, { month: '2025-12', unit: 'x' }, empty, { rule: 'in-table', state: 'counted' }])
      expect(selectionAsked(query)).toBeNull();
  });

  it('has each choice once, and leads to itself', () => {
    const selection = selectionAsked({ month: 'x', rule: 'all', origin: 'planned', state: 'counted' })!;
    expect(chosenIn(selection)).toEqual(['all', 'planned']);
    expect(selectionAddress(selection, DECEMBER)).toBe('/?month=2025-12&rule=all&origin=planned');
    expect(selectionAddress(null, DECEMBER)).toBe('/?month=2025-12');
  });

  it('names everything that is wrong', () => {
    const refused = () => selectionAsked({ rule: 'NOPE', origin: 'night', state: 'real' });
    expect(refused).toThrow(WrongFilter);
    expect(refused).toThrow(/The type must be .* The origin must be/);
  });

  it('of days has the days and no month on the list, and none of them in another month', () => {
    const selection = selectionAsked({ from: '2025-12-02', to: '2025-12-03', rule: 'OT_7D' })!;
    expect(listOfSelection(selection, DECEMBER)).toMatchObject({
      ...{ from: '2025-12-02', to: '2025-12-03', month: undefined, rule: 'OT_7D' },
    });
    expect(selectionAddress(ofMonths(selection), DECEMBER)).toBe('/?month=2025-12&rule=OT_7D');
  });
});

describe('the list behind a number', () => {
  const lists = (query: Record<string, string>, seesNames = true) =>
    listsOf(listOfSelection(selectionAsked(query)!, { month: '2025-12', unit: 'u' }), seesNames);

  it('is of the types of the table where none is chosen, and of all where all are', () => {
    expect(lists({ origin: 'worked' })({})).toBe(
      '/violations?month=2025-12&unit=u&rule=in-table&origin=worked',
    );
    expect(lists({ rule: 'all' })({ cause: 'unknown' })).toBe(
      '/violations?month=2025-12&unit=u&cause=unknown',
    );
  });

  it('of one state is a part of a whole, and of all findings a list of its own', () => {
    expect(lists({ rule: 'all', state: 'outdated' })({ only: 'real' })).toContain('state=outdated&only=real');
    expect(lists({ rule: 'all', state: 'all' })({ only: 'real' })).toBe(
      '/violations?month=2025-12&unit=u&state=real',
    );
  });

  it('of other days leaves the month out', () => {
    const week = { month: undefined, from: '2025-11-03', to: '2025-11-09', unit: 'other' };
    expect(lists({ rule: 'OT_7D' })(week)).toBe(
      '/violations?from=2025-11-03&to=2025-11-09&unit=other&rule=OT_7D',
    );
  });

  it('is none for whoever sees no names', () => {
    expect(lists({ rule: 'OT_7D' }, false)({})).toBeNull();
  });
});

describe('what may be chosen', () => {
  const figuresAlone = { rules: ['DAILY_REST'], standings: ['counted', 'waiting'], isFree: false } as const;

  it('is anything for who sees the persons', () => {
    const anything = { rule: 'all', state: 'reminded', from: '2025-12-01' } as const;
    expect(() => {
      assertAmongChoices(anything, { ...figuresAlone, isFree: true });
    }).not.toThrow();
  });

  it.each([
    [{ rule: 'DAILY_REST', state: 'waiting', cause: 'call-out' }, null],
    [{ rule: 'all' }, 'The type must'],
    [{ rule: 'YOUTH_DAY' }, 'The type must'],
    [{ state: 'reminded' }, 'The status must'],
    [{ to: '2025-12-01' }, 'Figures are shown of whole months only'],
  ] as const)('is for who sees figures alone what is told by month: %j', (selection, said) => {
    const act = (): void => {
      assertAmongChoices(selection, figuresAlone);
    };
    if (said === null) expect(act).not.toThrow();
    else expect(act).toThrow(said);
  });
});
