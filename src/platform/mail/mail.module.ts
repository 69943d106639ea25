import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Settings } from '../settings.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.service.js';
import { Mailer } from './mailer.service.js';

/**
 * Mail goes to the server of the settings. The demonstration, when it has none, brings its
 * own inbox and shows it under `/inbox`.
 */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(
    private readonly mailer: Mailer,
    @Inject(Inbox) private readonly inbox: Inbox | null,
  ) {}

  static forRoot(settings: Settings): DynamicModule {
    const hasInbox = settings.demo && settings.smtpUrl === null;
    return {
      module: MailModule,
      global: true,
      controllers: hasInbox ? [InboxController] : [],
      providers: [
        {
          provide: Inbox,
          useFactory: (clock: Clock) => (hasInbox ? new Inbox(clock) : null),
          inject: [Clock],
        },
        {
          provide: Mailer,
          useFactory: async (clock: Clock, inbox: Inbox | null) =>
            new Mailer(
              { url: inbox ? await inbox.start() : settings.smtpUrl, from: settings.mailFrom },
              clock,
            ),
          inject: [Clock, Inbox],
        },
      ],
      exports: [Mailer, Inbox],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.mailer.close();
    await this.inbox?.stop();
  }
}
