import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { EventKind } from '../rules/event.js';
import { KIND_NAMES } from '../wording/rule-words.js';
import type { TimeLine } from './time-line.js';
import { DETAIL_TEXTS } from './violation.texts.js';

const BANDS = {
  rest: 'restBand',
  window: 'windowBand',
  sunday: 'sundayBand',
  night: 'nightBand',
  needed: 'neededBand',
} as const;

/** What the colours and patterns of a drawing stand for; only those it holds. */
export function Legend({ line, language }: { readonly line: TimeLine; readonly language: Language }): VNode {
  const say = speak(DETAIL_TEXTS, language);
  const bars = line.rows.flatMap((row) => row.bars);
  const bands = new Set(line.rows.flatMap((row) => row.bands.map(({ kind }) => kind)));
  const hasLimit = line.rows.some(({ marks }) => marks.some(({ kind }) => kind === 'limit'));
  const kinds = new Set<EventKind>(bars.map(({ kind }) => kind));
  const hasFaint = bars.some((bar) => !bar.isCounted && bar.kind !== 'standby');
  return (
    <ul class="legend" aria-label={say('legend')}>
      {[...kinds].map((kind) => (
        <Entry key={kind} shape={`tl-bar tl-kind-${kind}`} text={speak(KIND_NAMES, language)(kind)} />
      ))}
      {hasFaint && <Entry shape="tl-bar tl-kind-shift tl-faint" text={say('notCounted')} />}
      {hasLimit && <Entry shape="tl-limit-key" text={say('limitMark')} />}
      {[...bands].map((band) => (
        <Entry
          key={band}
          shape={band === 'window' && line.isByDay ? 'tl-window-days' : `tl-${band}`}
          text={say(BANDS[band])}
        />
      ))}
    </ul>
  );
}

function Entry({ shape, text }: { readonly shape: string; readonly text: string }): VNode {
  return (
    <li>
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
        <rect
          x="1"
          y="1"
          width="20"
          height="12"
          class={shape}
          fill={shape === 'tl-rest' ? 'url(#hatch)' : undefined}
        />
      </svg>
      {text}
    </li>
  );
}
