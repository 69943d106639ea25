import type { RuleContext } from '../rules/context.js';
import type { Timeline } from '../rules/timeline.js';
import { View } from '../rules/view.js';

/**
 * Views to look through, used again for the next employee once all was said of the one
 * before: what they derive is written over.
 */
export class Views {
  private readonly made: View[] = [];
  private used = 0;

  load(timeline: Timeline, context: RuleContext): View {
    const view = this.made[this.used]?.load(timeline, context) ?? new View(timeline, context);
    this.made[this.used] = view;
    this.used += 1;
    return view;
  }

  /** Gives all of them back. */
  free(): void {
    this.used = 0;
  }
}
