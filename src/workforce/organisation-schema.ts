import { z } from 'zod';
import { parseBirthday, parseDay } from '../time/civil.js';
import { AgreementInFile } from './agreement-file.js';
import { EMPLOYMENTS, EXEMPTIONS, ROTAS } from './position.entity.js';
import { visibleText } from './visible-text.js';

/** What goals and starts of registration can be for. Another name would be kept, and never shown. */
const INDICATORS = ['sick-leave', 'breaches', 'overtime-hours'] as const;

const code = visibleText;
const day = z.string().refine((text) => parseDay(text) !== null, { error: '2025-12-01' });
/** A day, or none; of two it is the last, included. */
const optionalDay = day.nullable().default(null);

const birthday = z.string().refine((text) => parseBirthday(text) !== null, { error: '1985-12-01' });

const Starts = z.record(z.string(), day).superRefine((starts, context) => {
  for (const input of Object.keys(starts)) {
    if (INDICATORS.some((indicator) => indicator === input)) continue;
    context.addIssue({ code: 'custom', path: [input], message: INDICATORS.join(', '), input });
  }
});

const Unit = z.strictObject({
  code,
  name: visibleText,
  parent: code.nullable().default(null),
  manager: code.nullable().default(null),
});

const Employee = z.strictObject({
  code,
  name: visibleText,
  email: z.email({ error: 'name@example.org' }).nullable().default(null),
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
  /** Left out, the employee is an adult. */
  bornOn: birthday.nullable().default(null),
  /** Last day of compulsory school, included, where that is later than the 15th birthday. */
  schoolUntil: optionalDay,
});

const Position = z.strictObject({
  employee: code,
  unit: code,
  title: visibleText,
  /** Share of a full-time position: 0.8 is 80 %. */
  share: z.number().gt(0).max(2).default(1),
  employment: z.enum(EMPLOYMENTS).default('permanent'),
  onCallScheme: code.nullable().default(null),
  /** Which exemption from chapter 10 the position has, if any (aml. § 10-12 (1), (2)). */
  exempt: z.enum(EXEMPTIONS).nullable().default(null),
  /** Night work of special risk or strain (aml. § 10-11 (7)). */
  nightStrain: z.boolean().default(false),
  /** A rota for which the Act sets a shorter week (aml. § 10-4 (4) to (6)). */
  rota: z.enum(ROTAS).nullable().default(null),
  from: day,
  to: optionalDay,
});

/**
 * The organisation file (docs/input-files.md): who works where under which
 * contract, and which agreements hold. Dates are local; `to` is the last day, included.
 * Unknown keys are refused, for a misspelt one would be silently nothing. A list of
 * agreements, goals or starts of registration is all there are; without the list, those
 * that are known stay.
 */
export const OrganisationSchema = z.strictObject({
  organisation: z
    .strictObject({
      name: visibleText,
      zone: visibleText,
      /** Since when the sources register an indicator at all. */
      registeredFrom: Starts.optional(),
      thresholds: z
        .array(z.strictObject({ indicator: z.enum(INDICATORS), below: z.number(), from: day }))
        .optional(),
    })
    .nullable()
    .default(null),
  units: z.array(Unit).default([]),
  employees: z.array(Employee).default([]),
  positions: z.array(Position).default([]),
  agreements: z.array(AgreementInFile).optional(),
});

export type OrganisationFile = z.output<typeof OrganisationSchema>;
