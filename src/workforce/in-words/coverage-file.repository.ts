import { readFileSync } from 'node:fs';
import { type CoveredClause, parseCoverage } from './coverage.js';

export const COVERAGE_FILE = 'config/law-coverage/no-aml.yaml';

/** The matrix of chapters 10 and 11 as it is installed. */
export const readCoverage = (): readonly CoveredClause[] =>
  parseCoverage(readFileSync(new URL(`../../../${COVERAGE_FILE}`, import.meta.url), 'utf8'), COVERAGE_FILE);
