import type { ComponentChildren, VNode } from 'preact';

interface Props {
  readonly children: ComponentChildren;
}

/** The caption of a table that is a section of its page by itself: who goes from heading to heading comes by it. */
export const CaptionHeading = ({ children }: Props): VNode => <h2 class="caption-heading">{children}</h2>;

/** The same of a section that is folded. */
export const SummaryHeading = ({ children }: Props): VNode => (
  <summary>
    <h2 class="summary-heading">{children}</h2>
  </summary>
);
