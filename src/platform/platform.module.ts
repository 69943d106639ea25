import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Settings } from './settings.js';

/** Makes `Settings` and `Clock` injectable everywhere. */
@Module({})
export class PlatformModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useFactory: () => new Clock(settings.startAt) },
      ],
      exports: [Settings, Clock],
    };
  }
}
