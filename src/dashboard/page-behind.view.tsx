import type { ComponentChildren, VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';

/** A page that is come to from another, as a list behind a figure is: the way back, what it is called, what it shows. */
export function PageBehind(props: {
  readonly context: PageContext;
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly intro?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { context, title, back, intro, children } = props;
  return (
    <ProductPage context={context} title={title}>
      <p>
        <a class="ds-link" href={back.href}>
          {back.text}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      {intro !== undefined && <p class="ds-paragraph lead">{intro}</p>}
      {children}
    </ProductPage>
  );
}
