import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { type LiveFigures, sayEvaluating } from './live-figures.js';
import { LIVE_TEXTS } from './live-figures.texts.js';

/** The script that keeps it up to date. */
export const LIVE_SCRIPT = 'live-figures';

/** That figures are being made anew, beside the page and not in it, so that nothing moves under who reads. */
export function LiveLine({
  live,
  language,
  path,
}: {
  readonly live: LiveFigures;
  readonly language: Language;
  /** Of the page itself: where the new figures are. */
  readonly path: string;
}): VNode {
  const say = speak(LIVE_TEXTS, language);
  return (
    <div
      class="live-figures"
      data-live="/overview/progress"
      data-version={live.version}
      data-fresh={say('fresh')}
      data-signed-out={say('signedOut')}
    >
      <p role="status" data-live-text>
        {sayEvaluating(live.count, language)}
      </p>
      <a class="ds-button" data-size="sm" href={path} data-offer hidden>
        {say('show')}
      </a>
    </div>
  );
}
