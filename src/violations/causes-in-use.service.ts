import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ConfigChanges } from '../access/audit/config-changes.service.js';
import { ownCauses } from './cause-file.repository.js';

/** Tells the audit log when the installation's own causes are others than before. */
@Injectable()
export class CausesInUse implements OnApplicationBootstrap {
  constructor(private readonly changes: ConfigChanges) {}

  onApplicationBootstrap(): Promise<void> {
    return this.changes.adopt('causes', ownCauses());
  }
}
