import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { RoomsModule } from '../../src/rooms.module.js';
import type { ImportAnswer } from '../../src/ingest/import-answer.js';
import { ImportsService } from '../../src/ingest/imports.service.js';
import { nestOptions } from '../../src/platform/nest-options.js';
import { readSettings } from '../../src/platform/settings.js';
import { EvaluationRun } from '../../src/violations/evaluation-run.service.js';
import { freshDatabase, type FreshDatabase } from './database.js';

/** The first working Monday of 2026, so that December 2025 is the last closed month. */
const NOW = '2026-01-05T08:00+01:00';
const NOBODY_LISTENS = (): void => undefined;

/** The rooms as a command uses them, on a database of the test's own. */
export class TestApplication {
  private constructor(
    readonly app: INestApplicationContext,
    private readonly database: FreshDatabase,
    private readonly directory: string,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<TestApplication> {
    return TestApplication.over(await freshDatabase(), environment);
  }

  /** On a database that is there already, and is dropped with the application. */
  static async over(
    database: FreshDatabase,
    environment: Readonly<Record<string, string>>,
  ): Promise<TestApplication> {
    const settings = readSettings({ HVILETID_NOW: NOW, LOG_LEVEL: 'silent', ...environment });
    const app = await NestFactory.createApplicationContext(
      RoomsModule.forCommand({ settings, databaseUrl: database.url, applicationName: 'test application' }),
      nestOptions(false),
    );
    return new TestApplication(app, database, await mkdtemp(join(tmpdir(), 'hviletid-files-')));
  }

  get db(): DataSource {
    return this.database.dataSource;
  }

  get url(): string {
    return this.database.url;
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.db.query<T[]>(sql, parameters);
  }

  /** Takes a file in; a file that is refused fails the test with what is wrong about it. */
  async take(name: string, content: string, isPartial = false): Promise<ImportAnswer> {
    const path = join(this.directory, name);
    await writeFile(path, content);
    const answer = await this.app
      .get(ImportsService)
      .importFile(path, { zone: 'Europe/Oslo', source: null, isPartial });
    if (!answer.isImported) throw new Error(JSON.stringify(answer.complaints));
    return answer;
  }

  /**
   * As if nothing had ever been imported: cheaper than a database for every test, and a tenth of what `truncate`
   * takes, which makes a new file for every table and index. Keys are not checked meanwhile, so a table that
   * refers to one of these has to be one of these.
   */
  async empty(): Promise<void> {
    await this.query(
      `do $$
       declare
         emptied regclass[] := '{organisation, registration_start, threshold, employee, unit, position, agreement, agreement_version, import, work_event,
           absence, absence_told, dirty_mark, import_mark, employee_evaluation, law_in_use, violation, violation_history, import_finding, violation_measure, objection, rest_claim, limit_room, employee_month,
           sick_month, month_indicator, month_violations, total_indicator, total_violations, total_rule_set, head_count_step, mail, alert, alert_choice, reminder, hr_member, import_complaint, import_rejected_row, import_withdrawal,
           closed_report, report_delivery, report_text, kept_time}';
         one regclass;
       begin
         select conrelid into one from pg_constraint where contype = 'f' and confrelid = any(emptied) and conrelid <> all(emptied);
         if found then raise exception '% refers to a table that is emptied, and is not', one; end if;
         perform set_config('session_replication_role', 'replica', true);
         foreach one in array emptied loop execute format('delete from %s', one); end loop;
       end $$`,
    );
  }

  evaluate(who: 'dirty' | 'all' = 'dirty'): ReturnType<EvaluationRun['run']> {
    return this.app.get(EvaluationRun).run(who, NOBODY_LISTENS);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    await rm(this.directory, { recursive: true });
  }
}
