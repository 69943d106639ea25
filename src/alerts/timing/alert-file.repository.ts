import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AlertTiming, parseAlertTiming } from './alert-file.js';

export const ALERT_TIMING = Symbol('alert timing');

const SHIPPED = new URL('../../../config/alerts.yaml', import.meta.url);

/**
 * @param file the installation's own, or null for the one that comes with the product
 * @throws BrokenRulebook with file, line and what would be right
 */
export const readAlertTiming = (file: string | null): AlertTiming =>
  file === null
    ? parseAlertTiming(readFileSync(fileURLToPath(SHIPPED), 'utf8'), 'config/alerts.yaml')
    : parseAlertTiming(readFileSync(file, 'utf8'), file);
