import { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Grant } from '../access/roles/role-file.js';
import { readRoles } from '../access/roles/role-file.repository.js';
import { missedGrants } from '../access/roles/roles-on-record.query.js';
import { EVENTS_CHANGED } from '../ingest/events-changed.job.js';
import { RowRoleRefused } from '../platform/database/row-role.js';
import { SIGHTED_ROLE } from '../platform/database/row-sight.js';
import { rowWalls } from '../platform/database/row-walls.query.js';
import { textOf } from '../platform/errors.js';
import { speak, type Speak } from '../platform/i18n/texts.js';
import { Mailer } from '../platform/mail/mailer.service.js';
import { Queues } from '../platform/queue/queues.service.js';
import type { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { ScheduleStates, type SeenSchedule } from '../platform/schedules/schedule-states.service.js';
import { momentWithYear } from '../wording/moment.js';
import { outcomeText, troubleText } from '../dashboard/schedules/schedule-sentences.js';
import { EvaluationMarks } from '../violations/evaluation-marks.repository.js';
import { FiguresAudit } from '../violations/figures-audit.service.js';
import { readLaw } from '../workforce/law.repository.js';
import { withApplication } from './application.service.js';
import { DOCTOR_STATES, DOCTOR_SUBJECTS, DOCTOR_TEXTS } from './doctor-words.js';
import { type LanguageOptions, languageOption } from './language.js';
import { EXIT, type Surroundings, type Terminal } from './terminal.js';

/** A notice is worth knowing and may be meant so; only what is wrong changes the exit status. */
interface Diagnosis {
  readonly state: keyof typeof DOCTOR_STATES;
  readonly text: string;
}

type Check = readonly [subject: keyof typeof DOCTOR_SUBJECTS, run: () => Diagnosis | Promise<Diagnosis>];
type Say = Speak<typeof DOCTOR_TEXTS>;

/** Reasons shown; one trouble has many faces only when something larger is wrong. */
const MOST_REASONS = 5;

const well = (text: string): Diagnosis => ({ state: 'well', text });
const notice = (text: string): Diagnosis => ({ state: 'notice', text });
const wrong = (text: string): Diagnosis => ({ state: 'wrong', text });

/** `hviletid doctor`: is this installation well. */
export const doctorCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('doctor')
    .addOption(languageOption())
    .addHelpText('after', '\nExit status: 0 all well, 1 something is wrong.')
    .action(async ({ lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      terminal.exit((await isWell(terminal, chosen)) ? EXIT.fine : EXIT.found);
    });

/** Without the role file, or the role of the database, nothing starts that could be looked into. */
async function isWell(terminal: Terminal, chosen: Settings): Promise<boolean> {
  let grants: readonly Grant[];
  try {
    grants = readRoles(chosen.rolesFile);
  } catch (error) {
    return examine(terminal, chosen, [['roles', () => wrong(textOf(error))]]);
  }
  return withApplication(chosen, (app) => examine(terminal, chosen, checksOf(app, chosen, grants))).catch(
    (error: unknown) => {
      if (!(error instanceof RowRoleRefused)) throw error;
      return examine(terminal, chosen, [['rows', () => wrong(error.said[chosen.language])]]);
    },
  );
}

async function examine(
  terminal: Terminal,
  { language }: Settings,
  checks: readonly Check[],
): Promise<boolean> {
  const [states, subjects] = [speak(DOCTOR_STATES, language), speak(DOCTOR_SUBJECTS, language)];
  let areAllWell = true;
  for (const [subject, run] of checks) {
    const { state, text } = await diagnose(run);
    areAllWell &&= state !== 'wrong';
    terminal.print(`${states(state).padEnd(6)} ${subjects(subject)}: ${text}`);
  }
  return areAllWell;
}

/** A check that fails to run is itself something wrong, and the others are still to be told of. */
async function diagnose(run: Check[1]): Promise<Diagnosis> {
  try {
    return await run();
  } catch (error) {
    return wrong(textOf(error));
  }
}

function checksOf(app: INestApplicationContext, settings: Settings, grants: readonly Grant[]): Check[] {
  const say = speak(DOCTOR_TEXTS, settings.language);
  const db = app.get(DataSource);
  return [
    ['rulebook', () => well(readLaw().name)],
    ['roles', () => roleFile(db, grants, settings, say)],
    ['database', () => versionOf(db)],
    ['rows', () => rows(db, say)],
    ['queue', () => queue(app.get(Queues), settings, say)],
    ['mail', () => mailRoute(app.get(Mailer), settings, say)],
    ['alerts', () => undelivered(db, say)],
    ['evaluation', () => waiting(app.get(EvaluationMarks), say)],
    ['sums', () => sums(app.get(FiguresAudit), say)],
    ['schedules', () => schedules(app.get(ScheduleStates), settings, say)],
  ];
}

async function versionOf(db: DataSource): Promise<Diagnosis> {
  const [row] = await db.query<{ version: string }[]>(`select current_setting('server_version') as version`);
  return well(`PostgreSQL ${row?.version ?? '?'}`);
}

/** A line that names what is not on record gives less than it says, and nothing too much. */
async function roleFile(
  db: DataSource,
  grants: readonly Grant[],
  { rolesFile }: Settings,
  say: Say,
): Promise<Diagnosis> {
  const file = rolesFile ?? 'config/roles.yaml';
  const missed = await missedGrants(db, grants);
  if (missed.length === 0) return well(say('roleFile', { file, count: grants.length }));
  const lines = missed
    .slice(0, MOST_REASONS)
    .flatMap(({ place, units, isEmployeeMissing }) => [
      ...(units.length > 0 ? [say('noSuchUnit', { place, units: units.join(', ') })] : []),
      ...(isEmployeeMissing ? [say('noSuchEmployee', { place })] : []),
    ]);
  return notice([say('rolesMissed', { file, count: missed.length }), ...lines].join('\n         '));
}

async function rows(db: DataSource, say: Say): Promise<Diagnosis> {
  const { hasRole, mayTakeIt, isUnbound, guarded, bare } = await rowWalls(db);
  const role = SIGHTED_ROLE;
  const refused = (reason: string, sql: string): Diagnosis => wrong(say('unwalled', { reason, sql }));
  if (!hasRole) return refused(say('noRole', { role }), `create role ${role} nologin; grant ${role} to …`);
  if (!mayTakeIt) return refused(say('notTaken', { role }), `grant ${role} to …`);
  if (isUnbound) return refused(say('roleUnbound', { role }), `alter role ${role} nosuperuser nobypassrls`);
  if (bare.length === 0) return well(say('walled', { guarded, role }));
  const sql = bare.map((table) => `alter table ${table} enable row level security;`).join(' ');
  return refused(say('bareTables', { tables: bare.join(', ') }), sql);
}

/** No mail server is a choice: the pages show all there is, and mails can follow later. */
async function mailRoute(mailer: Mailer, { smtpUrl }: Settings, say: Say): Promise<Diagnosis> {
  if (smtpUrl === null) return notice(say('noMailServer'));
  const { host } = new URL(smtpUrl);
  try {
    await mailer.verify();
    return well(host);
  } catch (error) {
    return wrong(say('mailServerAway', { host, reason: textOf(error) }));
  }
}

async function undelivered(db: DataSource, say: Say): Promise<Diagnosis> {
  const [row = { failed: 0, due: 0, toNobody: 0 }] = await db.query<
    Record<'failed' | 'due' | 'toNobody', number>[]
  >(
    `select count(*) filter (where m.state = 'failed')::int as failed,
            count(*) filter (where m.state = 'due')::int as due,
            (select count(*)::int from alert a where a.mail_id is null and a.recipient = 'nobody') as "toNobody"
       from mail m`,
  );
  if (row.failed > 0) return wrong(say('undelivered', { failed: row.failed }));
  if (row.toNobody > 0) return wrong(say('toNobody', { count: row.toNobody }));
  return well(say('noneFailed', { due: row.due }));
}

/**
 * A job that was given up is no loss, for what it was about is marked; it is told of because
 * the log may be gone. Mails that could not be sent are told of by themselves.
 */
async function queue(queues: Queues, { redisUrl }: Settings, say: Say): Promise<Diagnosis> {
  const place = redisUrl === null ? say('queueInDatabase') : `Redis, ${new URL(redisUrl).host}`;
  try {
    const { pending, failed } = await queues.look([EVENTS_CHANGED]);
    if (failed > 0) return notice(say('jobsFailed', { place, failed }));
    return well(say('jobsWaiting', { place, pending }));
  } catch (error) {
    return wrong(say('queueAway', { place, reason: textOf(error) }));
  }
}

/** Whoever is stuck has figures that no longer hold, so that is wrong; why is told without naming anybody. */
async function waiting(marks: EvaluationMarks, say: Say): Promise<Diagnosis> {
  const { marked, stuck } = await marks.waiting();
  if (stuck === 0) return well(say('waiting', { count: marked }));
  const reasons = (await marks.troubles()).slice(0, MOST_REASONS);
  const why = reasons.map(({ count, since, reason }) =>
    say('stuckReason', { count, reason, since: since.toISOString().slice(0, 10) }),
  );
  return wrong([say('stuck', { stuck, marked }), ...why, say('stuckAgain')].join('\n         '));
}

async function sums(audit: FiguresAudit, say: Say): Promise<Diagnosis> {
  const found = await audit.discrepancies();
  const first = found[0];
  return first ? wrong(say('sumsDiffer', { count: found.length, ...first })) : well(say('sumsEqual'));
}

/** What fails or is late is wrong, and why is told by its kind; what wants to be looked at is a notice. */
async function schedules(states: ScheduleStates, { zone, language }: Settings, say: Say): Promise<Diagnosis> {
  const clock = clockOf(zone);
  const all = await states.all();
  const lineOf = (title: string, text: string): string => `\n         ${title}: ${text}`;
  const troubles = all.flatMap(({ schedule, state }) => {
    const trouble = troubleText(state, clock, language);
    return trouble === null ? [] : [lineOf(schedule.title[language], trouble)];
  });
  if (troubles.length > 0) return wrong(say('schedulesFail', { count: troubles.length }) + troubles.join(''));
  if (all.every(({ state }) => state.standing === 'new' || state.standing === 'off'))
    return notice(say('schedulesNew'));
  const looks = all.flatMap(({ schedule, state: { standing, last } }) =>
    standing === 'attention' && last
      ? [lineOf(schedule.title[language], outcomeText(schedule, last, language))]
      : [],
  );
  if (looks.length > 0) return notice(say('schedulesWantALook', { count: looks.length }) + looks.join(''));
  const [next] = all;
  return well(
    say('schedulesWell', {
      count: all.length,
      title: next?.schedule.title[language] ?? '',
      at: next?.state.nextAt ? momentWithYear(next.state.nextAt, clock, language) : '–',
    }) + notDone(all, language, say),
  );
}

/** Nothing is wrong with what has not come up yet; that it was never done is told all the same. */
function notDone(all: readonly SeenSchedule[], language: Settings['language'], say: Say): string {
  const titles = all.flatMap(({ schedule, state: { last, standing } }) =>
    last === null && standing !== 'off' ? [schedule.title[language]] : [],
  );
  return titles.length === 0 ? '' : `\n         ${say('schedulesNotDone', { titles: titles.join(', ') })}`;
}
