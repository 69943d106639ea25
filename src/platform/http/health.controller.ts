import { Controller, Get } from '@nestjs/common';
import { DomainError } from '../errors.js';
import { HealthService } from './health.service.js';

class NotReady extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'health.not-ready';

  constructor() {
    super('The database does not answer.');
  }
}

interface Healthy {
  readonly status: 'ok';
}

/** For whoever watches the process: restart it when it is not live, send it nobody when not ready. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  live(): Healthy {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<Healthy> {
    if (!(await this.health.isReady())) throw new NotReady();
    return { status: 'ok' };
  }
}
