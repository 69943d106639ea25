import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { parseDay } from '../time/civil.js';
import { ALL_KEPT, type KeptDays } from './kept-days.js';

/** What retention takes away from the beginning of time. */
export type KeptKind = 'events' | 'absences' | 'cases';

const KEPT = `
  select events_from::text as "events", absences_from::text as "absences", cases_from::text as "cases"
    from kept_time`;

/** A day never moves back: what is gone is gone, whatever a later file of periods says. */
const raised = (kind: KeptKind): string => `
  insert into kept_time as k (id, ${kind}_from) values (1, $1)
  on conflict (id) do update set ${kind}_from = greatest(k.${kind}_from, excluded.${kind}_from)`;

/**
 * What was evaluated when files reached further back counts as evaluated from here on: the
 * days that are gone changed nobody's time, and nobody is to be evaluated for them.
 */
const COVERED = `
  update employee_evaluation set covered_from = $1
   where covered_from < $1 and (covered_until is null or covered_until > $1)`;

/** From when on time is on record. Written by retention alone, before it takes anything away. */
@Injectable()
export class KeptTimeRepository {
  async days(tx: Pick<EntityManager, 'query'>): Promise<KeptDays> {
    const [row] = await tx.query<Record<KeptKind, string | null>[]>(KEPT);
    if (!row) return ALL_KEPT;
    return {
      eventsFrom: dayOr(row.events, ALL_KEPT.eventsFrom),
      absencesFrom: dayOr(row.absences, ALL_KEPT.absencesFrom),
      casesFrom: dayOr(row.cases, ALL_KEPT.casesFrom),
    };
  }

  /** @param day first of a month, `YYYY-MM-DD` */
  async raise(kind: KeptKind, day: string, tx: Pick<EntityManager, 'query'>): Promise<void> {
    await tx.query(raised(kind), [day]);
    if (kind === 'events') await tx.query(COVERED, [day]);
  }
}

const dayOr = (date: string | null, open: number): number =>
  date === null ? open : (parseDay(date) ?? open);
