import type { Grant } from '../../access/roles/role-file.js';
import { dayCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import type { ManagedUnit } from './managers.query.js';
import { holderText, ofText } from './role-words.js';
import { ROLE_TEXTS } from './roles.texts.js';

interface RoleRow extends Pick<Grant, 'role' | 'fromDay' | 'untilDay'> {
  readonly who: string;
  readonly of: string;
  readonly place: string;
}

/** Who has which role, by the role file and by the register, to be taken away; a role without end has no last day. */
export function roleTable(
  managed: Promise<readonly ManagedUnit[]>,
  grants: readonly Grant[],
  language: Language,
): DownloadedTable {
  const say = speak(ROLE_TEXTS, language);
  const dayOf = (day: number): Date | null => (Number.isFinite(day) ? dayCell(formatDay(day)) : null);
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('role'), width: 20, cell: ({ role }) => say(role) },
      { heading: say('who'), width: 30, cell: ({ who }) => who },
      { heading: say('of'), width: 40, cell: ({ of }) => of },
      { heading: say('fromDay'), width: 12, cell: ({ fromDay }) => dayOf(fromDay) },
      { heading: say('toDay'), width: 12, cell: ({ untilDay }) => dayOf(untilDay - 1) },
      { heading: say('from'), width: 20, cell: ({ place }) => place },
    ],
    managed.then((units) => [
      ...grants.map((grant) => ofFile(grant, language)),
      ...units.map((unit) => ofRegister(unit, language)),
    ]),
  );
}

const ofFile = (grant: Grant, language: Language): RoleRow => ({
  ...grant,
  who: holderText(grant.holder, language),
  of: ofText(grant, language),
  place: grant.place.slice(grant.place.lastIndexOf('/') + 1),
});

function ofRegister({ code, unit, manager }: ManagedUnit, language: Language): RoleRow {
  const say = speak(ROLE_TEXTS, language);
  return {
    ...{ role: 'manager', fromDay: Number.NEGATIVE_INFINITY, untilDay: Number.POSITIVE_INFINITY },
    who: manager ?? say('nobody'),
    of: `${unit} (${code})`,
    place: say('register'),
  };
}
