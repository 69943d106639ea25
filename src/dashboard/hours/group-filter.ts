import { z } from 'zod';
import { DomainError, type RequestFault } from '../../platform/errors.js';
import type { Message } from '../../platform/i18n/texts.js';
import { addMonths, formatDay, monthDays, monthOf, parseDay } from '../../time/civil.js';
import type { DaySpan } from '../../workforce/person.js';
import { chosen } from '../../platform/http/list-address.js';

/** What a row of hours is of. */
export const STEPS = ['month', 'week'] as const;
export type Step = (typeof STEPS)[number];

/** 53 weeks: as long as the longest frame of overtime. */
const MOST_DAYS = 371;

const day = z.string().refine((text) => parseDay(text) !== null);

/** What the addresses of the pages can say. */
export const GroupQuery = z.object({
  from: chosen(day),
  to: chosen(day),
  by: chosen(z.enum(STEPS)),
  group: chosen(z.string().max(400)),
  after: chosen(z.uuid()),
});
type GroupQuery = z.output<typeof GroupQuery>;

/** What hours and findings of groups are asked for. */
export interface GroupFilter {
  /** First and last local day, `YYYY-MM-DD`, both inside. */
  readonly from: string;
  readonly to: string;
  readonly by: Step;
  /** Key of one group; null for all. */
  readonly group: string | null;
  /** Id of the last row of the page before. */
  readonly after: string | null;
  /** Whether a period was given: until then nobody is shown, and nobody looked at. */
  readonly isAsked: boolean;
}

const RIGHT = {
  from: {
    nb: 'Fra-datoen må være en dag som 2025-12-01.',
    nn: 'Frå-datoen må vere ein dag som 2025-12-01.',
    en: 'The first date must be a day like 2025-12-01.',
  },
  to: {
    nb: 'Til-datoen må være en dag som 2025-12-31.',
    nn: 'Til-datoen må vere ein dag som 2025-12-31.',
    en: 'The last date must be a day like 2025-12-31.',
  },
  by: {
    nb: 'Inndelingen må være måned eller uke, valgt på siden.',
    nn: 'Inndelinga må vere månad eller veke, vald på sida.',
    en: 'The step must be month or week, chosen on the page.',
  },
  group: {
    nb: 'Gruppen må være en av dem i utvalget.',
    nn: 'Gruppa må vere ei av dei i utvalet.',
    en: 'The group must be one of those in the selection.',
  },
  after: {
    nb: 'Stedet å fortsette fra må være det lenken «Neste side» gir.',
    nn: 'Staden å halde fram frå må vere det lenkja «Neste side» gir.',
    en: 'The place to go on from must be what the link “Next page” gives.',
  },
  period: {
    nb: 'Perioden må ende etter at den begynner, og være på høyst 53 uker.',
    nn: 'Perioden må slutte etter at han byrjar, og vere på høgst 53 veker.',
    en: 'The period must end after it begins and be no longer than 53 weeks.',
  },
} as const satisfies Readonly<Record<string, Message>>;

export class WrongGroupFilter extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'hours.wrong-filter';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(fields: readonly (keyof typeof RIGHT)[]) {
    const said = (language: keyof Message): string => fields.map((field) => RIGHT[field][language]).join(' ');
    super(said('en'));
    this.said = { nb: said('nb'), nn: said('nn'), en: this.message };
    this.faults = fields.flatMap((field) => {
      const parameters = field === 'period' ? ['from', 'to'] : [field];
      return parameters.map((parameter) => ({ parameter, detail: RIGHT[field].en, said: RIGHT[field] }));
    });
  }
}

/**
 * The filter in an address; the month before the one of `today` where it says no period.
 * @throws WrongGroupFilter naming every field that is wrong and what would be right
 */
export function groupFilterAsked(query: unknown, today: number): GroupFilter {
  const read = GroupQuery.safeParse(query);
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
    throw new WrongGroupFilter(
      (Object.keys(RIGHT) as (keyof typeof RIGHT)[]).filter((one) => wrong.has(one)),
    );
  }
  const { by = 'month', group = null, after = null, from, to } = read.data;
  const isAsked = from !== undefined || to !== undefined;
  const filter = { ...periodOf(read.data, today), by, group, after, isAsked };
  const { fromDay, untilDay } = daysOf(filter);
  if (untilDay <= fromDay || untilDay - fromDay > MOST_DAYS) throw new WrongGroupFilter(['period']);
  return filter;
}

/** Where one end alone is given, the period is of its month, from it or up to it. */
function periodOf({ from, to }: GroupQuery, today: number): Pick<GroupFilter, 'from' | 'to'> {
  const given = from ?? to;
  const month = given === undefined ? addMonths(monthOf(today), -1) : given.slice(0, 'YYYY-MM'.length);
  const days = monthDays(month) ?? { from: today, to: today + 1 };
  return { from: from ?? formatDay(days.from), to: to ?? formatDay(days.to - 1) };
}

/** The days of a filter, `[fromDay, untilDay)`. */
export const daysOf = ({ from, to }: Pick<GroupFilter, 'from' | 'to'>): DaySpan => ({
  fromDay: parseDay(from) ?? 0,
  untilDay: (parseDay(to) ?? -1) + 1,
});

/** The address of a page with its filter, which begins anew unless a place to go on from is given. */
export function groupAddress(
  path: string,
  { from, to, by, group }: GroupFilter,
  after: string | null = null,
): string {
  const query = new URLSearchParams({ from, to, by });
  if (group !== null) query.set('group', group);
  if (after !== null) query.set('after', after);
  return `${path}?${query.toString()}`;
}
