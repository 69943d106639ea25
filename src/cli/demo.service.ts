import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { AlertSchedules } from '../alerts/alert-schedules.service.js';
import { MailingService } from '../alerts/mailing.service.js';
import { generateDemo } from '../demo/generate.js';
import { januaryCsv } from '../demo/january.js';
import { ImportsService } from '../ingest/imports.service.js';
import { Clock } from '../platform/clock.js';
import { Inbox } from '../platform/mail/inbox.service.js';
import { inEveryLanguage, speak, type Values } from '../platform/i18n/texts.js';
import type { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { reportFile } from '../reports/formats/report-file.service.js';
import type { IssuedReport } from '../reports/closing/report-standing.js';
import type { MonthlyReport } from '../reports/monthly-report.js';
import { ReportsService } from '../reports/reports.service.js';
import { HOUR, mondayOf } from '../time/civil.js';
import { EvaluationMarks } from '../violations/evaluation-marks.repository.js';
import { EvaluationRun } from '../violations/evaluation-run.service.js';
import { DEMO_TEXTS } from './demo-words.js';
import { refuse } from './terminal.js';

const ROUND_MS = 500;
/** Local time of the summary of the week, on a Monday without a change of the clock. */
const SUMMED_UP_AT = 7 * HOUR;
/** Rounds without progress after which the queue is taken to be held up. */
const IDLE_ROUNDS = 6;
/** Not imported from the start. */
export const JANUARY = 'january.csv';
/** What the report is written as, beside JSON. */
const FORMATS = ['html', 'pdf', 'xlsx'] as const;
const EVERYBODY = Number.MAX_SAFE_INTEGER;

/** What the demonstration has to show. */
export interface Prepared {
  readonly report: MonthlyReport;
  /** Paths of the files that were written, from the working directory. */
  readonly files: readonly string[];
}

/**
 * Brings the invented organisation through the ordinary product: three files are written
 * and imported, the queue evaluates, the outbox mails, the report is made. Done again on
 * the same data it changes nothing.
 */
export class DemoService {
  constructor(
    private readonly app: NestExpressApplication,
    private readonly settings: Settings,
    private readonly say: (text: string) => void,
  ) {}

  private tell(key: keyof typeof DEMO_TEXTS, values?: Values): void {
    this.say(speak(DEMO_TEXTS, this.settings.language)(key, values));
  }

  async prepare(month: string): Promise<Prepared> {
    await this.refuseForeignData();
    for (const file of await this.writeFiles()) await this.take(file);
    await this.evaluated();
    await this.summedUp();
    await this.refillInbox();
    const mails = await this.app.get(MailingService).send(0);
    this.tell('mailsSent', { count: mails });
    const issued = await this.app.get(ReportsService).issued(month);
    return { report: issued.report, files: await this.writeReports(issued) };
  }

  /** The summary of the week goes to HR on Mondays at seven: a new installation makes up for nothing, and nobody waits a week here. */
  private async summedUp(): Promise<void> {
    const clock = clockOf(this.settings.zone);
    const monday = mondayOf(clock.dayOf(this.app.get(Clock).nowSeconds()));
    const dueAt = new Date((clock.startOf(monday) + SUMMED_UP_AT) * 1000);
    await this.app.get(AlertSchedules).sumUpTheWeek({ dueAt });
  }

  /** The demonstration's inbox forgets when it is stopped; what had been sent to it is sent again. */
  private async refillInbox(): Promise<void> {
    const inbox = this.app.get<Inbox | null>(Inbox, { strict: false });
    if (inbox?.list().length === 0) await this.app.get(MailingService).deliverAgain();
  }

  /**
   * Waits while the queue evaluates. It is the marks that say what is left: after a stop
   * in the middle, the queue takes half a minute to believe that its worker is gone. What
   * it does not get to in a while is evaluated here; whom it is at just then is passed
   * over, and waited for.
   */
  private async evaluated(): Promise<void> {
    await this.markedDone();
    await this.app.get(EvaluationRun).run('dirty', () => undefined);
    await this.markedDone();
  }

  private async markedDone(): Promise<void> {
    const marks = this.app.get(EvaluationMarks);
    const total = (await marks.marked(0, EVERYBODY)).length;
    let left = total;
    for (let idle = 0; left > 0;) {
      await sleep(ROUND_MS);
      const now = (await marks.marked(0, EVERYBODY)).length;
      idle = now < left ? 0 : idle + 1;
      if (now < left) this.tell('evaluating', { done: total - now, total });
      if (idle % IDLE_ROUNDS === IDLE_ROUNDS - 1)
        await this.app.get(EvaluationRun).run('dirty', () => undefined);
      left = now;
    }
  }

  /** A database that was named holds perhaps somebody's data; the demonstration would mix with them. */
  private async refuseForeignData(): Promise<void> {
    const [row] = await this.app.get(DataSource).query<{ foreign: boolean }[]>(
      // What the persona HR imported by a page belongs to the demonstration: nobody else goes by that id.
      `select exists (select 1 from import i where i.source <> 'demo' and i.state = 'stored'
                           and i.started_by is distinct from 'hr') as "foreign"`,
    );
    if (row?.foreign === true) {
      const directory = relative('.', this.settings.dataDir);
      const where = this.settings.databaseUrl === null ? 'foreignInDirectory' : 'foreignInDatabase';
      throw refuse(inEveryLanguage(DEMO_TEXTS, where, { directory }));
    }
  }

  /** Organisation first, absences before events: the events then find everything in place and are evaluated once. */
  private async writeFiles(): Promise<string[]> {
    this.tell('writingFiles');
    await this.write('files', JANUARY, januaryCsv());
    const { organisation, absences, events } = generateDemo(clockOf(this.settings.zone));
    const files = {
      'organisation.json': JSON.stringify(organisation, null, 2),
      'absences.csv': absences,
      'events.csv': events,
    };
    return Promise.all(Object.entries(files).map(([name, text]) => this.write('files', name, text)));
  }

  private async take(path: string): Promise<void> {
    const answer = await this.app
      .get(ImportsService)
      .importFile(path, { zone: this.settings.zone, source: 'demo', isPartial: false });
    if (!answer.isImported)
      throw new Error(
        `The demo's own file ${path} was refused: ${JSON.stringify(answer.complaints.slice(0, 3))}`,
      );
    const { rowsRead: rows, stored, unchanged } = answer;
    this.tell('fileTaken', { file: relative('.', path), rows, stored, unchanged });
  }

  private async writeReports(issued: IssuedReport): Promise<string[]> {
    const { report } = issued;
    const write = (format: string, content: string | Buffer): Promise<string> =>
      this.write('reports', `${report.month}.${format}`, content);
    const paths = await Promise.all([
      ...FORMATS.map(async (format) =>
        write(format, await reportFile(issued, format, this.settings.language)),
      ),
      write('json', `${JSON.stringify(report, null, 2)}\n`),
    ]);
    return paths.map((path) => relative('.', path));
  }

  private async write(folder: string, name: string, content: string | Buffer): Promise<string> {
    const directory = join(this.settings.dataDir, folder);
    await mkdir(directory, { recursive: true });
    const path = join(directory, name);
    await writeFile(path, content);
    return path;
  }
}
