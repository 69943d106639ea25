import { Command } from 'commander';
import { EvaluationRun } from '../violations/evaluation-run.service.js';
import { withApplication } from './application.service.js';
import { progressLine } from './progress.js';
import { EXIT, type Surroundings } from './terminal.js';

/** `hviletid evaluate`: find breaches in what has been imported. */
export const evaluateCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('evaluate')
    .description('evaluate what was imported since the last evaluation')
    .option('--all', 'evaluate everybody, not only those whose time has changed')
    .addHelpText(
      'after',
      '\nA running server does this by itself. Evaluating again what has not changed changes nothing.',
    )
    .action(async (options: { all?: boolean }) => {
      const progress = progressLine(terminal, 'evaluated');
      const done = await withApplication(settings(), (app) =>
        app.get(EvaluationRun).run(options.all === true ? 'all' : 'dirty', progress),
      );
      terminal.print(
        `${done.employees} employees evaluated: ${done.raised} possible breaches new, ${done.reopened} found again, ` +
          `${done.restated} with other figures, ${done.superseded} superseded.`,
      );
      for (const { employeeId, reason } of done.failed) {
        terminal.note(`Employee ${employeeId} could not be evaluated and stays marked: ${reason}`);
      }
      if (done.failed.length > 0) terminal.exit(EXIT.found);
    });
