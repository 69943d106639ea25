import { type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { z } from 'zod';
import { type AddressChoice, unknownIn, UnknownChoice } from './address-choices.js';

const CHOICES = 'hviletid:address-choices';

/** What the address of a page may say, by name or by the schema that reads it; `c-*` is any name that begins so. */
export const Choices = (...choices: readonly (AddressChoice | z.ZodObject)[]): MethodDecorator =>
  SetMetadata(
    CHOICES,
    choices.flatMap((one) => (typeof one === 'string' ? [one] : Object.keys(one.shape))),
  );

/** For an address that others add to. */
export const AnyChoices = (): MethodDecorator => SetMetadata(CHOICES, ['*']);

/** Programs have schemas of their own. */
const OF_PROGRAMS = /^\/(?:api|health)(?:\/|$)/i;

/**
 * Refuses a page, or a file, whose address says what it has no use for: whoever mistypes a choice would else be shown
 * something else than they asked for. What is not named is not known. Asked after who may open the page at all.
 *
 * A guard and no interceptor: around a stream of events an interceptor would let its first answer out before what the
 * stream is refused for is known, and whoever may not have it would be told nothing.
 */
export class AddressChoices implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, path, query } = context.switchToHttp().getRequest<Request>();
    if ((method === 'GET' || method === 'HEAD') && !OF_PROGRAMS.test(path)) {
      const known = this.reflector.get<readonly AddressChoice[] | undefined>(CHOICES, context.getHandler());
      const unknown = unknownIn(Object.keys(query), known ?? []);
      if (unknown.length > 0) throw new UnknownChoice(unknown, known ?? []);
    }
    return true;
  }
}
