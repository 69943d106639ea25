import { Command } from 'commander';
import type { Language } from '../platform/i18n/texts.js';
import type { Settings } from '../platform/settings.js';
import { DemoService, type Prepared } from './demo.service.js';
import { breachTable, keyFigureTable } from './breach-table.js';
import { startServer } from './server.service.js';
import type { Surroundings, Terminal } from './terminal.js';

/** The demonstration lives in the first working days after its last month. */
const DEMO_NOW = '2026-01-05T08:00+01:00';
const DEMO_MONTH = '2025-12';

/** `hviletid demo`: the whole product on an invented organisation. */
export const demoCommand = ({ terminal, settings, version }: Surroundings): Command =>
  new Command('demo')
    .description('try everything on an invented organisation: import, evaluate, mail, report, dashboard')
    .addHelpText(
      'after',
      '\nKeeps serving until Ctrl-C. Its data lie in HVILETID_DATA_DIR/demo, apart from those of `hviletid start`.',
    )
    .action(async () => {
      const began = process.hrtime.bigint();
      // Listened for from the first moment: Ctrl-C in the middle must stop the database as well.
      const stopAsked = terminal.stopAsked();
      const chosen = demoSettings(settings);
      step(terminal, 'starting the database and the server');
      const server = await startServer(chosen, version);
      try {
        const prepared = new DemoService(server.app, chosen, (text) => {
          step(terminal, text);
        }).prepare(DEMO_MONTH);
        const ready = await Promise.race([prepared, stopAsked]);
        if (ready) show(terminal, ready, { address: server.address, language: chosen.language, began });
        await stopAsked;
      } finally {
        await server.stop();
      }
    });

interface Shown {
  readonly address: string;
  readonly language: Language;
  /** Process clock at the start, nanoseconds. */
  readonly began: bigint;
}

function show(terminal: Terminal, { report, files }: Prepared, { address, language, began }: Shown): void {
  terminal.print('');
  terminal.print(breachTable(report, language));
  terminal.print(keyFigureTable(report, language));
  for (const line of addresses(address, files)) terminal.print(line);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  terminal.print(`Ready after ${seconds.toFixed(1)} s. Stop with Ctrl-C.`);
}

/** The demonstration's data lie apart, so that trying it out never touches an installation's own. */
function demoSettings(settings: Surroundings['settings']): Settings {
  const defaults = { HVILETID_NOW: DEMO_NOW, LOG_LEVEL: 'warn' };
  return settings({ demo: true, defaults, subdirectory: 'demo' });
}

const step = (terminal: Terminal, text: string): void => {
  terminal.note(`· ${text}`);
};

const addresses = (address: string, files: readonly string[]): string[] => [
  `Dashboard  ${address}/`,
  `Report     ${address}/reports/${DEMO_MONTH}`,
  `Inbox      ${address}/inbox`,
  `API        ${address}/api/docs`,
  ...files.map((file) => `File       ${file}`),
];
