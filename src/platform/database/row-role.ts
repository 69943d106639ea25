import { codeOf, DomainError, textOf } from '../errors.js';
import { SIGHTED_ROLE } from './row-sight.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/** The user of the database may not make, or take on, the role behind which rows are walled. Nothing was migrated. */
export class RowRoleRefused extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'database.row-role';
  override readonly said;

  /** @param user of the database, as `current_user` tells it */
  constructor(user: string) {
    const sql = `create role ${SIGHTED_ROLE} nologin; grant ${SIGHTED_ROLE} to "${user}";`;
    super(
      `The database user ${user} may not make or take on the role ${SIGHTED_ROLE}, behind which rows of persons are walled. ` +
        `Nothing was changed. Let an administrator of the database run, once:\n  ${sql}\n` +
        'Where the role is there already, the second statement is enough. Then start again.',
    );
    this.said = {
      nb:
        `Databasebrukeren ${user} kan ikke lage eller ta rollen ${SIGHTED_ROLE}, som rader om personer er stengt bak. ` +
        `Ingenting er endret. La en administrator av databasen kjøre én gang:\n  ${sql}\n` +
        'Finnes rollen allerede, er den andre setningen nok. Start så på nytt.',
      nn:
        `Databasebrukaren ${user} kan ikkje lage eller ta rolla ${SIGHTED_ROLE}, som rader om personar er stengde bak. ` +
        `Ingenting er endra. La ein administrator av databasen køyre éin gong:\n  ${sql}\n` +
        'Finst rolla allereie, er den andre setninga nok. Start så på nytt.',
      en: this.message,
    };
  }
}

/** Whether a migration stopped because of that role. */
export const isRowRoleRefusal = (error: unknown): boolean =>
  codeOf(error) === INSUFFICIENT_PRIVILEGE && textOf(error).includes('by which rows are guarded');
