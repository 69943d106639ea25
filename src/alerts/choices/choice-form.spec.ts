import { describe, expect, it } from '@jest/globals';
import { OPTIONAL_KINDS } from '../alert-kinds.js';
import { NO_CHOICE } from './choice.js';
import { type ChoiceForm, choiceIn, formOf, SentChoices } from './choice-form.js';

const FORM: ChoiceForm = {
  language: 'nn',
  delivery: 'daily',
  digestAt: '06:30',
  notBefore: '07:00',
  notAfter: '16:00',
  workdaysOnly: true,
  kinds: ['room'],
};
const read = (change: Partial<ChoiceForm>) => choiceIn({ ...FORM, ...change }, OPTIONAL_KINDS, NO_CHOICE);

describe('the form of choices', () => {
  it('is read, and shown as it was', () => {
    const choice = read({});
    expect(choice).toEqual({
      language: 'nn',
      delivery: 'daily',
      digestAt: '06:30',
      notBefore: '07:00',
      notAfter: '16:00',
      workdaysOnly: true,
      off: ['threshold', 'weekly-summary'],
    });
    expect(formOf(choice)).toEqual(FORM);
  });

  it('leaves what it did not ask about', () => {
    const before = { ...NO_CHOICE, off: ['weekly-summary'] as const };
    expect(choiceIn({ ...FORM, kinds: [] }, ['room'], before).off).toEqual(['room', 'weekly-summary']);
  });

  it.each<[Partial<ChoiceForm>, RegExp]>([
    [{ delivery: 'never' }, /Choose whether/],
    [{ language: 'xx' }, /“xx” is no language here; choose nb, nn or en\./],
    [{ notBefore: '7' }, /“7” is no time of day \(not before\)/],
    [{ notAfter: '24:00' }, /“24:00” is no time of day \(not after\)/],
    [{ notBefore: '16:00' }, /has to be earlier/],
    [{ digestAt: '' }, /at what time the daily mail/],
    [{ digestAt: '06:60' }, /“06:60” is no time of day/],
  ])('that is wrong says what would be right: %j', (change, said) => {
    expect(() => read(change)).toThrow(said);
  });

  it('asks for no hour of a daily mail where there is none', () => {
    expect(read({ delivery: 'at-once', digestAt: '' }).digestAt).toBe('07:00');
  });

  it('takes whatever is sent without falling over', () => {
    expect(SentChoices.parse({})).toMatchObject({ version: -1, form: { delivery: '', kinds: [] } });
    expect(SentChoices.parse({ kinds: 'room', version: '3' })).toMatchObject({
      version: 3,
      form: { kinds: ['room'] },
    });
  });
});
