import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sessionSecretOf } from '../../platform/http/session.js';
import { Settings } from '../../platform/settings.js';

/** Numbers in the place of names. */
@Injectable()
export class Pseudonyms {
  private secret: Promise<string> | null = null;

  constructor(private readonly settings: Settings) {}

  /**
   * Numbers 1 to n for the members of a group, each by a text that names one of them in a month. Their order is
   * that of a hash keyed by the installation's secret, which nobody who knows ids, numbers or
   * names of employees can make.
   * @param view the group
   */
  async numbers(ids: readonly string[], view: unknown): Promise<ReadonlyMap<string, number>> {
    this.secret ??= sessionSecretOf(this.settings);
    const secret = await this.secret;
    const keyOf = (id: string): string =>
      createHmac('sha256', secret)
        .update(JSON.stringify(['pseudonym', view, id]))
        .digest('hex');
    const keyed = [...new Set(ids)].map((id) => ({ id, key: keyOf(id) }));
    const ordered = keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    return new Map(ordered.map(({ id }, index) => [id, index + 1]));
  }
}
