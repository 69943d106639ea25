import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Uploads } from '../../ingest/uploads.service.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { ImportLooks } from './import-looks.service.js';
import { ImportMappings } from './import-mappings.service.js';
import { ImportRuns } from './import-runs.service.js';
import { type FormProblem, wishIn, WISH_FIELDS } from './import-wish.js';
import type { Look } from './look.js';
import { askedOf, lookAddress, LOOK_FIELDS } from './look-query.js';
import { LookPage } from './look.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const INVALID = 422;

/** A file that was sent: looked over, mapped, imported or deleted. */
@ApiExcludeController()
@Controller('imports/files')
export class ImportFileController {
  constructor(
    private readonly looks: ImportLooks,
    private readonly runs: ImportRuns,
    private readonly mappings: ImportMappings,
    private readonly uploads: Uploads,
    private readonly settings: Settings,
  ) {}

  @Get(':id')
  @Choices(...LOOK_FIELDS, ...WISH_FIELDS)
  @Needs('import')
  async look(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const asked = askedOf(query);
    const look = await this.looks.look(id, principal, asked);
    const isMissing = asked.by === 'mapping' && look.asked.by === 'itself';
    return this.page(request, principal, { look, fields: query, problems: isMissing ? ['noMapping'] : [] });
  }

  @Post(':id/mapping')
  @HttpCode(INVALID)
  @Needs('import')
  async keep(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() fields: unknown,
  ): Promise<void> {
    const look = await this.looks.look(id, principal, askedOf(fields));
    const name = textIn(fields, 'name');
    const isTicked = (box: string): boolean => textIn(fields, box) !== '';
    const wish = { name, overwrites: isTicked('overwrite'), withSheet: isTicked('keep-sheet') };
    const problem = await this.mappings.keep(look, wish, principal.id);
    const { sheet } = look.asked;
    if (problem === null)
      response.redirect(303, lookAddress(id, { by: 'mapping', name, dates: null, sheet }));
    else
      response.send(
        this.page(request, principal, { look, fields, problems: [problem], keepsSheet: wish.withSheet }),
      );
  }

  @Post(':id/run')
  @HttpCode(INVALID)
  @Needs('import')
  async run(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Body() fields: unknown,
  ): Promise<void> {
    const look = await this.looks.look(id, principal, askedOf(fields));
    const started = await this.runs.start(
      look,
      {
        ...wishIn(fields),
        id: runIdIn(fields),
        isTrial: textIn(fields, 'trial') !== '',
        confirms: textIn(fields, 'confirms') || null,
      },
      principal,
    );
    if ('importId' in started) response.redirect(303, `/imports/${started.importId}`);
    else response.send(this.page(request, principal, { look, fields, problems: started.problems }));
  }

  @Post(':id/delete')
  @Needs('import')
  async remove(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    await this.uploads.remove((await this.looks.find(id, principal)).id);
    response.redirect(303, '/imports');
  }

  private page(
    request: Request,
    principal: Principal,
    shown: {
      readonly look: Look;
      readonly fields: unknown;
      readonly problems: readonly FormProblem[];
      readonly keepsSheet?: boolean;
    },
  ): string {
    const { look, fields, problems, keepsSheet = null } = shown;
    const context = pageContext(request, principal, this.settings);
    return renderPage(
      <LookPage
        // The language switch comes back by an address; what a form sent is in none.
        context={{ ...context, path: lookAddress(look.upload.id, look.asked) }}
        clock={clockOf(this.settings.zone)}
        zone={this.settings.zone}
        look={look}
        wish={wishIn(fields)}
        name={textIn(fields, 'name')}
        keepsSheet={keepsSheet}
        runId={randomUUID()}
        problems={problems}
      />,
    );
  }
}

function textIn(fields: unknown, name: string): string {
  const value = (fields as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value.trim().slice(0, 100) : '';
}

/** A form without the id it was made with begins an import of its own. */
const runIdIn = (fields: unknown): string => {
  const id = textIn(fields, 'run');
  return z.uuid().safeParse(id).success ? id : randomUUID();
};
