import { z } from 'zod';
import type { LocalClock } from '../time/local-clock.js';
import { Stamps, TrialAgreement, type TrialComplaint, TrialRequest, TrialStamp } from './trial-request.js';

const told = TrialStamp.optional().catch(undefined);
/** Times of an event that has fields of another form. */
const StampsOfEvent = z
  .object({
    start: told,
    end: told,
    breaks: z
      .array(z.object({ start: told, end: told }).catch({}))
      .optional()
      .catch(undefined),
    plannedStart: told,
    plannedEnd: told,
  })
  .catch({});

const anything = z.array(z.unknown()).catch([]);
/** A request of which only the frame is as it should be: each part is to be held against its own form. */
export const TrialFrame = z
  .object({
    horizon: TrialRequest.shape.horizon.catch(undefined),
    employees: z.array(z.object({ events: anything }).catch({ events: [] })).catch([]),
    agreements: z.array(TrialAgreement.nullable().catch(null)).catch([]),
  })
  .catch({ employees: [], agreements: [] });

/** What can be told of an event in which some field is of another form: the fields that are not are read as ever. */
export function eventComplaints(sent: unknown, path: string, clock: LocalClock): readonly TrialComplaint[] {
  const complaints: TrialComplaint[] = [];
  const stamps = new Stamps(path, clock, complaints);
  const { start, end, breaks, plannedStart, plannedEnd } = StampsOfEvent.parse(sent);
  readTold(stamps, ['start', 'end'], start, end);
  readTold(stamps, ['plannedStart', 'plannedEnd'], plannedStart, plannedEnd);
  for (const [i, pause] of (breaks ?? []).entries())
    readTold(stamps, [`breaks[${i}].start`, `breaks[${i}].end`], pause.start, pause.end);
  return complaints;
}

/** Of two ends of a stretch those that are there. */
function readTold(stamps: Stamps, fields: readonly [string, string], from?: string, to?: string): void {
  if (from !== undefined && to !== undefined) stamps.span(fields, from, to);
  else if (from !== undefined) stamps.at(fields[0], from);
  else if (to !== undefined) stamps.at(fields[1], to);
}
