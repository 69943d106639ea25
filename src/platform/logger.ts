import type { LoggerService } from '@nestjs/common';
import {
  destination,
  type DestinationStream,
  type Level,
  type LevelWithSilent,
  pino,
  type Logger,
} from 'pino';
import { textOf } from './errors.js';

/** What must not be in a log even when an object that carries it is logged whole. */
const SECRETS = ['cookie', 'authorization', 'set-cookie', 'password', 'secret', 'token'];
const REDACTED = ['', '*.', '*.*.', '*.*.*.'].flatMap((depth) =>
  SECRETS.map((name) => `${depth}["${name}"]`.replace('.[', '[')),
);

/**
 * One JSON object a line on standard error, so that standard output stays the command's
 * own; short readable lines when a person looks on.
 */
export function createLogger(
  level: LevelWithSilent,
  out: DestinationStream = process.stderr.isTTY ? readableLines() : destination({ fd: 2, sync: true }),
): LoggerService {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: REDACTED }, out);
  const at =
    (severity: Level) =>
    (message: unknown, ...rest: unknown[]): void => {
      write(logger, severity, message, rest);
    };
  return {
    log: at('info'),
    error: at('error'),
    warn: at('warn'),
    debug: at('debug'),
    verbose: at('trace'),
    fatal: at('fatal'),
  };
}

/** Nest gives the context last and, with an error, the stack before it. */
function write(logger: Logger, severity: Level, message: unknown, rest: readonly unknown[]): void {
  const context = rest.at(-1);
  const extra = rest.slice(0, -1).filter((part) => part !== undefined);
  const fields = {
    ...(typeof context === 'string' ? { context } : {}),
    ...(extra.length > 0 ? { extra } : {}),
    ...(message instanceof Error ? { stack: message.stack } : {}),
  };
  if (typeof message === 'object' && message !== null && !(message instanceof Error)) {
    logger[severity]({ ...fields, ...message });
  } else logger[severity](fields, textOf(message));
}

interface Line {
  readonly level: number;
  readonly time: string;
  readonly msg?: string;
  readonly context?: string;
  readonly stack?: string;
}

function readableLines(): DestinationStream {
  return {
    write: (json) => {
      const { level, time, msg = json.trim(), context = '', stack } = JSON.parse(json) as Line;
      const severity = (pino.levels.labels[level] ?? '').toUpperCase();
      process.stderr.write(
        `${time.slice(11, 19)} ${severity.padEnd(5)} ${context.padEnd(10)} ${stack ?? msg}\n`,
      );
    },
  };
}
