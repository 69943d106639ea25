import type { Grant, Holder } from '../../access/roles/role-file.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { ROLE_TEXTS } from './roles.texts.js';

/** Who has a role, as the role file names them. */
export const holderText = ({ kind, value }: Holder, language: Language): string =>
  speak(ROLE_TEXTS, language)(kind === 'employee' ? 'number' : kind, { value });

/** Units and groups a role is for. */
export function ofText({ units, represents }: Grant, language: Language): string {
  const groups = represents.map(({ unit, title }) =>
    unit === null && title === null
      ? speak(ROLE_TEXTS, language)('everybody')
      : [unit, title].filter((part) => part !== null).join(': '),
  );
  return [...units, ...groups].join(', ');
}
