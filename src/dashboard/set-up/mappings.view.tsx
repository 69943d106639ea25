import type { ComponentChildren, VNode } from 'preact';
import { stringify } from 'yaml';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { Notice } from '../imports/parts.view.js';
import { MAPPING_PAGE_TEXTS } from './mappings.texts.js';
import type { MappingLists } from './set-up-views.service.js';
import { PostForm } from '../../access/post-form.view.js';

/** Every mapping with what it says; those of our own can be deleted. */
export function MappingsPage(
  props: MappingLists & { readonly context: PageContext; readonly isRemoved: boolean },
): VNode {
  const { context, kept, broken, presets, isRemoved } = props;
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
      <WholeDownloads language={language} path="/mappings" />
      <h2 class="ds-heading" data-size="sm">
        {say('kept')}
      </h2>
      {broken.map(({ name, reason, text }) => (
        <OneMapping key={name} name={name} text={text} language={language} isOwn isOpen>
          <Notice color="warning">
            <p class="ds-paragraph">{say('unreadable', { reason: reason[language] })}</p>
          </Notice>
        </OneMapping>
      ))}
      {kept.length + broken.length === 0 && <p class="ds-paragraph">{say('none')}</p>}
      {kept.map((mapping) => (
        <OneMapping key={mapping.name} name={mapping.name} text={mapping} language={language} isOwn />
      ))}
      <h2 class="ds-heading" data-size="sm">
        {say('presets')}
      </h2>
      <p class="ds-paragraph">{say('presetsHow')}</p>
      {presets.map((mapping) => (
        <OneMapping key={mapping.name} name={mapping.name} text={mapping} language={language} isOwn={false} />
      ))}
    </ProductPage>
  );
}

function OneMapping(props: {
  readonly name: string;
  /** What it says. */
  readonly text: unknown;
  readonly language: Language;
  readonly isOwn: boolean;
  readonly isOpen?: boolean;
  readonly children?: ComponentChildren;
}): VNode {
  const { name, text, language, isOwn, isOpen = false, children } = props;
  const say = speak(MAPPING_PAGE_TEXTS, language);
  return (
    <details class="case-form" open={isOpen}>
      <summary>{name}</summary>
      {children}
      <pre class="file-text" tabIndex={0} aria-label={name}>
        {stringify(text)}
      </pre>
      {isOwn && (
        <PostForm action="/mappings/remove">
          <input type="hidden" name="name" value={name} />
          <p class="ds-paragraph">{say('removeHow')}</p>
          <p>
            <button type="submit" class="ds-button" data-variant="secondary" data-color="danger">
              {say('remove')}
              <span class="ds-sr-only"> {say('removeOf', { name })}</span>
            </button>
          </p>
        </PostForm>
      )}
    </details>
  );
}
