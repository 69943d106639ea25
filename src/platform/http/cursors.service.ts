import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DomainError } from '../errors.js';
import { Settings } from '../settings.js';
import { sessionSecretOf } from './session.js';

export class WrongCursor extends DomainError {
  readonly kind = 'malformed';
  readonly code = 'request.cursor';
  override readonly faults = [
    {
      parameter: 'cursor',
      detail: 'expected the "next" of an answer to this list',
      said: {
        nb: 'ventet «next» fra et svar på denne listen',
        nn: 'venta «next» frå eit svar på denne lista',
        en: 'expected the “next” of an answer to this list',
      },
    },
  ];
  override readonly said = {
    nb: 'Stedet å fortsette fra er ikke et som denne listen har gitt. Bruk «next» fra svaret, med de samme filtrene.',
    nn: 'Staden å halde fram frå er ikkje ein som denne lista har gitt. Bruk «next» frå svaret, med dei same filtera.',
    en: 'The cursor is not one that this list has given. Take the “next” of an answer, with the same filters.',
  };

  constructor() {
    super(
      'The cursor is not one that this list has given. Take the "next" of an answer, with the same filters.',
    );
  }
}

const MAC_BYTES = 16;

/**
 * Places in lists as texts that mean nothing to whoever gets them. They are signed with
 * the list they belong to: one that was changed, or comes from a list with other filters,
 * would quietly leave rows out. Processes that share a database need one `SESSION_SECRET`
 * for it, as they do for sessions.
 */
@Injectable()
export class Cursors {
  private secret: Promise<string> | null = null;

  constructor(private readonly settings: Settings) {}

  /** @param list name of the list and its filters */
  async seal(list: unknown, place: unknown): Promise<string> {
    const said = Buffer.from(JSON.stringify(place)).toString('base64url');
    return `${said}.${(await this.mac(list, said)).toString('base64url')}`;
  }

  /**
   * Where the answer before ended; null where there was none, and the list begins.
   * @throws WrongCursor for what `seal` has not made of this very list
   */
  async open<T>(list: unknown, cursor: string | undefined, form: z.ZodType<T>): Promise<T | null> {
    if (cursor === undefined) return null;
    const [said = '', ...rest] = cursor.split('.');
    // Compared as text: what a decoder passes over would be a second name for the same place.
    const given = Buffer.from(rest.join('.'));
    const right = Buffer.from((await this.mac(list, said)).toString('base64url'));
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw new WrongCursor();
    return form.parse(JSON.parse(Buffer.from(said, 'base64url').toString('utf8')));
  }

  private async mac(list: unknown, said: string): Promise<Buffer> {
    this.secret ??= sessionSecretOf(this.settings);
    const text = JSON.stringify(['cursor', list, said]);
    return createHmac('sha256', await this.secret)
      .update(text)
      .digest()
      .subarray(0, MAC_BYTES);
  }
}
