import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiTokens } from '../../src/access/api-tokens.service.js';
import { here } from '../support/command-here.js';
import { Website } from './website.js';

let site: Website;
beforeAll(async () => {
  // No demo: where nobody can sign in, programs can.
  site = await Website.start({}, false);
});
afterAll(() => site.close());

const LIST = '/api/v1/violations';
const problemOf = async (answer: Response): Promise<{ type: string; detail: string }> =>
  (await answer.json()) as { type: string; detail: string };

describe('a token', () => {
  it('opens what its scopes say, for the whole organisation', async () => {
    const program = await site.program('violations:read');
    expect(await program.json(LIST)).toEqual({ violations: [], next: null });
    const other = await program.send('/api/v1/indicators');
    expect(other.status).toBe(403);
    expect(other.headers.get('www-authenticate')).toBe(
      'Bearer realm="hviletid", error="insufficient_scope", scope="figures:read"',
    );
    expect(await problemOf(other)).toMatchObject({
      detail: 'The token was not made for this; expected one with the scope figures:read.',
    });
  });

  it('opens no page, and no route that does not exist', async () => {
    const program = await site.program('violations:read', 'figures:read');
    expect((await program.send('/violations')).headers.get('location')).toBe('/sign-in?next=%2Fviolations');
    expect((await program.send('/api/v1/nothing')).status).toBe(404);
  });

  it('is asked for where none is brought', async () => {
    const answer = await site.programWith(null).send(LIST);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="hviletid"');
    expect((await problemOf(answer)).type).toMatch(/\/api\/problems#access\.not-signed-in$/);
  });

  it('that is unknown, changed in its last character, expired or taken back opens nothing', async () => {
    const { token } = await site.program('violations:read');
    const changed = token!.slice(0, -1) + (token!.endsWith('A') ? 'B' : 'A');
    const expired = await site.program('violations:read');
    const revoked = await site.program('violations:read');
    await site.query(`update api_token set expires_at = '2026-01-05T06:59:59Z' where id = $1`, [
      expired.token!.split('_')[1],
    ]);
    await site.app.get(ApiTokens).revoke(revoked.token!.split('_')[1]!);
    for (const bad of ['x', 'hvt_000000000000_' + 'A'.repeat(43), changed, expired.token, revoked.token]) {
      const answer = await site.programWith(bad).send(LIST);
      expect([bad, answer.status]).toEqual([bad, 401]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="hviletid", error="invalid_token"');
    }
    expect((await site.programWith(token).send(LIST)).status).toBe(200);
  });

  it('is not kept, only what proves it and the day it was last used', async () => {
    const { token } = await site.program('violations:read');
    // The secret may itself have underscores.
    const [, id, secret] = /^hvt_([0-9a-f]{12})_(.{43})$/.exec(token!)!;
    await site.programWith(token).send(LIST);
    const [row] = await site.query<{ text: string; day: string }>(
      `select t::text as text, to_char(last_used_on, 'YYYY-MM-DD') as day from api_token t where id = $1`,
      [id],
    );
    expect(row!.text).not.toContain(secret);
    expect(row!.day).toBe('2026-01-05');
  });
});

describe('at the command line', () => {
  const command = (...args: string[]) =>
    here(['token', ...args, '--lang', 'en'], { DATABASE_URL: site.databaseUrl });

  it('a token is made and printed once, listed without its secret, and taken back', async () => {
    const made = await command('create', 'roster export', '--scope', 'violations:read,figures:read');
    const [token = '', said = ''] = made.out.split('\n');
    expect(said).toMatch(/shown only now.*expires 2027-01-05\. It may: violations:read, figures:read\.$/);
    expect((await site.programWith(token).send(LIST)).status).toBe(200);
    const listed = (await command('list')).out;
    expect(listed).toContain('roster export');
    // The secret may itself have underscores.
    expect(listed).not.toContain(token.slice('hvt_0123456789ab_'.length));
    const id = token.split('_')[1]!;
    await command('revoke', id);
    expect((await site.programWith(token).send(LIST)).status).toBe(401);
    await expect(command('revoke', id)).rejects.toThrow(`No token in use has the id “${id}”`);
  });

  it('a token is made of a unit, for what a manager of it may, and listed with it', async () => {
    await site.query(`insert into unit (id, code, name) values (gen_random_uuid(), 'DRIFT', 'Drift')`);
    const made = await command('create', 'of a unit', '--scope', 'violations:read', '--unit', 'DRIFT');
    const id = made.out.split('_')[1]!;
    expect((await command('list')).out).toMatch(/of a unit.*DRIFT/);
    const admin = await site.program('tokens:revoke');
    const { tokens } = await admin.json<{ tokens: { id: string; unit: string | null }[] }>('/api/v1/tokens');
    expect(tokens.filter(({ unit }) => unit !== null).map((one) => [one.id === id, one.unit])).toEqual([
      [true, 'DRIFT'],
    ]);
    const wrong = (...args: string[]) => command('create', 'x', '--scope', ...args);
    await expect(wrong('violations:read', '--unit', 'NOWHERE')).rejects.toThrow(
      'No unit has the code “NOWHERE”',
    );
    await expect(wrong('figures:read,imports:write', '--unit', 'DRIFT')).rejects.toThrow(
      /^imports:write, figures:read cannot be given like this for one unit/,
    );
  });

  it('a scope that is none is refused with those there are', async () => {
    await expect(command('create', 'x', '--scope', 'everything')).rejects.toThrow(
      /“everything” is no scope; expected some of imports:write/,
    );
  });
});
