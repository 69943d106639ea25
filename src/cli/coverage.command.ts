import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { type Language, speak } from '../platform/i18n/texts.js';
import { COVERAGE_TEXTS } from '../workforce/in-words/coverage-words.js';
import { readCoverage } from '../workforce/in-words/coverage-file.repository.js';
import { type CoveredClause, coverageCounts, coveragePage } from '../workforce/in-words/coverage.js';
import { type LanguageOptions, languageOption } from './language.js';
import type { Surroundings } from './terminal.js';
import { choosing } from './choice-option.js';

interface CoverageOptions extends LanguageOptions {
  readonly format: 'table' | 'markdown' | 'json';
}

/** `hviletid rules coverage`: every sub-paragraph of the Act's chapters on time, and whether it is checked. */
export const coverageCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('coverage')
    .description('list which paragraphs of the Act are checked, by which rule, and why others are not')
    .addOption(languageOption())
    .addOption(
      choosing(new Option('--format <format>', 'form of the answer; markdown is the page in docs/'), [
        'table',
        'markdown',
        'json',
      ]).default('table'),
    )
    .action(({ lang, format }: CoverageOptions) => {
      const clauses = readCoverage();
      if (format === 'json') terminal.print(JSON.stringify(clauses, null, 2));
      else if (format === 'markdown') terminal.print(coveragePage(clauses));
      else terminal.print(asTable(clauses, settings({ language: lang }).language));
    });

function asTable(clauses: readonly CoveredClause[], language: Language): string {
  const say = speak(COVERAGE_TEXTS, language);
  const table = new Table({
    head: [say('clause'), say('says'), say('status'), say('rules'), say('reason')],
    colWidths: [11, 34, 16, 22, 50],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { clause, says, status, rules, reason } of clauses) {
    table.push([`§ ${clause}`, says[language], say(status), rules.join('\n'), reason[language]]);
  }
  return `${say('title')}\n${table.toString()}\n${coverageCounts(clauses, language)}`;
}
