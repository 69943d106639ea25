import { describe, expect, it } from '@jest/globals';
import { WebhookForm } from './webhook-form.js';

const ID = '00000000-0000-4000-8000-000000000001';

describe('the form of a webhook', () => {
  it.each([
    [{ id: ID, url: ' https://x.no ', events: 'violation.detected' }, ['violation.detected'], false],
    [
      { id: ID, url: 'https://x.no', events: ['violation.superseded', 'made-up'] },
      ['violation.superseded'],
      false,
    ],
    [{ id: ID, url: 'https://x.no', details: 'yes' }, [], true],
  ])('%#', (sent, events, hasDetails) => {
    expect(WebhookForm.parse(sent)).toEqual({ id: ID, url: 'https://x.no', events, hasDetails });
  });

  it('that somebody made up is an empty one', () => {
    expect(WebhookForm.parse({ id: 'x', url: ['a'], events: { a: 1 }, details: 'on' })).toEqual({
      ...{ id: null, url: '', events: [], hasDetails: false },
    });
  });
});
