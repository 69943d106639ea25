import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { speak, type Language } from '../platform/i18n/texts.js';
import { RULE_CODES, type RuleCode } from '../rules/rule.js';
import { HOUR } from '../time/civil.js';
import { formatMeasure } from '../wording/format.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { readLaw } from '../workforce/law.repository.js';
import type { Law } from '../workforce/law.js';
import { coverageCommand } from './coverage.command.js';
import { type LanguageOptions, languageOption } from './language.js';
import { GRANTORS, RULES_TEXTS } from './rules-words.js';
import type { Surroundings } from './terminal.js';

interface RulesOptions extends LanguageOptions {
  readonly format: 'table' | 'json';
}

/** `hviletid rules show`: the limits in use, with clause, dates and who may grant another. */
export const rulesCommand = (surroundings: Surroundings): Command =>
  new Command('rules')
    .description('the law as this installation reads it')
    .addCommand(showCommand(surroundings))
    .addCommand(coverageCommand(surroundings));

const showCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('show')
    .description('print every limit with its clause, its dates and who may grant another')
    .addOption(languageOption())
    .addOption(
      new Option('--format <format>', 'form of the answer').choices(['table', 'json']).default('table'),
    )
    .action(({ lang, format }: RulesOptions) => {
      const { language } = settings({ language: lang });
      const law = readLaw();
      if (format === 'json') {
        terminal.print(JSON.stringify({ ...law.rulebook, settings: law.settings }, null, 2));
        return;
      }
      terminal.print(`${law.rulebook.title[language]} (${law.name})`);
      terminal.print(limitTable(law, language));
    });

function limitTable(law: Law, language: Language): string {
  const say = speak(RULES_TEXTS, language);
  const names = speak(RULE_NAMES, language);
  const table = new Table({
    head: [say('rule'), say('limit'), say('from'), say('clause'), say('others')],
    style: { head: [], border: [] },
  });
  for (const rule of RULE_CODES) {
    const { clause, values } = law.rulebook.limits[rule];
    const others = othersOf(law, rule, language).join('\n');
    for (const { from, value } of values) {
      table.push([`${rule}\n${names(rule)}`, limitOf(law, rule, value, language), from, clause, others]);
    }
  }
  return table.toString();
}

/** `minst 11 t`. */
function limitOf({ rulebook }: Law, rule: RuleCode, value: number, language: Language): string {
  const { kind, unit } = rulebook.limits[rule];
  const measure =
    unit === 'hours'
      ? formatMeasure(language, value * HOUR, 'seconds')
      : formatMeasure(language, value, 'count');
  return speak(RULES_TEXTS, language)(kind, { value: measure });
}

function othersOf(law: Law, rule: RuleCode, language: Language): string[] {
  const grantors = speak(GRANTORS, language);
  return law.rulebook.limits[rule].dispensations.map(
    ({ value, basis, grantedBy }) =>
      `${limitOf(law, rule, value, language)}, ${basis}, ${grantors(grantedBy)}`,
  );
}
