import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { speak } from '../../platform/i18n/texts.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { isoWeek, parseDay } from '../../time/civil.js';
import type { DetourRow } from './alert-log.query.js';
import type { LogSay } from './alert-log.texts.js';
import type { LoadRow } from './load.js';

export interface LoadProps {
  /** Mondays, `YYYY-MM-DD`. */
  readonly weeks: readonly string[];
  readonly load: readonly LoadRow[];
}

const weekOf = (monday: string): number => isoWeek(parseDay(monday) ?? 0).week;

/** How much each recipient was sent, in all and week by week: the latest weeks are seen on a phone as well. */
export function Load({
  weeks,
  load,
  say,
  context,
}: LoadProps & { readonly say: LogSay; readonly context: PageContext }): VNode {
  const speakFigures = speak(FIGURE_WORDS, context.language);
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {say('load')}
      </h2>
      <p class="ds-paragraph">{load.length === 0 ? say('loadNone') : say('loadIntro')}</p>
      {load.length > 0 && (
        <TableRegion
          captionId="load-table"
          caption={<span class="ds-sr-only">{say('load')}</span>}
          hint={speakFigures('scrollHint')}
        >
          <thead>
            <tr>
              <th scope="col">{say('recipient')}</th>
              <th scope="col" class="number">
                {say('sum')}
              </th>
              {weeks.map((week) => (
                <th key={week} scope="col" class="number">
                  {say('week', { week: weekOf(week) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {load.map((row, i) => (
              <tr key={i}>
                <th scope="row">{row.recipient}</th>
                <td class="number">{row.alerts}</td>
                {row.weeks.map(({ alerts, mails }, week) => (
                  <td key={week} class="number">
                    {mails === 0 ? '–' : `${alerts} (${mails})`}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}

export interface DetourProps {
  readonly detours: readonly DetourRow[];
}

/** Units whose alerts went past the nearest manager, so that the register can be mended. */
export function Detours({ detours, say }: DetourProps & { readonly say: LogSay }): VNode | null {
  if (detours.length === 0) return null;
  return (
    <section aria-labelledby="detours">
      <h2 id="detours" class="ds-heading" data-size="sm">
        {say('detours')}
      </h2>
      <table class="ds-table cards" data-size="sm" data-color="neutral">
        <caption class="ds-sr-only">{say('detours')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('why')}</th>
            <th scope="col">{say('count')}</th>
          </tr>
        </thead>
        <tbody>
          {detours.map(({ unit, reason, toNobody, count }) => (
            <tr key={`${unit}${reason}${toNobody}`}>
              <td data-heading={say('unit')} class="cell-unit">
                {unit}
              </td>
              <td data-heading={say('why')}>{say(toNobody ? 'to-nobody' : reason)}</td>
              <td data-heading={say('count')}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
