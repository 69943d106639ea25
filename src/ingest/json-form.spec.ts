import { describe, expect, it } from '@jest/globals';
import { jsonFormOf } from './json-form.js';

const SHIFT = { employee: '1', start: '2025-12-01T08:00', end: '2025-12-01T16:00' };
const BREAKS = [{ start: '2025-12-01T11:00', end: '2025-12-01T11:30' }];
const LIST = [SHIFT, SHIFT];
const list = (key: string | null): object => ({ kind: 'list', key });
const lines = { kind: 'lines' };

describe('an object whose one list of objects stands at its top is read as that list', () => {
  it.each([
    ['of a usual name', { total: 2, items: LIST }, list('items')],
    ['of any name', { status: 'ok', vaktliste: LIST }, list('vaktliste')],
    [
      'of any name, beside a list of texts and an empty one',
      { errors: [], tags: ['a'], svar: LIST },
      list('svar'),
    ],
    ['below result', { result: LIST }, list('result')],
    ['below result, of nothing', { result: [] }, list('result')],
    ['of a usual name beside another', { warnings: [{ code: 1 }], data: LIST }, list('data')],
    ['of a usual name, empty beside another', { data: [], included: LIST }, list('data')],
    ['of any name, with breaks in its records', { turnus: [{ ...SHIFT, breaks: BREAKS }] }, list('turnus')],
    ['named like a list of breaks', { count: 1, activities: LIST }, list('activities')],
    ['with a period beside it', { from: '2025-12-01', to: '2025-12-31', svar: LIST }, list('svar')],
    ['several', { a: LIST, b: LIST }, { kind: 'lists', keys: ['a', 'b'] }],
  ])('%s', (_what, content, form) => {
    expect(jsonFormOf(JSON.stringify(content))).toEqual(form);
    expect(jsonFormOf(`${JSON.stringify(content, null, 2)}\n`)).toEqual(form);
  });

  it('in a head that is cut off', () => {
    const head = JSON.stringify({ meta: { page: 1 }, svar: Array.from({ length: 50 }, () => SHIFT) });
    for (const end of [60, 100, 101, 117, 500]) expect(jsonFormOf(head.slice(0, end))).toEqual(list('svar'));
  });

  it('with its records on lines of their own', () => {
    expect(jsonFormOf(`{"svar": [\n${JSON.stringify(SHIFT)}\n]}`)).toEqual(list('svar'));
  });
});

describe('what is no such object stays what it is', () => {
  const record = { ...SHIFT, breaks: BREAKS };
  it.each([
    ['a list', JSON.stringify(LIST), list(null)],
    ['a record with breaks on one line', JSON.stringify(record), lines],
    ['records with breaks on lines', `${JSON.stringify(record)}\n${JSON.stringify(record)}`, lines],
    [
      'records of lists on lines',
      `${JSON.stringify({ a: BREAKS })}\n${JSON.stringify({ a: BREAKS })}`,
      lines,
    ],
    ['a record with a list of any name', JSON.stringify({ ...SHIFT, entries: BREAKS, extra: BREAKS }), lines],
    ['a time card', JSON.stringify({ id: 'T', userId: 'u', state: 'clockedOut', breaks: BREAKS }), lines],
    ['a first line that is broken', `{"svar": [{"a" 1}]}\n${JSON.stringify(SHIFT)}`, lines],
    ['a second line that is broken', `${JSON.stringify({ svar: LIST })}\nx${JSON.stringify(SHIFT)}`, lines],
    ['MinWinTid', JSON.stringify({ nav_id: '1', dager: [{ dato: '2025-12-01' }] }), { kind: 'minwintid' }],
    ['an organisation', JSON.stringify({ units: [{ code: 'a' }] }), { kind: 'organisation' }],
    ['an object without a list', '{\n"hello": 1\n}', null],
    ['a list below a key of a key', JSON.stringify({ a: { b: LIST } }, null, 2), null],
  ])('%s', (_what, content, form) => {
    expect(jsonFormOf(content)).toEqual(form);
  });
});
