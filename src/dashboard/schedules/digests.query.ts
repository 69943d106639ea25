import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { type DigestChoice, nextDigest } from './next-digest.js';

const CHOICES = `
  select distinct c.digest_at as "digestAt", c.workdays_only as "workdaysOnly"
    from alert_choice c
   where c.delivery = 'daily'
   order by c.digest_at`;

const SENT = `
  select max(m.sent_at) as "lastAt", count(*) filter (where m.state = 'failed')::int as "failed"
    from mail m
   where m.kind = 'digest'`;

/** How the mails of a day stand, of all who have chosen one. */
export interface Digests {
  /** `HH:MM`, each once; nobody has chosen it where there is none. */
  readonly times: readonly string[];
  readonly lastAt: Date | null;
  /** UTC seconds; null where nobody has chosen it. */
  readonly nextAt: number | null;
  /** Mails of a day that have been given up. */
  readonly failed: number;
}

/** Reads when the mails of a day go, which each person chooses, so that no schedule has them. */
@Injectable()
export class DigestsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async digests(): Promise<Digests> {
    // Mails are closed to whoever is bound to rows; of them, here, leave times and a count, and nobody's address.
    const [choices, [sent]] = await seeingEverybody(() =>
      Promise.all([
        this.db.query<DigestChoice[]>(CHOICES),
        this.db.query<[Pick<Digests, 'lastAt' | 'failed'>]>(SENT),
      ]),
    );
    const clock = clockOf(this.settings.zone);
    const now = this.clock.nowSeconds();
    return {
      ...sent,
      times: [...new Set(choices.map(({ digestAt }) => digestAt))],
      nextAt: choices.length === 0 ? null : Math.min(...choices.map((one) => nextDigest(one, now, clock))),
    };
  }
}
