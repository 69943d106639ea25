import { Command } from 'commander';
import { speak } from '../platform/i18n/texts.js';
import { EvaluationRun } from '../violations/evaluation-run.service.js';
import { withApplication } from './application.service.js';
import { EVALUATE_TEXTS } from './evaluate-words.js';
import { type LanguageOptions, languageOption } from './language.js';
import { progressLine } from './progress.js';
import { EXIT, type Surroundings } from './terminal.js';

interface EvaluateOptions extends LanguageOptions {
  readonly all?: boolean;
}

/** `hviletid evaluate`: find breaches in what has been imported. */
export const evaluateCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('evaluate')
    .description('evaluate what was imported since the last evaluation')
    .option('--all', 'evaluate everybody, not only those whose time has changed')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nA running server does this by itself. Evaluating again what has not changed changes nothing.',
    )
    .action(async ({ all, lang }: EvaluateOptions) => {
      const chosen = settings({ language: lang });
      const say = speak(EVALUATE_TEXTS, chosen.language);
      const progress = progressLine(terminal, (done, total) => say('progress', { done, total }));
      const { failed, ...counts } = await withApplication(chosen, (app) =>
        app.get(EvaluationRun).run(all === true ? 'all' : 'dirty', progress),
      );
      terminal.print(say('done', counts));
      for (const { employeeId, reason } of failed) terminal.note(say('failed', { employeeId, reason }));
      if (failed.length > 0) terminal.exit(EXIT.found);
    });
