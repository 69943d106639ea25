import { isMeasureDue } from '../../violations/cases/open-measures.js';

/** Of a violation `v`: that somebody was told of it in a mail. The mails themselves are not open to managers. */
export const HAS_BEEN_TOLD = `exists (
       select 1 from alert a
        where a.violation_id = v.id and a.mail_id is not null and a.kind in ('possible-breach', 'foreseen'))`;

/** Of a violation `v`: that its assessment has been asked for. */
export const HAS_BEEN_REMINDED = `exists (
       select 1 from alert r where r.violation_id = v.id and r.kind = 'overdue')`;

/** Of a violation `v`: that a measure was to be done before a day and is not. */
export const hasMeasureDue = (today: string): string => `exists (
       select from violation_measure m where m.violation_id = v.id and ${isMeasureDue(today)})`;

/** Of a violation `v`: that its figures have changed since it was assessed. What is gone waits for nobody. */
export const IS_OUTDATED = `v.outdated_since is not null and v.state <> 'superseded'`;
