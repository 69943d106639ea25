import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type Language, type Speak, speak } from '../platform/i18n/texts.js';
import type { Settings } from '../platform/settings.js';
import { formatNumber } from '../wording/format.js';
import { DemoService, JANUARY, type Prepared } from './demo.service.js';
import { breachTable, keyFigureTable } from './breach-table.js';
import { DEMO_TEXTS } from './demo-words.js';
import { type LanguageOptions, languageOption } from './language.js';
import { startServer } from './server.service.js';
import type { Surroundings, Terminal } from './terminal.js';

/** Whom the invented organisation has elected, and who reads its report. */
const DEMO_ROLES = fileURLToPath(new URL('../../config/demo-roles.yaml', import.meta.url));

/** The demonstration lives in the first working days after its last month. */
const DEMO_NOW = '2026-01-05T08:00+01:00';
const DEMO_MONTH = '2025-12';

/** `hviletid demo`: the whole product on an invented organisation. */
export const demoCommand = ({ terminal, settings, version }: Surroundings): Command =>
  new Command('demo')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nKeeps serving until Ctrl-C. Its data lie in HVILETID_DATA_DIR/demo, apart from those of `hviletid start`.',
    )
    .action(async ({ lang }: LanguageOptions) => {
      const began = process.hrtime.bigint();
      // Listened for from the first moment: Ctrl-C in the middle must stop the database as well.
      const stopAsked = terminal.stopAsked();
      const chosen = demoSettings(settings, lang);
      step(terminal, speak(DEMO_TEXTS, chosen.language)('startingServer'));
      const server = await startServer(chosen, version);
      try {
        const prepared = new DemoService(server.app, chosen, (text) => {
          step(terminal, text);
        }).prepare(DEMO_MONTH);
        const ready = await Promise.race([prepared, stopAsked]);
        if (ready) show(terminal, ready, { address: server.address, settings: chosen, began });
        await stopAsked;
      } finally {
        await server.stop();
      }
    });

interface Shown {
  readonly address: string;
  readonly settings: Settings;
  /** Process clock at the start, nanoseconds. */
  readonly began: bigint;
}

function show(terminal: Terminal, { report, files }: Prepared, { address, settings, began }: Shown): void {
  const { language } = settings;
  const say = speak(DEMO_TEXTS, language);
  terminal.print('');
  terminal.print(breachTable(report, language));
  terminal.print(keyFigureTable(report, language));
  for (const line of addresses(address, files, say)) terminal.print(line);
  terminal.print('');
  terminal.print(say('signIn'));
  terminal.print(say('tryJanuary', { file: relative('.', join(settings.dataDir, 'files', JANUARY)) }));
  terminal.print(say('commands', { example: exampleOf(settings) }));
  const seconds = formatNumber(language, Number(process.hrtime.bigint() - began) / 1e9, 1);
  terminal.print(say('ready', { seconds }));
  // With a database of the person's own, deleting the directory would leave the data where they are.
  if (settings.databaseUrl === null)
    terminal.print(say('beginAnew', { directory: relative('.', settings.dataDir) }));
}

/** A command that is run beside the demonstration would otherwise make a database of its own, ten months later. */
function exampleOf({ databaseUrl, dataDir }: Settings): string {
  const data = databaseUrl === null ? [`HVILETID_DATA_DIR=${relative('.', dataDir)}`] : [];
  return [...data, `HVILETID_NOW=${DEMO_NOW}`, 'npx hviletid import --help'].join(' ');
}

/** The demonstration's data lie apart, so that trying it out never touches an installation's own. */
function demoSettings(settings: Surroundings['settings'], language: Language | undefined): Settings {
  const defaults = {
    HVILETID_NOW: DEMO_NOW,
    HVILETID_ROLE_FILE: DEMO_ROLES,
    HVILETID_HR_MAIL: 'hr@example.org',
    LOG_LEVEL: 'warn',
  };
  return settings({ demo: true, defaults, subdirectory: 'demo', language });
}

const step = (terminal: Terminal, text: string): void => {
  terminal.note(`· ${text}`);
};

function addresses(address: string, files: readonly string[], say: Speak<typeof DEMO_TEXTS>): string[] {
  const lines = [
    [say('dashboard'), `${address}/`],
    [say('report'), `${address}/reports/${DEMO_MONTH}`],
    [say('inbox'), `${address}/inbox`],
    [say('api'), `${address}/api/docs`],
    ...files.map((file) => [say('file'), file] as const),
  ] as const;
  const width = Math.max(...lines.map(([label]) => label.length)) + 2;
  return lines.map(([label, place]) => `${label.padEnd(width)}${place}`);
}
