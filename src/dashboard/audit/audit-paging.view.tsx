import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { AUDIT_TEXTS } from './audit.texts.js';
import type { AuditPage } from './audit-views.service.js';

/** A page that is not the last one does not say that it is all there is. */
export const howMany = ({ rows, next }: Pick<AuditPage, 'rows' | 'next'>, language: Language): string =>
  speak(AUDIT_TEXTS, language)(next === null ? 'shown' : 'shownOfMore', { count: rows.length });

/** On to older entries, and back to the latest. */
export function AuditPaging(props: {
  readonly label: string;
  readonly language: Language;
  readonly first: string | null;
  readonly next: string | null;
}): VNode | null {
  const { first, next, label } = props;
  const say = speak(AUDIT_TEXTS, props.language);
  if (first === null && next === null) return null;
  const link = (href: string, text: string): VNode => (
    <a class="ds-button" data-variant="secondary" href={href}>
      {text}
    </a>
  );
  return (
    <nav class="paging" aria-label={label}>
      {first !== null && link(first, say('first'))}
      {next !== null && link(next, say('next'))}
    </nav>
  );
}
