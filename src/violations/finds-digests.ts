import { monthOf } from '../time/civil.js';
import { type CaseFinding, onePerAnchorDate } from './assessment.js';
import type { Decidable } from './decidable.js';
import type { Finds } from './evaluation-decision.js';
import { digestOf, type Filing, fingerprintOf } from './reconcile.js';
import type { DaySpan } from '../workforce/person.js';
import { isSameRecorded } from './breaks-recorded.js';
import type { Window } from './window.js';

/**
 * Digests of what was found, of everything that would be written of it. Where an evaluation finds what the one
 * before it stored, nothing has to be read and compared: whatever people have said of cases since then,
 * finding the same again changes none of them.
 */
export interface FindsDigests {
  /** Of all cases and the rest that is owed; null where some days were not looked at. */
  readonly cases: string | null;
  /** Of what is nearly used up; null where the window does not reach there. */
  readonly rooms: string | null;
}

/** Another one where evaluation writes something else of the same finds: what is stored would be taken for the same. */
const FORM = 2;

export const findsDigests = ({
  cases,
  claims,
  rooms,
  filing,
  window,
  decidable,
}: Pick<Finds, 'cases' | 'claims' | 'rooms' | 'filing' | 'window' | 'decidable'>): FindsDigests => ({
  cases: hasEveryDay(window, decidable)
    ? digestOf(
        `${JSON.stringify([FORM, firstMonth(decidable), claims])}${onePerAnchorDate(cases)
          .map((one) => textOf(one, filing))
          .join('')}`,
      )
    : null,
  rooms: rooms && digestOf(JSON.stringify([FORM, rooms.untilDay, rooms.rows])),
});

/** One of the texts that are digested together: a digest of each would take as long as all that is found. */
const textOf = (one: CaseFinding, filing: Filing): string => {
  const { rule, anchorDay, measured } = one.finding;
  return `["${rule}",${anchorDay},${measured},${fingerprintOf(one, filing)}]`;
};

/** Whether the anchors of a window are all that can be answered. */
const hasEveryDay = ({ anchors }: Pick<Window, 'anchors'>, { fromDay }: Decidable): boolean =>
  anchors.fromDay <= fromDay && !Number.isFinite(anchors.untilDay);

/** Once more time is erased than before, what is on record of it stays as it is. */
const firstMonth = ({ fromDay }: Decidable): string | null =>
  Number.isFinite(fromDay) ? monthOf(fromDay) : null;

/** What was found, and whether it is what is stored. */
export interface ComparedFinds extends Finds {
  readonly digests: FindsDigests;
}

export const compared = (finds: Finds): ComparedFinds => ({ ...finds, digests: findsDigests(finds) });

export const areCasesStored = ({ digests, then }: ComparedFinds): boolean =>
  digests.cases !== null && digests.cases === then?.cases;

export const areRoomsStored = ({ digests, then }: ComparedFinds): boolean =>
  digests.rooms !== null && digests.rooms === then?.rooms;

/** Whether everything that the evaluation before this one left behind is what this one would leave. */
export const isAllStored = (finds: ComparedFinds): boolean =>
  areCasesStored(finds) && areRoomsStored(finds) && areFiguresStored(finds) && wasMadeFromTheSame(finds);

export const areFiguresStored = ({ figures, then }: Finds): boolean =>
  figures !== null && figures === then?.figures;

const wasMadeFromTheSame = ({ then, recorded, isPlanned, covered }: Finds): boolean =>
  then?.isPlanned === isPlanned && isSameRecorded(recorded, then) && isSameSpan(covered, then.covered);

const isSameSpan = (one: DaySpan | null, other: DaySpan | null): boolean =>
  one?.fromDay === other?.fromDay && one?.untilDay === other?.untilDay;
