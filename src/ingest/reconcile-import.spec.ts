import { describe, expect, it } from '@jest/globals';
import { changedSince, type Current, type Incoming, reconcile } from './reconcile-import.js';

interface Row {
  readonly sourceId: string;
  readonly says: string;
  readonly day: number;
}
const row = (sourceId: string, says: string, day = 0): Row => ({ sourceId, says, day });
const incoming = (employeeId: string, one: Row): Incoming<Row> => ({ employeeId, row: one });
const current = (employeeId: string, one: Row, version = 1): Current<Row> => ({
  id: `${one.sourceId}v${version}`,
  employeeId,
  version,
  holds: true,
  row: one,
});
const said = ({ says }: Row): string => says;

describe('a file against what is held', () => {
  it('lets a withdrawn row come back as a new version, though it says the same', () => {
    const change = reconcile(
      [incoming('e', row('a', 'x'))],
      [{ ...current('e', row('a', 'x'), 2), holds: false }],
      said,
    );
    expect(change).toMatchObject({ stored: 1, corrected: 0, unchanged: 0, supersede: [] });
    expect(change.insert).toMatchObject([{ version: 3 }]);
  });

  it('stores what is new, corrects what says something else, leaves the rest', () => {
    const change = reconcile(
      [incoming('e', row('a', 'x')), incoming('e', row('b', 'y2')), incoming('e', row('c', 'z'))],
      [current('e', row('b', 'y'), 3), current('e', row('c', 'z'))],
      said,
    );
    expect(change).toMatchObject({ stored: 1, corrected: 1, unchanged: 1 });
    expect(change.insert.map(({ row: { sourceId }, version }) => [sourceId, version])).toEqual([
      ['a', 1],
      ['b', 4],
    ]);
    expect(change.supersede.map(({ id }) => id)).toEqual(['bv3']);
  });

  it('takes a change of person for a correction', () => {
    expect(reconcile([incoming('f', row('a', 'x'))], [current('e', row('a', 'x'))], said)).toMatchObject({
      corrected: 1,
      unchanged: 0,
    });
  });

  it('counts a change from the earlier of what was and what is', () => {
    const change = reconcile(
      [
        incoming('e', row('a', 'moved', 20)),
        incoming('f', row('b', 'new', 7)),
        incoming('f', row('c', 'new', 5)),
      ],
      [current('e', row('a', 'held', 10))],
      said,
    );
    expect([...changedSince(change, ({ day }) => day)]).toEqual([
      ['e', 10],
      ['f', 5],
    ]);
  });
});
