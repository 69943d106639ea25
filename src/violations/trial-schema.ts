import { z } from 'zod';
import { RULE_CODES } from '../rules/rule.js';
import type { TrialAnswer } from './trial.js';

const day = z.iso.date();
const stamp = z.string().meta({ description: 'Local, with offset' });

const Finding = z
  .object({
    rule: z.enum(RULE_CODES),
    date: day,
    window: z.object({ start: stamp, end: stamp }),
    unit: z.enum(['hours', 'minutes', 'count', 'share']),
    measured: z.number(),
    limit: z.number(),
    baseLimit: z.number().meta({ description: 'What the statute says' }),
    verdict: z.enum(['ok', 'breach']).meta({ description: 'Against the limit in force' }),
    baseVerdict: z.enum(['ok', 'breach']).meta({ description: 'What it would be without the agreement' }),
    severity: z.enum(['breach', 'notice']),
    clause: z.string(),
    agreement: z.string().nullable(),
    origin: z.enum(['planned', 'worked']),
    final: z.boolean().meta({ description: 'False while time that was not given could still change it' }),
    events: z.array(z.string()).meta({ description: 'By the id given, or by place in the list' }),
  })
  .meta({ id: 'TrialFinding' });

/** What the law finds in events that were sent, as programs get it. */
export const TrialSchema = z
  .object({
    rulebook: z.string(),
    zone: z.string(),
    horizon: z.object({ from: day, to: day }).nullable(),
    employees: z.array(
      z.object({
        employee: z.string(),
        findings: z.array(Finding),
        measured: z.partialRecord(z.enum(RULE_CODES), z.int()).meta({
          description: 'How often each rule was measured: none found and none measured are not the same',
        }),
      }),
    ),
  })
  .meta({ id: 'TrialAnswer' }) satisfies z.ZodType<TrialAnswer>;
