/**
 * `npm audit` for high and critical findings, less the exceptions in
 * config/audit-exceptions.json. An exception is
 * `{ "id": "GHSA-…", "package": "…", "reason": "…", "until": "YYYY-MM-DD" }` and ends by
 * itself: what was waved through once is looked at again.
 *
 * Exit status 1 on findings. A registry that serves no audits is said and is no failure.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const exceptions = JSON.parse(readFileSync(new URL('../audit-exceptions.json', import.meta.url), 'utf8'));
const today = new Date().toISOString().slice(0, 10);
const excepted = new Set(exceptions.filter(({ until }) => until >= today).map(({ id }) => id));

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 64_000_000 });
let report = {};
try {
  report = JSON.parse(stdout);
} catch {
  // Told below as what it is: no report.
}

if (!report.vulnerabilities) {
  const reason = report.statusCode ? `it answered ${report.statusCode}` : 'it gave no report';
  process.stdout.write(`audit: NOT DONE, the registry serves no audits (${reason}); nothing was checked\n`);
} else {
  const findings = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const advisory of via) {
      if (typeof advisory === 'object' && ['high', 'critical'].includes(advisory.severity)) {
        findings.set(advisory.url, advisory);
      }
    }
  }
  const open = [...findings.values()].filter(({ url }) => !excepted.has(url.split('/').at(-1)));
  for (const { severity, name, title, url } of open) {
    process.stdout.write(`audit: ${severity} ${name}: ${title} (${url})\n`);
  }
  process.stdout.write(
    `audit: ${open.length} open, ${findings.size - open.length} excepted, of high or critical severity\n`,
  );
  if (open.length > 0) process.exitCode = 1;
}
