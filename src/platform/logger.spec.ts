import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';

const logged = (
  use: (logger: ReturnType<typeof createLogger>) => void,
  level: 'info' | 'silent' = 'info',
) => {
  const lines: string[] = [];
  use(createLogger(level, { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('the log', () => {
  it('writes one object a line, with the context Nest gives', () => {
    const [line] = logged((logger) => {
      logger.log('Ready', 'Http');
    });
    expect(line).toMatchObject({ level: 30, msg: 'Ready', context: 'Http' });
  });

  it('shows no cookie and no token, however deep', () => {
    const lines = logged((logger) => {
      logger.warn(
        { req: { headers: { cookie: 'sid=abc', authorization: 'Bearer abc' } }, token: 'abc' },
        'Http',
      );
    });
    expect(JSON.stringify(lines)).not.toContain('abc');
  });

  it('keeps the stack of an error', () => {
    const [line] = logged((logger) => {
      logger.error(new Error('boom'), 'Queue');
    });
    expect(line).toMatchObject({ msg: 'boom', context: 'Queue' });
    expect(line?.['stack']).toContain('logger.spec');
  });

  it('can be silent', () => {
    expect(
      logged((logger) => {
        logger.error('x', 'y');
      }, 'silent'),
    ).toEqual([]);
  });
});
