import type { VNode } from 'preact';
import type { Language } from '../platform/i18n/texts.js';
import { formatDay } from '../time/civil.js';
import { formatDayAndMonth, formatDayOfMonth, formatShortDate } from '../wording/format.js';
import type { DayPart } from './time-line.js';

/** About what a letter takes in units of the drawing; a little more, so that two names never meet. */
const LETTER = 7;

/** A day's name as long as its part of the row has room for: `tir. 4. nov.`, `4. nov.`, at least `4.`. */
export function dayName(day: number, room: number, language: Language): string {
  const date = formatDay(day);
  const names = [formatShortDate(language, date), formatDayAndMonth(language, date)];
  return names.find((name) => name.length * LETTER <= room) ?? formatDayOfMonth(language, date);
}

/** What the days of a row are called, each where it begins: also the first, of which the row may show a few hours. */
export function DayNames(props: {
  readonly days: readonly DayPart[];
  readonly x: (at: number) => number;
  readonly y: number;
  /** Where the drawing ends. */
  readonly right: number;
  readonly language: Language;
}): VNode {
  const { days, x, y, right, language } = props;
  return (
    <>
      {days.map(({ day, from, to }, index) => {
        const end = index === days.length - 1 ? right : x(to);
        return (
          <text key={day} x={x(from)} y={y} class="tl-text tl-strong">
            {dayName(day, end - x(from), language)}
          </text>
        );
      })}
    </>
  );
}
