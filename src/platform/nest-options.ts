import type { LoggerService } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';

/**
 * Options for `NestFactory`: a start that fails throws instead of ending the process, so
 * that the caller can say why and let go of the database.
 */
export const nestOptions = (logger: LoggerService | false): NestApplicationContextOptions =>
  Object.assign(new NestApplicationContextOptions(), {
    logger,
    abortOnError: false,
    // A browser keeps its connection open; closing would wait for it.
    forceCloseConnections: true,
  });
