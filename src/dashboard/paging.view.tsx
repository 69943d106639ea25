import type { VNode } from 'preact';

/** Ways to other pages of a list; those that lead nowhere are left out. */
export const Paging = (props: {
  readonly label: string;
  readonly links: readonly (readonly [text: string, href: string | null])[];
}): VNode => (
  <nav class="paging" aria-label={props.label}>
    {props.links.map(
      ([text, href]) =>
        href !== null && (
          <a key={text} class="ds-button" data-variant="secondary" href={href}>
            {text}
          </a>
        ),
    )}
  </nav>
);
