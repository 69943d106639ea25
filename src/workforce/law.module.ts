import { Module } from '@nestjs/common';
import { readLaw } from './law.repository.js';

/** Under this the law in use is injected: `@Inject(LAW) law: Law`. */
export const LAW = Symbol('law');

/** Reads the rulebook once; a broken one stops the start with file and line. */
@Module({
  providers: [{ provide: LAW, useFactory: () => readLaw() }],
  exports: [LAW],
})
export class LawModule {}
