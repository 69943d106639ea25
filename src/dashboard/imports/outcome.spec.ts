import { describe, expect, it } from '@jest/globals';
import type { ImportStatus } from '../../ingest/import-answers.query.js';
import { rejectedName, verdictOf } from './outcome.js';

const ENDED = {
  state: 'stored',
  rowsRead: 3,
  unchanged: 0,
  neverThere: 0,
  withdrawn: 0,
  rejected: 0,
  format: 'events-csv',
  layout: null,
  complaints: [],
  stoppedBy: null,
  replace: null,
  isShownAnew: false,
} as const;
const DECEMBER = '2025-12-01/2025-12-31';
const verdict = (said: Partial<Parameters<typeof verdictOf>[0]>): string =>
  verdictOf({ ...ENDED, ...said }).text;

describe('what came of an import', () => {
  it.each([
    ['all of it is stored', {}, 'storedAll'],
    ['a part of it is stored', { rejected: 1 }, 'storedPart'],
    ['all of it was there before', { unchanged: 3 }, 'nothingNew'],
    ['the rest withdraws what never was', { unchanged: 2, neverThere: 1 }, 'nothingNew'],
    ['all of it was there, and other rows are withdrawn', { unchanged: 3, withdrawn: 1 }, 'storedAll'],
    ['there is nothing in it', { rowsRead: 0 }, 'storedAll'],
    ['it was tried', { state: 'tried' }, 'tried'],
    ['it would not do what was shown', { state: 'tried', isShownAnew: true }, 'triedOtherwise'],
    ['it has bad rows', { state: 'refused', rejected: 2 }, 'refusedRows'],
    ['it was to replace a period', { state: 'refused', rejected: 2, replace: DECEMBER }, 'refusedPeriod'],
    ['its units do', { state: 'refused', rejected: 2, format: 'units-xlsx' }, 'refusedRows'],
    [
      'it is a table of agreements with bad rows',
      { state: 'refused', rejected: 2, format: 'agreements-xlsx' },
      'refusedWhole',
    ],
    ['it is an organisation file', { state: 'refused', rejected: 2, format: 'organisation' }, 'refusedWhole'],
    ['nothing of it can be read', { state: 'refused', format: null }, 'refusedFile'],
    ['it failed', { state: 'failed' }, 'failed'],
    ['somebody stopped it', { state: 'stopped', stoppedBy: 'Siv Sakse' }, 'stopped'],
    ['somebody stopped it, and who it was is erased', { state: 'stopped' }, 'stoppedOnce'],
    ['its process died', { state: 'interrupted' }, 'interrupted'],
  ] as const)('is told when %s', (_when, said, text) => {
    expect(verdict(said)).toBe(text);
  });
});

describe('the name of a file of rejected rows', () => {
  it.each([
    ['vakter.csv', 'csv', 'vakter-avvist.csv'],
    ['Vakter 2025.12.XLSX', 'xlsx', 'Vakter 2025.12-avvist.xlsx'],
    ['uten', 'ndjson', 'uten-avvist.ndjson'],
    ['stemplinger.json', null, 'stemplinger-avvist.json'],
  ])('of %s in %s', (file, container, name) => {
    const layout = (container === null ? null : { container }) as ImportStatus['layout'];
    expect(rejectedName({ file, layout }, 'avvist')).toBe(name);
  });
});
