import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seeingEverybody } from './row-sight.js';

/** As the database is now. Two texts that are alike mean that nothing has changed in between. */
export interface DataVersion {
  /** Of what the figures of months are made of. */
  readonly figures: string;
  /** Of that and of all that pages of figures show beside it. */
  readonly all: string;
}

/** A database that was put back to an earlier state must not come to a version it has had before. */
const NOW = `
  select pg_postmaster_start_time()::text || '/' || 'data_version'::regclass::oid as "place",
         coalesce(sum(v.figures), 0)::text as "figures",
         coalesce(sum(v.besides), 0)::text as "besides",
         count(*)::int                     as "rows"
    from data_version v`;

/** Rows that somebody is writing are left alone; their sum stays what it was for everybody. */
const PUT_TOGETHER = `
  with idle as (
    delete from data_version
     where writer in (select writer from data_version where writer <> 0 for update skip locked)
     returning figures, besides
  )
  insert into data_version as v (writer, figures, besides)
  select 0, coalesce(sum(figures), 0), coalesce(sum(besides), 0) from idle
  on conflict (writer) do update set figures = v.figures + excluded.figures, besides = v.besides + excluded.besides`;

/** Connections come and go, and each leaves a row behind. */
const MOST_ROWS = 500;

interface Row {
  readonly place: string;
  readonly figures: string;
  readonly besides: string;
  readonly rows: number;
}

/** Which version the data has. What was made of another one is out of date. */
@Injectable()
export class DataVersions {
  constructor(private readonly db: DataSource) {}

  /** To be asked before what is to be kept under it is read: a change in between then belongs to the next. */
  async now(): Promise<DataVersion> {
    return seeingEverybody(async () => {
      const [row] = await this.db.query<[Row]>(NOW);
      if (row.rows > MOST_ROWS) await this.putTogether();
      const { place, figures, besides } = row;
      return { figures: digest([place, figures]), all: digest([place, figures, besides]) };
    });
  }

  async putTogether(): Promise<void> {
    await this.db.query(PUT_TOGETHER);
  }
}

/** It is shown to browsers, which need not know when the server was started. */
const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
