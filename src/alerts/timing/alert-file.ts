import { z } from 'zod';
import { onlyKeys, YamlSource } from '../../workforce/yaml-source.js';

/** When to tell of what waits or is nearly used up. */
export interface AlertTiming {
  readonly overdueAfterDays: number;
  readonly escalateAfterDays: number;
  readonly roomAtPercent: number;
}

const whole = (what: string, least: number, most: number) => {
  const expected = `expected a whole number of ${what} from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected);
};

const AlertFile = onlyKeys({
  assessment: onlyKeys({
    'overdue-after-days': whole('days', 1, 365),
    'escalate-after-days': whole('days', 1, 365),
  }),
  room: onlyKeys({ 'tell-at-percent': whole('percent', 50, 100) }),
});

/** @throws BrokenRulebook naming each mistake with file and line */
export function parseAlertTiming(text: string, file: string): AlertTiming {
  const { assessment, room } = new YamlSource(text, file).read(AlertFile);
  return {
    overdueAfterDays: assessment['overdue-after-days'],
    escalateAfterDays: assessment['escalate-after-days'],
    roomAtPercent: room['tell-at-percent'],
  };
}
