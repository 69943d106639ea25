import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MailSweep } from '../../src/alerts/mail-sweep.service.js';
import type { MailingService } from '../../src/alerts/mailing.service.js';
import type { ObjectionAlerts } from '../../src/alerts/objections/objection-alerts.service.js';
import { Ending } from '../../src/platform/ending.js';
import type { Mailer } from '../../src/platform/mail/mailer.service.js';
import { readSettings } from '../../src/platform/settings.js';

afterEach(() => {
  Logger.overrideLogger(false);
});

/** A sweep under which server and database go away while they are asked. */
function sweepUnderWay() {
  const said: string[] = [];
  const tell = (text: unknown): void => void said.push(String(text));
  Logger.overrideLogger({ log: tell, error: tell, warn: tell });
  let goAway = (): void => undefined;
  const gone = new Promise<never>((_, reject) => {
    goAway = () => {
      reject(new Error('Driver not Connected'));
    };
  });
  let looks = 0;
  let sends = 0;
  const look = (): Promise<never> => {
    looks += 1;
    return gone;
  };
  const send = (): Promise<never> => {
    sends += 1;
    return gone;
  };
  const sweep = new MailSweep(
    { send } as unknown as MailingService,
    { look } as unknown as ObjectionAlerts,
    { hasServer: true, verify: () => gone } as unknown as Mailer,
    readSettings({}, { demo: false }),
    new Ending(),
  );
  return { sweep, said, goAway, looks: () => looks, sends: () => sends };
}

describe('the sweep of mails', () => {
  it('tells of a server and a database that cannot be used', async () => {
    const { sweep, said, goAway } = sweepUnderWay();
    const done = sweep.sweepAtStart();
    goAway();
    await done;
    expect(said).toEqual([
      expect.stringContaining('The mail server of SMTP_URL cannot be used: Driver not Connected'),
      expect.stringContaining('Objections wait for the next sweep: Driver not Connected'),
      expect.stringContaining('Mails wait for the next sweep: Driver not Connected'),
    ]);
  });

  it('sends mails also where it could not look for objections', async () => {
    const { sweep, goAway, sends } = sweepUnderWay();
    const done = sweep.sweep();
    goAway();
    await done;
    expect(sends()).toBe(1);
  });

  it('is silent while the application is being stopped, and begins nothing', async () => {
    const { sweep, said, goAway, looks } = sweepUnderWay();
    const both = [sweep.sweepAtStart(), sweep.sweep()];
    sweep.onModuleDestroy();
    goAway();
    await Promise.all(both);
    await sweep.sweep();
    expect(said).toEqual([]);
    expect(looks()).toBe(1);
  });
});
