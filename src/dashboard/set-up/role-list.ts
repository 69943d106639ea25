import { z } from 'zod';
import { nextField } from '../../platform/http/page-query.js';
import { FILE_ROLES, type Grant, HOLDER_KINDS } from '../../access/roles/role-file.js';
import { formatDay } from '../../time/civil.js';
import type { ManagedUnit } from './managers.query.js';

const RoleSchema = z
  .object({
    role: z.enum(FILE_ROLES),
    from: z.iso.date().nullable().meta({ description: 'First day; null for ever since' }),
    until: z.iso.date().nullable().meta({ description: 'The first day after it; null for no end' }),
    holder: z.object({
      kind: z.enum([...HOLDER_KINDS, 'name']),
      value: z.string().meta({
        description: 'An address, an employee number, an id or a group at the issuer; a name of the register',
      }),
    }),
    units: z
      .array(z.string())
      .meta({ description: 'Codes of the units a manager leads, with those below them' }),
    represents: z
      .array(z.object({ unit: z.string().nullable(), title: z.string().nullable() }))
      .meta({ description: 'Groups of a representative; null for any' }),
    place: z.string().meta({ description: 'Where it is said: register, or file and line' }),
  })
  .meta({ id: 'RoleHeld' });
type RoleHeld = z.output<typeof RoleSchema>;

export const RoleListSchema = z
  .object({
    roles: z.array(RoleSchema),
    next: nextField,
  })
  .meta({ id: 'RoleList' });

/** Each role that somebody is given, under a key that tells its place in the list. */
export function rolesOf(
  managed: readonly ManagedUnit[],
  grants: readonly Grant[],
): readonly { readonly key: string; readonly role: RoleHeld }[] {
  const ofRegister = managed.flatMap(({ code, manager }) =>
    manager === null
      ? []
      : [
          {
            key: `1 ${code}`,
            role: {
              ...{ role: 'manager' as const, from: null, until: null, represents: [], place: 'register' },
              holder: { kind: 'name' as const, value: manager },
              units: [code],
            },
          },
        ],
  );
  const ofFile = grants.map(({ holder, role, units, represents, fromDay, untilDay, place }, index) => ({
    key: `2 ${String(index).padStart(6, '0')}`,
    role: {
      ...{ role, holder, place, from: dayOf(fromDay), until: dayOf(untilDay) },
      units: [...units],
      represents: [...represents],
    },
  }));
  return [...ofRegister, ...ofFile];
}

const dayOf = (day: number): string | null => (Number.isFinite(day) ? formatDay(day) : null);
