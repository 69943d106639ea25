import { Command, Option } from 'commander';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { inEveryLanguage, speak } from '../platform/i18n/texts.js';
import { Clock } from '../platform/clock.js';
import type { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { addMonths, monthDays, monthOf } from '../time/civil.js';
import { EvaluationRun } from '../violations/evaluation-run.service.js';
import { type WhatIf, WhatIfService } from '../violations/what-if.service.js';
import { withApplication } from './application.service.js';
import { EVALUATE_TEXTS } from './evaluate-words.js';
import { type LanguageOptions, languageOption } from './language.js';
import { progressLine } from './progress.js';
import { EXIT, refuse, type Surroundings, type Terminal } from './terminal.js';
import { whatIfAsCsv, whatIfAsJson, whatIfAsText } from './what-if-output.js';
import { WHAT_IF_TEXTS } from './what-if-words.js';
import { choosing } from './choice-option.js';

const FORMATS = ['table', 'json', 'csv'] as const;

interface EvaluateOptions extends LanguageOptions {
  readonly all?: boolean;
  readonly whatIf?: readonly string[];
  readonly month?: string;
  readonly until?: string;
  readonly format?: (typeof FORMATS)[number];
}

/** `hviletid evaluate`: find breaches in what has been imported, or what other terms would find. */
export const evaluateCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('evaluate')
    .option('--all', 'evaluate everybody, not only those whose time has changed')
    .option(
      '--what-if <terms...>',
      'no-agreements, rulebook=NAME or limit=RULE:VALUE: list what would be found otherwise, and store nothing',
    )
    .option('--month <YYYY-MM>', 'month that --what-if compares; the last closed one when left out')
    .option('--until <YYYY-MM>', 'last month of several that --what-if compares')
    .addOption(choosing(new Option('--format <format>', 'form of the list of --what-if'), FORMATS))
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nA running server does this by itself. Evaluating again what has not changed changes nothing.' +
        '\n\nExample: hviletid evaluate --what-if no-agreements --month 2025-11',
    )
    .action(async ({ lang, ...options }: EvaluateOptions) => {
      const chosen = settings({ language: lang });
      if (options.whatIf === undefined) await evaluate(options, chosen, terminal);
      else await tryOut(termsOf(options.whatIf), options, chosen, terminal);
    });

async function evaluate(
  { all, month, until, format }: EvaluateOptions,
  chosen: Settings,
  terminal: Terminal,
): Promise<void> {
  if ([month, until, format].some((option) => option !== undefined))
    throw refuse(inEveryLanguage(WHAT_IF_TEXTS, 'whatIfAlone'));
  const say = speak(EVALUATE_TEXTS, chosen.language);
  const progress = progressLine(terminal, (done, total) => say('progress', { done, total }));
  const { failed, ...counts } = await withApplication(chosen, (app) =>
    app.get(EvaluationRun).run(all === true ? 'all' : 'dirty', progress),
  );
  terminal.print(say('done', counts));
  for (const { employeeId, reason } of failed) terminal.note(say('failed', { employeeId, reason }));
  if (failed.length > 0) terminal.exit(EXIT.found);
}

const RULEBOOK = 'rulebook=';
/** `limit=DAILY_REST:12`, in the rulebook's own unit. */
const LIMIT = /^limit=([A-Z0-9_]+):(\d+(?:\.\d+)?)$/;

/** What is to be tried, of the words after `--what-if`. */
function termsOf(words: readonly string[]): WhatIf {
  const isKnown = (word: string): boolean =>
    word === 'no-agreements' || word.startsWith(RULEBOOK) || LIMIT.test(word);
  const wrong = words.find((word) => !isKnown(word));
  if (wrong !== undefined) throw refuse(inEveryLanguage(WHAT_IF_TEXTS, 'wrongWhatIf', { given: wrong }));
  const limits = words.flatMap((word) => {
    const [, limit, value] = LIMIT.exec(word) ?? [];
    return limit === undefined ? [] : [[limit, Number(value)] as const];
  });
  return {
    withoutAgreements: words.includes('no-agreements'),
    rulebook: words.findLast((word) => word.startsWith(RULEBOOK))?.slice(RULEBOOK.length) ?? null,
    limits: Object.fromEntries(limits),
  };
}

async function tryOut(
  terms: WhatIf,
  { month, until, format = 'table' }: EvaluateOptions,
  chosen: Settings,
  terminal: Terminal,
): Promise<void> {
  for (const given of [month, until]) {
    if (given !== undefined && monthDays(given) === null)
      throw refuse(inEveryLanguage(WHAT_IF_TEXTS, 'wrongMonth', { given }));
  }
  const say = speak(EVALUATE_TEXTS, chosen.language);
  const progress = progressLine(terminal, (done, total) => say('progress', { done, total }));
  const answer = await withApplication(chosen, async (app) => {
    const first = month ?? lastClosed(app.get(Clock), chosen.zone);
    const last = until ?? first;
    if (last < first) throw refuse(inEveryLanguage(WHAT_IF_TEXTS, 'untilBefore', { first, last }));
    const range = { first, last, unitId: null };
    const found = await app.get(WhatIfService).differences(range, terms, progress);
    // Whoever is named has been looked at.
    const named = new Set(found.differences.map(({ employeeId }) => employeeId));
    await app.get(AuditLog).record(
      [...named].map((id) => ({
        actor: COMMAND_LINE,
        action: 'list-what-if',
        subject: { kind: 'employee', id },
      })),
    );
    return found;
  });
  const { waiting } = answer;
  if (waiting > 0) terminal.note(speak(WHAT_IF_TEXTS, chosen.language)('waiting', { count: waiting }));
  const { withoutAgreements } = terms;
  if (format === 'json') terminal.print(whatIfAsJson(answer, withoutAgreements));
  else if (format === 'csv') terminal.print(whatIfAsCsv(answer));
  else terminal.print(whatIfAsText(answer, withoutAgreements, chosen.language));
}

const lastClosed = (clock: Clock, zone: string): string =>
  addMonths(monthOf(clockOf(zone).dayOf(clock.nowSeconds())), -1);
