import { z } from 'zod';
import { spoken } from '../platform/http/fault-words.js';

const expected = spoken({
  nb: 'ventet nummeret til en versjon, et helt tall fra 1',
  nn: 'venta nummeret til ein versjon, eit heilt tal frå 1',
  en: 'expected the number of a version, a whole number from 1',
});

/** The number of a version as it stands in addresses. */
export const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, expected)
  .transform(Number);

/** What a report is asked for with. */
export const ReportQuery = z.strictObject({
  version: VersionNumber.optional().meta({
    description:
      'The version a month was closed as; the latest when left out, and the figures of now while it is open',
    example: '1',
  }),
});
export type ReportQuery = z.output<typeof ReportQuery>;
