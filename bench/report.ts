import { availableParallelism, cpus, loadavg } from 'node:os';
import { scopeOf, WHOLE_ORGANISATION } from '#built/access/access.js';
import { firstMonthNeeded } from '#built/indicators/figures.js';
import { MonthFiguresQuery } from '#built/indicators/month-figures.query.js';
import { reportDocument } from '#built/reports/formats/report-document.js';
import { reportPdf } from '#built/reports/formats/report-pdf.service.js';
import { ReportsService } from '#built/reports/reports.service.js';
import { median, print, quantile, ratioLine, timed } from './figures.js';
import { openWorkplace, type Workplace } from './ingest/workplace.js';
import { FIRST_MONTH, LAST_MONTH, loadMonths } from './report/months.js';

const isQuick = process.argv.includes('--quick');
const EMPLOYEES = isQuick ? 10_000 : 100_000;
const READS = isQuick ? 20 : 10;
const ROUNDS = 3;
/** Those of the printed table whose rows are confirmed. */
const RULES = ['DAILY_REST', 'WEEKLY_REST', 'DAILY_TOTAL', 'OT_7D', 'OT_4W', 'SUNDAY_NEXT'];

/** Breaches by month, rule, state and cause, counted from the cases themselves: what the aggregates save. */
const NAIVE_BREACHES = `
  select to_char(v.anchor_date, 'YYYY-MM') as month, v.rule, v.effective_verdict, v.state,
         coalesce(v.decided_cause, v.suggested_cause, 'unknown') as cause, count(*)::int as count
    from violation v
   where v.anchor_date >= $1::date and v.anchor_date < $2::date + interval '1 month'
   group by 1, 2, 3, 4, 5`;

/** The other figures of the same months, summed from what each employee adds. */
const NAIVE_SUMS = `
  select to_char(e.month, 'YYYY-MM') as month, f.key, sum(f.value::numeric) as value
    from employee_month e, jsonb_each_text(e.figures) f
   where e.month between $1::date and $2::date
   group by 1, 2`;

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;

/** The figures of the overview, as the page asks for them; the aggregates must say what the cases say. */
async function measureOverview({ app, client }: Workplace): Promise<void> {
  const query = app.get(MonthFiguresQuery);
  const read = () => query.rows(firstMonthNeeded(LAST_MONTH), LAST_MONTH, WHOLE_ORGANISATION, RULES);
  const span = [`${FIRST_MONTH}-01`, `${LAST_MONTH}-01`];
  const times: number[] = [];
  const naive: number[] = [];
  const { violations } = await read();
  const counted = (rows: readonly { count: number }[]): number =>
    rows.reduce((sum, { count }) => sum + count, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rows } = await client.query<{ count: number }>(NAIVE_BREACHES, span);
    if (counted(rows) !== counted(violations))
      throw new Error(`The aggregates count ${counted(violations)} cases, the cases are ${counted(rows)}.`);
    naive.push(
      (
        await timed(async () => {
          await client.query(NAIVE_BREACHES, span);
          await client.query(NAIVE_SUMS, span);
        })
      ).seconds,
    );
    for (let i = 0; i < READS; i += 1) times.push((await timed(read)).seconds);
  }
  const p95 = quantile(times, 0.95);
  print(`\n(a) the figures of the overview, ${counted(violations)} cases; ${times.length} reads`);
  print(`  from the aggregates, median / p95          ${milliseconds(median(times))} / ${milliseconds(p95)}`);
  print(`  breaches and sums from cases and employees ${milliseconds(median(naive))}`);
  print(ratioLine('overview_p95_ms', p95 * 1000, '<=', 20));
  print(`  The aggregates are ${(median(naive) / median(times)).toFixed(1)} times as fast.`);
}

/** The same for whoever leads half of the divisions: a scope of some units has no sums of its own. */
async function measureScope({ app, client }: Workplace): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select u.id from unit u join unit d on d.id = u.parent_id where right(d.code, 1) in ('0', '2', '4', '6', '8')`,
  );
  const unitIds = rows.map(({ id }) => id);
  const leads = { id: 'bench', name: 'bench', roles: ['manager' as const], employeeId: null, unitIds };
  const scope = scopeOf(leads, 'view-overview');
  const query = app.get(MonthFiguresQuery);
  const reading: number[] = [];
  const reports: number[] = [];
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    reading.push(
      (await timed(() => query.rows(firstMonthNeeded(LAST_MONTH), LAST_MONTH, scope, RULES))).seconds,
    );
    reports.push((await timed(() => app.get(ReportsService).current(LAST_MONTH, scope))).seconds);
  }
  print(`\n(c) a manager of ${unitIds.length} units, half of all; ${ROUNDS * 2} reads`);
  print(
    `  the figures of the overview, median / most ${milliseconds(median(reading))} / ${milliseconds(Math.max(...reading))}`,
  );
  print(`  the figures of the report, median          ${milliseconds(median(reports))}`);
}

/** The whole way: figures and facts read, the document made, charts drawn, the PDF set. */
async function measurePdf({ app }: Workplace): Promise<void> {
  const reports = app.get(ReportsService);
  const reading: number[] = [];
  const setting: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const read = await timed(() => reports.current(LAST_MONTH, WHOLE_ORGANISATION));
    const set = await timed(() => Promise.resolve(reportPdf(reportDocument(read.value, 'nb'), 'nb')));
    if (set.value.subarray(0, 5).toString() !== '%PDF-') throw new Error('What was set is no PDF.');
    reading.push(read.seconds);
    setting.push(set.seconds);
  }
  const [cold = Number.NaN] = setting;
  print(`\n(b) the report as PDF; ${ROUNDS + 1} of them, the first with a cold start`);
  print(`  reading its figures, median                ${milliseconds(median(reading))}`);
  print(
    `  setting it, median / first                 ${milliseconds(median(setting))} / ${milliseconds(cold)}`,
  );
  // The slowest counts: a command makes one report and ends.
  print(ratioLine('report_pdf_s', Math.max(...reading.map((time, i) => time + (setting[i] ?? 0))), '<=', 3));
}

print(`Machine: ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
if ((loadavg()[0] ?? 0) > availableParallelism() / 2)
  print('NOTE: other programs keep this machine busy; the times below suffer from it.');
const place = await openWorkplace();
try {
  const loaded = await timed(() => loadMonths(place.client, EMPLOYEES));
  print(
    `${EMPLOYEES} employees x 13 months, ${loaded.value.violations} cases, made in ${loaded.seconds.toFixed(1)} s`,
  );
  await measureOverview(place);
  await measurePdf(place);
  await measureScope(place);
} finally {
  await place.close();
}
