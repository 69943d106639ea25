import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { DomainError } from '../../platform/errors.js';
import { renderPage } from '../../platform/html/render.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { ReportsService } from '../../reports/reports.service.js';
import { lawCalled } from '../../violations/asked-law.repository.js';
import { type WhatIfAnswer, WhatIfService } from '../../violations/what-if.service.js';
import { LAW } from '../../workforce/law.module.js';
import type { Law } from '../../workforce/law.js';
import { knownRulebooks } from '../../workforce/law.repository.js';
import { LIMIT_KEYS, type Rulebook } from '../../workforce/rulebook-file.js';
import { limitsToTry } from '../../workforce/tried-limits.js';
import { pageContext } from '../../access/page-context.js';
import { ViolationViews } from '../violation-views.service.js';
import { agreementsUnder } from './agreements-under.js';
import {
  type Asked,
  isAsked,
  readAsked,
  type TypedFields,
  wrongChoice,
  type WrongField,
} from './what-if-asked.js';
import { WrongTrialAddress } from './wrong-trial-address.js';
import { WHAT_IF_PAGE_TEXTS } from './what-if.texts.js';
import { differenceCells, differenceColumns } from './what-if-table.js';
import { MOST_SHOWN, WhatIfPage } from './what-if.view.js';

/** Whom a page can be waited for: some seconds on a small machine. The terminal takes any number. */
const MOST_EMPLOYEES = 5000;

interface Tried {
  readonly answer: WhatIfAnswer | null;
  readonly wrong: WrongField | null;
  /** In the language of whoever asks. */
  readonly refusal: string | null;
}

/** Trials of other terms, as a page and as a file. Everybody a trial names is logged before it is shown. */
@Injectable()
export class WhatIfPages {
  constructor(
    private readonly whatIf: WhatIfService,
    private readonly violations: ViolationViews,
    private readonly reports: ReportsService,
    private readonly log: AccessLogService,
    @Inject(LAW) private readonly law: Law,
  ) {}

  async page(request: Request, principal: Principal, typed: TypedFields, settings: Settings): Promise<Page> {
    const context = pageContext(request, principal, settings);
    const [units, months] = await Promise.all([
      this.violations.units(principal),
      this.reports.months(scopeOf(principal, 'try-terms')),
    ]);
    const tried = await this.tried(typed, units, context.language);
    if (tried.answer) await this.logged(principal, tried.answer, 'list-what-if', MOST_SHOWN);
    const rulebook = this.chosen(typed) ?? this.law.rulebook;
    return {
      isRefused: tried.wrong !== null || tried.refusal !== null,
      html: renderPage(
        <WhatIfPage
          {...{ context, typed, units, months, ...tried }}
          rulebooks={knownRulebooks()}
          inUse={this.law.rulebook.title}
          tried={{
            title: rulebook.title,
            limits: limitsToTry(LIMIT_KEYS, rulebook),
            agreements: agreementsUnder(rulebook, this.law.rulebook),
          }}
        />,
      ),
    };
  }

  /** @throws the refusal where the address says nothing that can be tried */
  async table(principal: Principal, typed: TypedFields, language: Language): Promise<DownloadedTable> {
    const asked = this.asked(typed, await this.violations.units(principal));
    if (asked.wrong !== null) throw new WrongTrialAddress(asked.wrong);
    const answer = await this.whatIf.differences(asked.range, asked.terms);
    await this.logged(principal, answer, 'export-what-if');
    const { first, last } = answer;
    const name = speak(WHAT_IF_PAGE_TEXTS, language)('file');
    return {
      name: [name, first, ...(last === first ? [] : [last])].join('-'),
      language,
      columns: differenceColumns(language),
      rows: cellsOf(answer, language),
    };
  }

  /**
   * A trial, and the part of what would be otherwise that is told; whoever is named there is logged.
   * @throws the refusal where what is asked for cannot be tried
   */
  async tryFor(
    principal: Principal,
    typed: TypedFields,
    part: { readonly start: number; readonly limit: number },
  ): Promise<{ readonly answer: WhatIfAnswer; readonly shown: WhatIfAnswer['differences'] }> {
    const asked = this.asked(typed, await this.violations.units(principal));
    if (asked.wrong !== null)
      throw new WrongTrialAddress(asked.wrong, { limit: 'tryLimit', value: 'tryValue' });
    const answer = await this.whatIf.differences(asked.range, asked.terms);
    const shown = answer.differences.slice(part.start, part.start + part.limit);
    await this.logged(principal, { ...answer, differences: shown }, 'list-what-if');
    return { answer, shown };
  }

  private async tried(
    typed: TypedFields,
    units: readonly { readonly id: string }[],
    language: Language,
  ): Promise<Tried> {
    const nothing = { answer: null, wrong: null, refusal: null };
    if (!isAsked(typed)) {
      const choices = { units: units.map(({ id }) => id), rulebook: this.chosen(typed) };
      return { ...nothing, wrong: wrongChoice(typed, choices) };
    }
    const asked = this.asked(typed, units);
    if (asked.wrong !== null) return { ...nothing, wrong: asked.wrong };
    try {
      return { ...nothing, answer: await this.whatIf.differences(asked.range, asked.terms) };
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      return { ...nothing, refusal: thrown.said?.[language] ?? thrown.message };
    }
  }

  private asked(typed: TypedFields, units: readonly { readonly id: string }[]): Asked {
    const asked = readAsked(typed, {
      units: units.map(({ id }) => id),
      rulebook: this.chosen(typed),
      running: this.reports.runningMonth(),
    });
    if (asked.wrong !== null) return asked;
    return { ...asked, range: { ...asked.range, mostEmployees: MOST_EMPLOYEES } };
  }

  /** The rulebook that is to be tried; null where there is none of that name. */
  private chosen({ rulebook }: TypedFields): Rulebook | null {
    return rulebook === undefined ? this.law.rulebook : (lawCalled(rulebook)?.rulebook ?? null);
  }

  private logged(
    principal: Principal,
    { differences }: WhatIfAnswer,
    look: 'list-what-if' | 'export-what-if',
    most?: number,
  ): Promise<void> {
    const named = new Set(differences.slice(0, most).map(({ employeeId }) => employeeId));
    return this.log.record(principal, look, named);
  }
}

/** A page, and whether what was asked for could be tried. */
interface Page {
  readonly html: string;
  readonly isRefused: boolean;
}

async function* cellsOf(
  { differences }: WhatIfAnswer,
  language: Language,
): AsyncGenerator<ReturnType<typeof differenceCells>> {
  for (const one of differences) yield Promise.resolve(differenceCells(one, language));
}
