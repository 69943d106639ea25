import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { may, type Principal } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import { CaseAccounts } from '../../violations/case-account.service.js';
import { ObjectionsQuery } from '../objections/objections.query.js';
import type { TypedObjection } from '../objections/objections.view.js';
import { pageContext } from '../../access/page-context.js';
import { ViolationDetailPage } from '../violation-detail.view.js';
import { ViolationViews } from '../violation-views.service.js';
import type { TypedForm } from './case-form.js';
import { MOST_CORRECTIONS } from './corrections.js';
import { listBehind, listIn } from './list-behind.js';

/** The page of a case, as it is opened and as it comes back with a form that could not be stored. */
@Injectable()
export class CasePages {
  constructor(
    private readonly violations: ViolationViews,
    private readonly objections: ObjectionsQuery,
    private readonly accounts: CaseAccounts,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @throws NoSuchViolation also for one outside the person's units */
  async page(
    request: Request,
    principal: Principal,
    id: string,
    shown: {
      readonly typed: TypedForm | null;
      readonly isStored: boolean;
      readonly answer?: TypedObjection;
    },
  ): Promise<string> {
    const { answer = null, ...forms } = shown;
    const areAllAsked = request.query['corrections'] === 'all';
    const found = await this.violations.one(principal, id, areAllAsked ? null : MOST_CORRECTIONS);
    const clock = clockOf(this.settings.zone);
    // The language switch comes back by an address; what a form sent is in none.
    const list = listOf(request);
    const path = `/violations/${id}${listIn(list, '?')}`;
    const context = { ...pageContext(request, principal, this.settings), path };
    const isOwn = found.row.employeeId === principal.employeeId;
    const mayAct = may(principal, 'assess-violations') && !isOwn;
    const part = {
      next: may(principal, 'assess-violations')
        ? await this.violations.next(principal, list, found.row)
        : null,
      ...{ found, list, clock, ...forms, language: context.language, newMeasureId: randomUUID() },
      mayAct,
      isOwn: may(principal, 'assess-violations') && isOwn,
      today: formatDay(clock.dayOf(this.clock.nowSeconds())),
      isAhead: found.row.windowStartsAt > this.clock.now(),
    };
    const objections = {
      rows: await this.objections.of(id),
      typed: answer,
      now: this.clock.nowSeconds(),
      mayAnswer: may(principal, 'answer-objection') && !isOwn,
    };
    const account = found.row.state === 'superseded' ? null : await this.accounts.of(found.row);
    return renderPage(<ViolationDetailPage {...{ context, found, clock, part, account, objections }} />);
  }
}

/** The list a page or form of a case was opened from. */
export const listOf = ({ query, headers }: Request): string | null =>
  listBehind({ told: query['list'], referer: headers.referer, host: headers.host });
