import { describe, expect, it } from '@jest/globals';
import { mailId } from './mail-id.js';

describe('the id of a mail', () => {
  it('is a UUID that goes by recipient and what is told, and not by its order', () => {
    const id = mailId('LEAD', ['foreseen/1', 'overdue/2']);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(mailId('LEAD', ['overdue/2', 'foreseen/1'])).toBe(id);
    const others = [
      mailId('BOSS', ['foreseen/1', 'overdue/2']),
      mailId('LEAD', ['foreseen/1']),
      mailId('LEAD', ['foreseen/1,overdue/2']),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });
});
