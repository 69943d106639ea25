import { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { textOf } from '../platform/errors.js';
import type { Settings } from '../platform/settings.js';
import { FiguresAudit } from '../violations/figures-audit.service.js';
import { readLaw } from '../workforce/law.repository.js';
import { withApplication } from './application.service.js';
import { EXIT, type Surroundings, type Terminal } from './terminal.js';

type Check = readonly [what: string, run: () => Promise<string>];

/** `hviletid doctor`: is this installation well. */
export const doctorCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('doctor')
    .description('check settings, rulebook, database, mail and the monthly sums')
    .addHelpText('after', '\nExit status: 0 all well, 1 something is wrong.')
    .action(async () => {
      const chosen = settings();
      const isWell = await withApplication(chosen, (app) => examine(terminal, checksOf(app, chosen)));
      terminal.exit(isWell ? EXIT.fine : EXIT.found);
    });

async function examine(terminal: Terminal, checks: readonly Check[]): Promise<boolean> {
  let isWell = true;
  for (const [what, run] of checks) {
    try {
      terminal.print(`ok     ${what}: ${await run()}`);
    } catch (error) {
      isWell = false;
      terminal.print(`WRONG  ${what}: ${textOf(error)}`);
    }
  }
  return isWell;
}

const checksOf = (app: INestApplicationContext, settings: Settings): Check[] => [
  ['rulebook', () => Promise.resolve(readLaw().name)],
  ['database', () => versionOf(app.get(DataSource))],
  ['queue', () => Promise.resolve(settings.redisUrl === null ? 'in the database' : 'Redis')],
  ['mail', () => Promise.resolve(mailRoute(settings))],
  ['mails', () => undelivered(app.get(DataSource))],
  ['evaluation', () => waiting(app.get(DataSource))],
  ['monthly sums', () => sums(app.get(FiguresAudit))],
];

async function versionOf(db: DataSource): Promise<string> {
  const [row] = await db.query<{ version: string }[]>(`select current_setting('server_version') as version`);
  return `PostgreSQL ${row?.version ?? '?'}`;
}

function mailRoute({ smtpUrl }: Settings): string {
  if (smtpUrl === null) throw new Error('SMTP_URL is not set, so alerts wait and nobody is told');
  return new URL(smtpUrl).host;
}

async function undelivered(db: DataSource): Promise<string> {
  const [row] = await db.query<{ failed: number; due: number }[]>(
    `select count(*) filter (where m.state = 'failed')::int as failed,
            count(*) filter (where m.state = 'due')::int as due
       from mail m`,
  );
  if (row && row.failed > 0)
    throw new Error(`${row.failed} could not be delivered; why is in mail.last_error`);
  return `none failed, ${row?.due ?? 0} wait`;
}

async function waiting(db: DataSource): Promise<string> {
  const [row] = await db.query<{ count: number }[]>(`select count(*)::int as count from dirty_mark`);
  return `${row?.count ?? 0} employees wait for evaluation`;
}

async function sums(audit: FiguresAudit): Promise<string> {
  const found = await audit.discrepancies();
  const first = found[0];
  if (first) {
    throw new Error(
      `${found.length} differ from a recount, first ${first.table} ${first.key}: stored ${first.stored}, recounted ${first.recounted}`,
    );
  }
  return 'equal a recount';
}
