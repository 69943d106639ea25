import type { LoggerService } from '@nestjs/common';
import { NestApplicationOptions } from '@nestjs/common/interfaces/nest-application-options.interface.js';

/**
 * Options for `NestFactory`: a start that fails throws instead of ending the process, so
 * that the caller can say why and let go of the database.
 */
export const nestOptions = (logger: LoggerService | false): NestApplicationOptions =>
  Object.assign(new NestApplicationOptions(), { logger, abortOnError: false });
