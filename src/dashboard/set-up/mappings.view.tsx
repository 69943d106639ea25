import type { VNode } from 'preact';
import { stringify } from 'yaml';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import type { Mapping } from '../../ingest/mapping/mapping.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { Notice } from '../imports/parts.view.js';
import { MAPPING_PAGE_TEXTS } from './mappings.texts.js';

/** Every mapping with what it says; those of our own can be deleted. */
export function MappingsPage(props: {
  readonly context: PageContext;
  readonly kept: readonly Mapping[];
  readonly presets: readonly Mapping[];
  readonly isRemoved: boolean;
}): VNode {
  const { context, kept, presets, isRemoved } = props;
  const { language } = context;
  const say = speak(MAPPING_PAGE_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')} stylesheets={['cases']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {isRemoved && (
        <div role="status">
          <Notice color="success">
            <p class="ds-paragraph">{say('removed')}</p>
          </Notice>
        </div>
      )}
      <h2 class="ds-heading" data-size="sm">
        {say('kept')}
      </h2>
      {kept.length === 0 && <p class="ds-paragraph">{say('none')}</p>}
      {kept.map((mapping) => (
        <OneMapping key={mapping.name} mapping={mapping} language={language} isOwn />
      ))}
      <h2 class="ds-heading" data-size="sm">
        {say('presets')}
      </h2>
      <p class="ds-paragraph">{say('presetsHow')}</p>
      {presets.map((mapping) => (
        <OneMapping key={mapping.name} mapping={mapping} language={language} isOwn={false} />
      ))}
    </ProductPage>
  );
}

function OneMapping(props: {
  readonly mapping: Mapping;
  readonly language: Language;
  readonly isOwn: boolean;
}): VNode {
  const { mapping, language, isOwn } = props;
  const say = speak(MAPPING_PAGE_TEXTS, language);
  return (
    <details class="case-form">
      <summary>{mapping.name}</summary>
      <pre class="file-text" tabIndex={0} aria-label={mapping.name}>
        {stringify(mapping)}
      </pre>
      {isOwn && (
        <form method="post" action="/mappings/remove">
          <input type="hidden" name="name" value={mapping.name} />
          <p class="ds-paragraph">{say('removeHow')}</p>
          <p>
            <button type="submit" class="ds-button" data-variant="secondary" data-color="danger">
              {say('remove')}
              <span class="ds-sr-only"> {say('removeOf', { name: mapping.name })}</span>
            </button>
          </p>
        </form>
      )}
    </details>
  );
}
