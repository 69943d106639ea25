import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Ending } from './ending.js';
import { Cursors } from './http/cursors.service.js';
import { Settings } from './settings.js';

/** Makes `Settings`, `Clock`, `Cursors` and `Ending` injectable everywhere. */
@Module({})
export class PlatformModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useFactory: () => new Clock(settings.startAt) },
        Cursors,
        Ending,
      ],
      exports: [Settings, Clock, Cursors, Ending],
    };
  }
}
