import type { Request } from 'express';
import type { ComponentChildren, VNode } from 'preact';

/** What a page of an error has within its frame. */
export interface ErrorFrame {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Where people go on from a refusal: this room knows no pages. */
export interface WaysOn {
  /** The page of what an address takes forms for that was opened as if it were one; null where there is none for whoever asks. */
  pageInstead(request: Request): Promise<string | null>;
  /** The frame with the menu; null where nobody is signed in. */
  framed(request: Request, page: ErrorFrame): VNode | null;
  /** What was most likely wanted. */
  likely(request: Request): { readonly href: string; readonly text: string } | null;
}
