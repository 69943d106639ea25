import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { DomainError } from '../../platform/errors.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { AbsenceVersions } from './absence-versions.query.js';
import { AbsenceVersionsPage } from './absence-versions.view.js';

/** Somebody else's is none either. */
class NoSuchAbsence extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'absence.not-found';

  constructor() {
    super('There is no such absence of yours.');
  }
}

/** Where one's own absences came from, and what they said before they were corrected. */
@ApiExcludeController()
@Controller('me/absences')
export class AbsenceVersionsController {
  constructor(
    private readonly versions: AbsenceVersions,
    private readonly settings: Settings,
  ) {}

  @Get(':absence')
  @Needs('view-own-hours')
  async page(
    @Req() request: Request,
    @Who() { employeeId, ...who }: Principal,
    @Param('absence') absence: string,
  ): Promise<string> {
    const isOne = employeeId !== null && z.uuid().safeParse(absence).success;
    const versions = isOne ? await this.versions.of(employeeId, absence) : [];
    const [latest] = versions;
    if (!latest) throw new NoSuchAbsence();
    const context = pageContext(request, { employeeId, ...who }, this.settings);
    return renderPage(
      <AbsenceVersionsPage {...{ context, latest, versions }} clock={clockOf(this.settings.zone)} />,
    );
  }
}
