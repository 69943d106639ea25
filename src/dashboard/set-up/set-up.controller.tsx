import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import type { Grant } from '../../access/roles/role-file.js';
import { ROLE_GRANTS } from '../../access/roles/role-file.repository.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { GoalsQuery } from './goals.query.js';
import { type ConfigFile, GoalsPage } from './goals.view.js';
import { ManagersQuery } from './managers.query.js';
import { RolesPage } from './roles.view.js';

/** The pages of how the installation is set up, where that is done in files: read only. */
@ApiExcludeController()
@Controller()
export class SetUpController {
  constructor(
    private readonly goals: GoalsQuery,
    private readonly managers: ManagersQuery,
    @Inject(ROLE_GRANTS) private readonly grants: readonly Grant[],
    private readonly settings: Settings,
  ) {}

  @Get('goals')
  @Needs('view-set-up')
  async goalsPage(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const [goals, registered] = await Promise.all([this.goals.goals(), this.goals.registered()]);
    const context = pageContext(request, principal, this.settings);
    return renderPage(<GoalsPage {...{ context, goals, registered }} files={filesOf(this.settings)} />);
  }

  @Get('roles')
  @Needs('view-set-up')
  async rolesPage(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const { rolesFile, oidc } = this.settings;
    return renderPage(
      <RolesPage
        context={pageContext(request, principal, this.settings)}
        managed={await this.managers.all()}
        grants={this.grants}
        file={rolesFile ?? 'config/roles.yaml'}
        oidc={oidc}
      />,
    );
  }
}

const filesOf = (settings: Settings): readonly ConfigFile[] => [
  { what: 'alerts', file: settings.alertFile ?? 'config/alerts.yaml', variable: 'HVILETID_ALERTS' },
  { what: 'causes', file: 'config/causes.yaml', variable: '–' },
  {
    what: 'objections',
    file: settings.objectionsFile ?? 'config/objections.yaml',
    variable: 'HVILETID_OBJECTIONS',
  },
  {
    what: 'retention',
    file: settings.retentionFile ?? 'config/retention.yaml',
    variable: 'HVILETID_RETENTION',
  },
  { what: 'roles', file: settings.rolesFile ?? 'config/roles.yaml', variable: 'HVILETID_ROLE_FILE' },
];
