import Table from 'cli-table3';
import { Command, InvalidArgumentError } from 'commander';
import { TOKEN_SCOPES } from '../access/access.js';
import { UNIT_SCOPES } from '../access/grantable.js';
import { scopesIn, type TokenUnit } from '../access/api-token.js';
import type { ApiToken } from '../access/api-token.entity.js';
import { ApiTokens } from '../access/api-tokens.service.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { withApplication } from './application.service.js';
import { type LanguageOptions, languageOption } from './language.js';
import { printable } from './printable.js';
import type { Surroundings } from './terminal.js';
import { TOKEN_TEXTS } from './token-words.js';

/** `hviletid token`: keys for other programs. */
export const tokenCommand = (surroundings: Surroundings): Command =>
  new Command('token')
    .addCommand(createCommand(surroundings))
    .addCommand(listCommand(surroundings))
    .addCommand(revokeCommand(surroundings));

interface CreateOptions extends LanguageOptions {
  readonly scope: string;
  readonly unit?: string;
  readonly days: number;
}

const LONGEST_DAYS = 1096;

const createCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('create')
    .description('make a token, and print it once')
    .argument('<name>', 'what it is for, such as roster-export', nameOf)
    .requiredOption('--scope <scopes>', `what it may, with commas between: ${TOKEN_SCOPES.join(', ')}`)
    .option('--unit <code>', `the unit it covers, with those below; for ${UNIT_SCOPES.join(', ')} alone`)
    .option('--days <number>', `days until it expires, at most ${LONGEST_DAYS}`, daysOf, 365)
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nThe token alone goes to standard output. It opens what its scopes say, for the whole organisation' +
        '\nunless --unit names a part of it; only a hash of it is kept.\n\nhviletid token create roster-export --scope imports:write,imports:read --days 180',
    )
    .action(async (name: string, { scope, unit, days, lang }: CreateOptions) => {
      const chosen = settings({ language: lang });
      const scopes = scopesIn(scope);
      const { id, token, expiresAt } = await withApplication(chosen, (app) =>
        app.get(ApiTokens).create({ name, scopes, unit, days }),
      );
      terminal.print(token);
      const said = { id, date: dayOf(expiresAt), scopes: scopes.join(', ') };
      terminal.note(speak(TOKEN_TEXTS, chosen.language)('created', said));
    });

const listCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('list')
    .description('print every token: what it may, until when, and the day it was last used')
    .addOption(languageOption())
    .action(async ({ lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      const [tokens, units] = await withApplication(chosen, (app) => {
        const kept = app.get(ApiTokens);
        return Promise.all([kept.list(), kept.units()]);
      });
      terminal.print(printable(listOf(tokens, units, new Date(), chosen.language)));
    });

const revokeCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('revoke')
    .description('take a token back; it opens nothing from then on')
    .argument('<id>', 'the id that "token list" shows, or the token itself')
    .addOption(languageOption())
    .action(async (asked: string, { lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      const id = /^hvt_([^_]+)_/.exec(asked)?.[1] ?? asked;
      await withApplication(chosen, (app) => app.get(ApiTokens).revoke(id));
      terminal.print(speak(TOKEN_TEXTS, chosen.language)('revoked', { id }));
    });

function nameOf(text: string): string {
  const name = text.trim();
  if (name.length > 0 && name.length <= 100 && !/\p{Cc}/u.test(name)) return name;
  throw new InvalidArgumentError('expected 1 to 100 visible characters');
}

function daysOf(text: string): number {
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1 && days <= LONGEST_DAYS) return days;
  throw new InvalidArgumentError(`expected whole days, 1 to ${LONGEST_DAYS}`);
}

/** UTC, as tokens expire. */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

function listOf(
  tokens: readonly ApiToken[],
  units: readonly TokenUnit[],
  now: Date,
  language: Language,
): string {
  const say = speak(TOKEN_TEXTS, language);
  if (tokens.length === 0) return say('none');
  const stateOf = ({ revokedAt, expiresAt }: ApiToken): string => {
    if (revokedAt !== null) return say('takenBack');
    return say(now < expiresAt ? 'inUse' : 'expired');
  };
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const columns = ['id', 'name', 'scopes', 'unit', 'until', 'used', 'state'] as const;
  const table = new Table({
    head: columns.map((column) => say(column)),
    style: { head: [], border: [] },
  });
  for (const token of tokens) {
    const { id, name, scopes, unitId, expiresAt, lastUsedOn } = token;
    const unit = unitId === null ? '' : (codes.get(unitId) ?? unitId);
    table.push([id, name, scopes.join('\n'), unit, dayOf(expiresAt), lastUsedOn ?? '', stateOf(token)]);
  }
  return table.toString();
}
