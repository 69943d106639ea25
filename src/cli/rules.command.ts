import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { LANGUAGES, speak, type Language } from '../platform/i18n/texts.js';
import { RULE_CODES } from '../rules/rule.js';
import { readLaw } from '../workforce/law.repository.js';
import type { Law } from '../workforce/law.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { Surroundings } from './terminal.js';

/** `hviletid rules show`: the limits in use, with clause, dates and who may grant another. */
export const rulesCommand = ({ terminal }: Surroundings): Command =>
  new Command('rules').description('the law as this installation reads it').addCommand(
    new Command('show')
      .description('print every limit with its clause, its dates and who may grant another')
      .addOption(new Option('--lang <language>', 'language of the names').choices(LANGUAGES).default('nb'))
      .addOption(new Option('--format <format>').choices(['table', 'json']).default('table'))
      .action((options: { lang: Language; format: 'table' | 'json' }) => {
        const law = readLaw();
        if (options.format === 'json') {
          terminal.print(JSON.stringify({ ...law.rulebook, settings: law.settings }, null, 2));
          return;
        }
        terminal.print(`${law.rulebook.title[options.lang]} (${law.name})`);
        terminal.print(limitTable(law, options.lang));
      }),
  );

function limitTable(law: Law, language: Language): string {
  const names = speak(RULE_NAMES, language);
  const table = new Table({
    head: ['rule', 'limit', 'from', 'clause', 'others may be granted'],
    style: { head: [], border: [] },
  });
  for (const rule of RULE_CODES) {
    const { kind, unit, clause, values, dispensations } = law.rulebook.limits[rule];
    const shown = (value: number): string => `${kind} ${value} ${unit === 'hours' ? 'h' : ''}`.trim();
    const others = dispensations.map(
      ({ value, basis, grantedBy }) => `${shown(value)}, ${basis}, ${grantedBy}`,
    );
    for (const { from, value } of values) {
      table.push([`${rule}\n${names(rule)}`, shown(value), from, clause, others.join('\n')]);
    }
  }
  return table.toString();
}
