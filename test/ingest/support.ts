import { AuditLog } from '../../src/access/audit/audit-log.service.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { EventsNews } from '../../src/ingest/events-news.service.js';
import type { ImportAnswer } from '../../src/ingest/import-answer.js';
import { ImportLog } from '../../src/ingest/import-log.repository.js';
import { type ImportOptions, ImportsService } from '../../src/ingest/imports.service.js';
import { IntakeService } from '../../src/ingest/intake.service.js';
import { RowChecks } from '../../src/ingest/staging/row-checks.repository.js';
import { StagingRepository } from '../../src/ingest/staging/staging.repository.js';
import { VersionsRepository } from '../../src/ingest/staging/versions.repository.js';
import { Clock } from '../../src/platform/clock.js';
import { readSettings } from '../../src/platform/settings.js';
import { AgreementsRepository } from '../../src/workforce/agreements.repository.js';
import { NewcomersRepository } from '../../src/workforce/newcomers.repository.js';
import { OrganisationRepository } from '../../src/workforce/organisation.repository.js';
import { WorkforceRepository } from '../../src/workforce/workforce.repository.js';
import { OrganisationService } from '../../src/workforce/organisation.service.js';

export const HEADER = 'employee;unit;kind;start;end;break_minutes;cause;source_id';

interface Surroundings {
  readonly name?: string;
  readonly news?: EventsNews;
}

/** Files on disk and an importer over a real database, as the application wires them. */
export class Workbench {
  private constructor(
    private readonly db: DataSource,
    private readonly directory: string,
  ) {}

  static async over(db: DataSource): Promise<Workbench> {
    return new Workbench(db, await mkdtemp(join(tmpdir(), 'hviletid-import-')));
  }

  clear(): Promise<void> {
    return rm(this.directory, { recursive: true });
  }

  importer(news: EventsNews = new EventsNews()): ImportsService {
    const organisations = new OrganisationService(
      new OrganisationRepository(),
      new AgreementsRepository(),
      new WorkforceRepository(),
    );
    const intake = new IntakeService(
      new StagingRepository(),
      new RowChecks(),
      new VersionsRepository(),
      new NewcomersRepository(readSettings({})),
      organisations,
    );
    return new ImportsService(
      this.db,
      new Clock(),
      new ImportLog(this.db, new AuditLog(this.db, new Clock())),
      intake,
      news,
    );
  }

  async write(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.directory, name);
    await writeFile(path, content);
    return path;
  }

  async take(
    content: string | Buffer,
    { name = 'events.csv', news = new EventsNews(), ...options }: Partial<ImportOptions> & Surroundings = {},
  ): Promise<ImportAnswer> {
    const path = await this.write(name, content);
    const wish = { zone: 'Europe/Oslo', source: null, isPartial: false, ...options };
    return this.importer(news).importFile(path, wish);
  }

  /** As if nothing had ever been imported. */
  async empty(): Promise<void> {
    await this.db.query(
      `truncate work_event, absence, dirty_mark, import, import_complaint, import_rejected_row, position, unit, employee,
         agreement, organisation, registration_start, threshold cascade`,
    );
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.db.query<T[]>(sql, parameters);
  }
}
