import { describe, expect, it } from '@jest/globals';
import type { Logger } from '@nestjs/common';
import { Ending } from './ending.js';

function look() {
  const said: string[] = [];
  const log = { warn: (line: string) => said.push(line) } as unknown as Logger;
  const ending = new Ending();
  const failing = (): Promise<never> => Promise.reject(new Error('Connection terminated'));
  return { said, log, ending, failing };
}

describe('a step of a look that comes again', () => {
  it('is told when it fails, and throws nothing', async () => {
    const { said, log, ending, failing } = look();
    await ending.orWait(failing, log, 'Entries wait');
    expect(said).toEqual(['Entries wait: Connection terminated']);
  });

  it('is nobody’s trouble when the program ends under it, and is not begun after that', async () => {
    const { said, log, ending, failing } = look();
    let begun = 0;
    const step = (): Promise<never> => {
      begun += 1;
      ending.onModuleDestroy();
      return failing();
    };
    await ending.orWait(step, log, 'Entries wait');
    await ending.orWait(step, log, 'Entries wait');
    expect([said, begun]).toEqual([[], 1]);
  });
});
