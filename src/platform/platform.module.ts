import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Cursors } from './http/cursors.service.js';
import { Settings } from './settings.js';

/** Makes `Settings`, `Clock` and `Cursors` injectable everywhere. */
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
      ],
      exports: [Settings, Clock, Cursors],
    };
  }
}
