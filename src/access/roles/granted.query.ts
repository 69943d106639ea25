import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import {
  granted,
  type Granted,
  grantsOf,
  type KnownPerson,
  NOTHING_GRANTED,
  unitsNamed,
  type UnitTree,
} from './granted.js';
import { ROLE_GRANTS } from './role-file.repository.js';
import type { Grant } from './role-file.js';

/** `union` without `all`: a unit met twice ends the walk, even in a tree that is none. */
const UNITS = `
  with recursive below as (
    select u.code as top, u.id from unit u where u.code = any ($1::text[])
    union
    select b.top, u.id from unit u join below b on u.parent_id = b.id
  )
  select u.code as "code", u.name as "name", array_agg(b.id::text order by b.id) as "ids"
    from below b join unit u on u.code = b.top
   group by u.code, u.name`;

/** Asks the role file what it gives somebody today. */
@Injectable()
export class GrantedRoles {
  constructor(
    private readonly db: DataSource,
    @Inject(ROLE_GRANTS) private readonly grants: readonly Grant[],
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async of(person: KnownPerson): Promise<Granted> {
    const mine = grantsOf(this.grants, person, this.today);
    return mine.length === 0 ? NOTHING_GRANTED : granted(mine, await this.units(unitsNamed(mine)));
  }

  /** Groups at the issuer that the file speaks of: the others are nobody's business here. */
  get groups(): readonly string[] {
    return this.grants.flatMap(({ holder: { kind, value } }) => (kind === 'group' ? [value] : []));
  }

  /** Numbers of those whom the file names as representatives of today. */
  get representatives(): readonly string[] {
    return this.grants.flatMap(({ holder: { kind, value }, role, fromDay, untilDay }) =>
      role === 'representative' && kind === 'employee' && fromDay <= this.today && this.today < untilDay
        ? [value]
        : [],
    );
  }

  private get today(): number {
    return clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
  }

  private async units(codes: readonly string[]): Promise<readonly UnitTree[]> {
    return codes.length === 0 ? [] : this.db.query<UnitTree[]>(UNITS, [codes]);
  }
}
