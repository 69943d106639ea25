import type { ComponentChildren, VNode } from 'preact';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { TableRegion } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatMonth, formatNumber } from '../wording/format.js';
import type { MonthlyReport } from './monthly-report.js';
import { basisText, goalText, numberText, sickText } from './report-sentences.js';
import { REPORT_WORDS } from './report-words.js';

interface TableProps {
  readonly report: MonthlyReport;
  readonly language: Language;
  readonly caption: ComponentChildren;
}

/** Persons and full-time equivalents by kind of employment. */
export function HeadCountTable({ report, language, caption }: TableProps): VNode {
  const say = speak(REPORT_WORDS, language);
  const name = speak(FIGURE_WORDS, language);
  const { kinds, persons, fullTimeEquivalents } = report.headCount;
  const row = (heading: string, count: number, equivalents: number | null): VNode => (
    <tr key={heading}>
      <th scope="row">{heading}</th>
      <td class="number">{formatNumber(language, count)}</td>
      <td class="number">{equivalents === null ? name('few') : formatNumber(language, equivalents, 1)}</td>
    </tr>
  );
  return (
    <TableRegion captionId="head-count" caption={caption}>
      <thead>
        <tr>
          <th scope="col">{say('employment')}</th>
          <th scope="col" class="number">
            {say('persons')}
          </th>
          <th scope="col" class="number">
            {say('fte')}
          </th>
        </tr>
      </thead>
      <tbody>{kinds.map((kind) => row(name(kind.employment), kind.persons, kind.fullTimeEquivalents))}</tbody>
      <tfoot>{row(name('total'), persons, fullTimeEquivalents)}</tfoot>
    </TableRegion>
  );
}

/** Sick leave, breaches and overtime with year to date and goal. */
export function KeyFigureTable({ report, language, caption }: TableProps): VNode {
  const say = speak(REPORT_WORDS, language);
  const name = speak(FIGURE_WORDS, language);
  const { sickLeave, breaches, overtime } = report.keyFigures;
  const part = (which: 'short' | 'long') =>
    [sickText(sickLeave.month, which, language), sickText(sickLeave.year, which, language), '', ''] as const;
  const row = (heading: string, cells: readonly [string, string, string, string], isPart = false): VNode => (
    <tr class={isPart ? 'part' : undefined}>
      <th scope="row">{heading}</th>
      <td class="number">{cells[0]}</td>
      <td class="number wraps">{cells[1]}</td>
      <td class="wraps">{cells[2]}</td>
      <td class="wraps">{cells[3]}</td>
    </tr>
  );
  return (
    <TableRegion captionId="key-figures" caption={caption} hint={name('scrollHint')}>
      <thead>
        <tr>
          <th scope="col">{say('keyFigure')}</th>
          <th scope="col" class="number">
            {formatMonth(language, report.month)}
          </th>
          <th scope="col" class="number">
            {say('yearToDate')}
          </th>
          <th scope="col">{say('goal')}</th>
          <th scope="col">{say('basis')}</th>
        </tr>
      </thead>
      <tbody>
        {row(name('sickLeave'), [
          sickText(sickLeave.month, 'total', language),
          sickText(sickLeave.year, 'total', language),
          goalText(report, sickLeave.goal, 'goalBelowPercent', language),
          basisText(report, 'sickLeave', language),
        ])}
        {row(say('short'), part('short'), true)}
        {row(say('long'), part('long'), true)}
        {row(name('breaches'), [
          numberText(breaches.count, language),
          numberText(breaches.year, language),
          goalText(report, breaches.goal, 'goalBelowMonth', language),
          basisText(report, 'evaluated', language),
        ])}
        {row(`${name('overtime')} (${name('hours').toLowerCase()})`, [
          numberText(overtime.hours, language),
          overtimeOfYear(report, language),
          goalText(report, overtime.goal ?? null, 'goalBelowHours', language),
          basisText(report, 'evaluated', language),
        ])}
      </tbody>
    </TableRegion>
  );
}

/** Says from when overtime was counted, unless that was from January on. */
function overtimeOfYear(report: MonthlyReport, language: Language): string {
  const { year, countedFrom } = report.keyFigures.overtime;
  const hours = numberText(year, language);
  if (countedFrom === null || countedFrom.endsWith('-01')) return hours;
  return speak(REPORT_WORDS, language)('countedFrom', { hours, month: formatMonth(language, countedFrom) });
}
