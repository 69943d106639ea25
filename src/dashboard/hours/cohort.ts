import { SMALLEST_GROUP } from '../../indicators/disclosure.js';
import type { DaySpan } from '../../workforce/person.js';

/** Days on which somebody was somewhere: apart from each other, in order. */
export type Presence = readonly DaySpan[];

interface Class {
  readonly presence: Presence;
  readonly ids: readonly string[];
}

/**
 * Who may be shown without a name, so that whatever days something was found on, at least
 * five of those who are shown were there on all of them. Whoever knows who came and went
 * would name a person else: of five persons in a year who followed upon each other, one
 * could be meant on any day. Who was there for days on which too few others were is left
 * out, and with whoever is left out others can become too few.
 */
export function cohortOf(presences: ReadonlyMap<string, Presence>): ReadonlySet<string> {
  let classes = classesOf(presences);
  for (;;) {
    const enough = classes.filter(({ presence }) => sizeOf(presence, classes) >= SMALLEST_GROUP);
    if (enough.length === classes.length) return new Set(classes.flatMap(({ ids }) => ids));
    classes = enough;
  }
}

/** Persons with the very same days together: there are few kinds of presence, however many persons. */
function classesOf(presences: ReadonlyMap<string, Presence>): Class[] {
  const classes = new Map<string, { readonly presence: Presence; readonly ids: string[] }>();
  for (const [id, presence] of presences) {
    const key = presence.map(({ fromDay, untilDay }) => `${fromDay}-${untilDay}`).join(' ');
    const known = classes.get(key);
    if (known) known.ids.push(id);
    else classes.set(key, { presence, ids: [id] });
  }
  return [...classes.values()];
}

const sizeOf = (presence: Presence, classes: readonly Class[]): number =>
  classes.reduce((sum, each) => sum + (covers(each.presence, presence) ? each.ids.length : 0), 0);

const covers = (wider: Presence, presence: Presence): boolean =>
  presence.every(({ fromDay, untilDay }) =>
    wider.some((span) => span.fromDay <= fromDay && untilDay <= span.untilDay),
  );
