import { basename } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { type ConfigFile, GoalsPage } from './goals.view.js';
import { roleTable } from './role-file-table.js';
import { SetUpViews } from './set-up-views.service.js';
import { RolesPage } from './roles.view.js';

/** The pages of how the installation is set up, where that is done in files: read only. */
@ApiExcludeController()
@Controller()
export class SetUpController {
  constructor(
    private readonly views: SetUpViews,
    private readonly settings: Settings,
  ) {}

  @Get('goals')
  @Needs('view-set-up')
  async goalsPage(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const goals = await this.views.goals();
    const context = pageContext(request, principal, this.settings);
    return renderPage(<GoalsPage {...{ context, ...goals }} files={filesOf(this.settings)} />);
  }

  @Get('roles')
  @Needs('view-set-up')
  async rolesPage(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const { rolesFile, oidc } = this.settings;
    return renderPage(
      <RolesPage
        context={pageContext(request, principal, this.settings)}
        managed={await this.views.managers()}
        grants={this.views.grants}
        file={shownFile(rolesFile, 'config/roles.yaml')}
        oidc={oidc}
      />,
    );
  }

  @Get(tablePaths('roles'))
  @Needs('view-set-up')
  async rolesFile(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    await sendTable(request, response, roleTable(this.views.managers(), this.views.grants, language));
  }
}

const filesOf = (settings: Settings): readonly ConfigFile[] => [
  { what: 'alerts', file: shownFile(settings.alertFile, 'config/alerts.yaml'), variable: 'HVILETID_ALERTS' },
  { what: 'causes', file: 'config/causes.yaml', variable: '–' },
  {
    what: 'objections',
    file: shownFile(settings.objectionsFile, 'config/objections.yaml'),
    variable: 'HVILETID_OBJECTIONS',
  },
  {
    what: 'retention',
    file: shownFile(settings.retentionFile, 'config/retention.yaml'),
    variable: 'HVILETID_RETENTION',
  },
  { what: 'roles', file: shownFile(settings.rolesFile, 'config/roles.yaml'), variable: 'HVILETID_ROLE_FILE' },
];

/** One that a variable names is shown by its name: where it lies is the machine's. */
const shownFile = (file: string | null, standard: string): string =>
  file === null ? standard : basename(file);
