import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { EvaluationMarks } from '#built/violations/evaluation-marks.repository.js';
import { EvaluationRun } from '#built/violations/evaluation-run.service.js';
import { randomFrom } from '../data/random.js';
import { print } from '../figures.js';
import { codeOf, loadOrganisation, numberOf } from './organisation.js';
import { spreadResults } from './spread.js';
import { openApplication, openServer, type Workplace } from './workplace.js';

/** Employees whose time is evaluated, and who may be corrected; all others work by the same rotas and are given their results. */
const EVALUATED = 1000;
const AT_A_TIME = 250;

/** An organisation of which everybody has results on record, with a server at work on it. */
export interface Site {
  readonly employees: number;
  /** Numbers of those whose results are their own. */
  readonly own: readonly number[];
  readonly app: INestApplicationContext;
  readonly client: pg.Client;
  readonly random: () => number;
  /** Whose time has been corrected: each once, so that none meets what another has left. */
  readonly done: Set<number>;
  readonly milliseconds: number[];
}

const urlOf = (place: Workplace, employees: number): string => {
  const url = new URL(place.url);
  url.pathname = `/${nameOf(employees)}`;
  return url.href;
};
const nameOf = (employees: number): string => `site_${employees}`;

/** Databases that are made from beginning to end say so, for one that was given up on the way is made anew. */
const READY = 'hviletid bench: ready';
const IS_READY = `
  select shobj_description(oid, 'pg_database') = '${READY}' as "isReady" from pg_database where datname = $1`;

/** Makes an organisation in a database of its own, unless it is there already. */
export async function prepareSite(place: Workplace, seed: number, employees: number): Promise<void> {
  const name = nameOf(employees);
  const { rows } = await place.client.query<{ isReady: boolean | null }>(IS_READY, [name]);
  if (rows[0]?.isReady === true) return;
  await place.client.query(`drop database if exists ${name}`);
  await place.client.query(`create database ${name}`);
  const from = performance.now();
  const tell = (step: string): void => {
    print(`  ${employees} employees: ${step} (${((performance.now() - from) / 1000).toFixed(0)} s)`);
  };
  const url = urlOf(place, employees);
  // As a command first: a server would find the marks as well, and jobs would be left when the clock begins to run.
  const command = await openApplication(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await fill(command, client, { seed, employees, tell });
  await command.close();
  await client.end();
  await place.client.query(`comment on database ${name} is '${READY}'`);
  tell('ready');
}

async function fill(
  command: INestApplicationContext,
  client: pg.Client,
  wish: { readonly seed: number; readonly employees: number; readonly tell: (step: string) => void },
): Promise<void> {
  const rotas = Math.min(wish.employees, EVALUATED);
  await loadOrganisation(client, { ...wish, rotas });
  wish.tell(`evaluating ${rotas} of them`);
  await evaluateSome(command, client, ownOf(wish.employees));
  wish.tell('giving results to all others');
  await spreadResults(client);
  wish.tell('vacuum');
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}

const ownOf = (employees: number): number[] =>
  Array.from({ length: Math.min(employees, EVALUATED) }, (_, i) => i);

/** Whom an earlier run has corrected. */
const CORRECTED = `
  select distinct e.code from work_event w join employee e on e.id = w.employee_id where w.superseded_at is not null`;

/** An organisation that is there, with a server at work on it. */
export async function openSite(place: Workplace, seed: number, employees: number): Promise<Site> {
  const url = urlOf(place, employees);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const corrected = await client.query<{ code: string }>(CORRECTED);
  const done = new Set(corrected.rows.map(({ code }) => numberOf(code)));
  const app = await openServer(url);
  return {
    employees,
    own: ownOf(employees),
    app,
    client,
    random: randomFrom(seed + 1),
    done,
    milliseconds: [],
  };
}

/** Evaluates some employees alone; nobody is left marked. */
async function evaluateSome(
  command: INestApplicationContext,
  client: pg.Client,
  own: readonly number[],
): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from employee where code = any($1)', [
    own.map(codeOf),
  ]);
  const ids = rows.map(({ id }) => id);
  await command.get(EvaluationMarks).markEverybody();
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const { failed } = await command.get(EvaluationRun).these(ids.slice(from, from + AT_A_TIME));
    if (failed.length > 0) throw new Error(`${failed.length} employees could not be evaluated.`);
  }
  await client.query('truncate dirty_mark');
}
