import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { REPORT } from '../../test/support/reference-report.js';
import { ReportSchema } from './report-schema.js';

const PUBLISHED = new URL('../../docs/monthly-report.schema.json', import.meta.url);

describe('the schema of the report', () => {
  it('is the one that is published', async () => {
    const published: unknown = JSON.parse(await readFile(PUBLISHED, 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(ReportSchema))));
  });

  it('takes the reference report and not one with a text for a figure', () => {
    expect(ReportSchema.safeParse(REPORT).success).toBe(true);
    expect(ReportSchema.safeParse({ ...REPORT, withinAgreement: 'none' }).success).toBe(false);
  });
});
