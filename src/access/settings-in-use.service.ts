import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../platform/settings.js';
import { ConfigChanges } from './audit/config-changes.service.js';
import { type ComparedSettings, saysOf, SETTINGS_COMPARED, toldOf } from './audit/config-files.js';

const NAMES = Object.keys(SETTINGS_COMPARED) as ComparedSettings[];

/**
 * Tells the audit log which settings are others than when a server started last. Servers alone:
 * a command may be typed where few of them are set. How people sign in is for those with pages.
 */
@Injectable()
export class SettingsInUse implements OnApplicationBootstrap {
  constructor(
    private readonly changes: ConfigChanges,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    const { settings } = this;
    const names = NAMES.filter((name) => name !== 'sign-in' || settings.role !== 'worker');
    return this.changes.adopt(
      names.map((name) => ({
        name,
        action: SETTINGS_COMPARED[name].action,
        says: saysOf(name, settings),
        detail: toldOf(name, settings),
      })),
    );
  }
}
