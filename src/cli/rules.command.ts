import { Command, Option } from 'commander';
import { Clock } from '../platform/clock.js';
import { inEveryLanguage, speak } from '../platform/i18n/texts.js';
import { clockOf } from '../platform/zone.js';
import { parseDay } from '../time/civil.js';
import { statutorySettings } from '../workforce/law.js';
import { readLaw, readRulebook } from '../workforce/law.repository.js';
import { coverageCommand } from './coverage.command.js';
import { type LanguageOptions, languageOption } from './language.js';
import { type Dated, type Difference, differences } from '../workforce/in-words/rulebook-diff.js';
import { rulebookText } from './rulebook-table.js';
import { RULES_TEXTS } from '../workforce/in-words/rules-words.js';
import { refuse, type Surroundings } from './terminal.js';
import { choosing } from './choice-option.js';

interface FormatOptions extends LanguageOptions {
  readonly format: 'table' | 'json';
}

/** `hviletid rules`: the law as this installation reads it. */
export const rulesCommand = (surroundings: Surroundings): Command =>
  new Command('rules')
    .addCommand(showCommand(surroundings))
    .addCommand(diffCommand(surroundings))
    .addCommand(coverageCommand(surroundings));

const formatOption = (): Option =>
  choosing(new Option('--format <format>', 'form of the answer'), ['table', 'json']).default('table');

interface ShowOptions extends FormatOptions {
  readonly rulebook?: string;
}

/** All limits with clause, dates, evidence and who may grant another. */
const showCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('show')
    .description('print every limit with its clause, its dates, how sure it is, and who may grant another')
    .option('--rulebook <name>', 'another rulebook than the one in use, such as se-atl')
    .addOption(languageOption())
    .addOption(formatOption())
    .action(({ lang, format, rulebook: asked }: ShowOptions) => {
      const { language } = settings({ language: lang });
      const rulebook = asked === undefined ? readLaw().rulebook : readRulebook(asked);
      const reading = asked === undefined ? readLaw().settings : statutorySettings(rulebook);
      terminal.print(
        format === 'json'
          ? JSON.stringify({ ...rulebook, settings: reading }, null, 2)
          : rulebookText(rulebook, language),
      );
    });

interface DiffOptions extends FormatOptions {
  readonly on?: string;
  readonly and?: string;
}

/** What differs between two rulebooks, or between two days of one. */
const diffCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('diff')
    .description('print what differs between two rulebooks, or between two days of one')
    .argument('<rulebook>', 'such as no-aml')
    .argument('[other]', 'the rulebook to compare with')
    .option('--on <date>', 'the day both are taken on; today when left out')
    .option('--and <date>', 'with one rulebook: the other day')
    .addOption(languageOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nhviletid rules diff no-aml se-atl\nhviletid rules diff no-aml --on 2015-06-30 --and 2015-07-01',
    )
    .action((name: string, other: string | undefined, { lang, format, ...days }: DiffOptions) => {
      const { language, zone } = settings({ language: lang });
      const today = clockOf(zone).dayOf(new Clock().nowSeconds());
      const [first, second] = compared(name, other, days, today);
      const found = differences(first, second, language);
      if (format === 'json') terminal.print(JSON.stringify(found, null, 2));
      else if (found.length === 0) terminal.print(speak(RULES_TEXTS, language)('same'));
      else {
        const names = other === undefined ? [days.on, days.and] : [nameOf(first), nameOf(second)];
        for (const difference of found) terminal.print(inLines(difference, names));
      }
    });

/** @throws a refusal when a date is none, or one rulebook has no second day to compare with */
function compared(
  name: string,
  other: string | undefined,
  { on, and }: Pick<DiffOptions, 'on' | 'and'>,
  today: number,
): readonly [Dated, Dated] {
  const first = { rulebook: readRulebook(name), day: on === undefined ? today : dayAsked(on) };
  if (other !== undefined) {
    return [first, { rulebook: readRulebook(other), day: and === undefined ? first.day : dayAsked(and) }];
  }
  if (on === undefined || and === undefined) throw refuse(inEveryLanguage(RULES_TEXTS, 'twoDates'));
  return [first, { ...first, day: dayAsked(and) }];
}

function dayAsked(text: string): number {
  const day = parseDay(text);
  if (day === null) throw refuse(inEveryLanguage(RULES_TEXTS, 'notADate', { text }));
  return day;
}

const nameOf = ({ rulebook: { rulebook, version } }: Dated): string => `${rulebook} ${version}`;

/** The thing, and below it what either side says of it. */
const inLines = ({ what, first, second }: Difference, names: readonly (string | undefined)[]): string =>
  [what, ...[first, second].map((said, index) => `  ${names[index] ?? ''}: ${indented(said)}`)].join('\n');

const indented = (text: string): string => text.replaceAll('\n', '\n    ');
