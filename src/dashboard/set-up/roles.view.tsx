import type { VNode } from 'preact';
import { ACCESS_TEXTS } from '../../access/access.texts.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import type { Grant } from '../../access/roles/role-file.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { Downloads } from '../../platform/html/downloads.view.js';
import { ListTable } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { OidcSettings } from '../../platform/oidc-settings.js';
import { formatDay } from '../../time/civil.js';
import { formatDate } from '../../wording/format.js';
import type { ManagedUnit } from './managers.query.js';
import { holderText, ofText } from './role-words.js';
import { ROLE_TEXTS } from './roles.texts.js';

interface RolesProps {
  readonly context: PageContext;
  readonly managed: readonly ManagedUnit[];
  readonly grants: readonly Grant[];
  /** The role file in use. */
  readonly file: string;
  readonly oidc: OidcSettings | null;
}

const ROWS = [
  ['hr', 'hrSees', 'groups'],
  ['manager', null, 'register'],
  ['employee', 'employeeSees', 'register'],
  ['representative', 'representativeSees', 'file'],
  ['safety-delegate', 'safetyDelegateSees', 'groups'],
  ['reader', 'readerSees', 'groups'],
  ['admin', 'adminSees', 'groups'],
] as const;

/** Who may what, and where it comes from. */
export function RolesPage(props: RolesProps): VNode {
  const { context } = props;
  const say = speak(ROLE_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {context.isDemo && <p class="ds-paragraph">{say('demo')}</p>}
      <RoleTable oidc={props.oidc} language={context.language} />
      <RoleFile {...props} />
      <Managers managed={props.managed} language={context.language} />
      <Downloads language={context.language} addressOf={(form) => `/roles.${form}`} label={say('download')} />
    </ProductPage>
  );
}

function RoleTable({ oidc, language }: { oidc: OidcSettings | null; language: Language }): VNode {
  const say = speak(ROLE_TEXTS, language);
  const access = speak(ACCESS_TEXTS, language);
  const fromOf = (role: (typeof ROWS)[number][0], from: (typeof ROWS)[number][2]): string => {
    if (from === 'register')
      return [say('register'), ...(role === 'manager' ? [say('roleFile')] : [])].join(', ');
    const groups = oidc && role in oidc.groups ? oidc.groups[role as keyof OidcSettings['groups']] : [];
    return [
      ...(groups.length > 0 ? [say('groupsOf', { groups: groups.join(', ') })] : []),
      say('roleFile'),
    ].join(', ');
  };
  return (
    <ListTable
      captionId="may"
      caption={say('may')}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
      columns={[
        { name: 'role', heading: say('role'), look: 'head', cell: ([role]) => say(role) },
        {
          name: 'opens',
          heading: say('opens'),
          cell: ([, sees]) => (sees === null ? say('managerSees') : access(sees)),
        },
        { name: 'from', heading: say('from'), cell: ([role, , from]) => fromOf(role, from) },
      ]}
      rows={ROWS}
      keyOf={([role]) => role}
    />
  );
}

function RoleFile({ context: { language }, grants, file }: RolesProps): VNode {
  const say = speak(ROLE_TEXTS, language);
  return (
    <section aria-labelledby="role-file">
      <h2 id="role-file" class="ds-heading" data-size="sm">
        {say('fileTitle')}
      </h2>
      <p class="ds-paragraph">{say('fileHow', { file })}</p>
      {grants.length === 0 ? (
        <p class="ds-paragraph">{say('fileEmpty')}</p>
      ) : (
        <ListTable
          captionId="grants"
          caption={say('inFile')}
          isCaptionHidden
          hint={speak(FIGURE_WORDS, language)('scrollHint')}
          columns={[
            {
              name: 'who',
              heading: say('who'),
              look: 'head',
              cell: ({ holder }) => holderText(holder, language),
            },
            { name: 'role', heading: say('role'), cell: ({ role }) => say(role) },
            { name: 'of', heading: say('of'), cell: (grant) => ofText(grant, language) },
            { name: 'when', heading: say('when'), cell: (grant) => whenText(grant, language) },
            {
              name: 'place',
              heading: say('place'),
              look: 'line',
              cell: ({ place }) => <code>{place.slice(place.lastIndexOf('/') + 1)}</code>,
            },
          ]}
          rows={grants}
          keyOf={({ place }) => place}
        />
      )}
    </section>
  );
}

function whenText({ fromDay, untilDay }: Grant, language: Language): string {
  const date = (day: number): string => (Number.isFinite(day) ? formatDate(language, formatDay(day)) : '');
  if (!Number.isFinite(fromDay) && !Number.isFinite(untilDay)) return speak(ROLE_TEXTS, language)('always');
  return `${date(fromDay)} – ${date(untilDay - 1)}`;
}

function Managers({ managed, language }: { managed: readonly ManagedUnit[]; language: Language }): VNode {
  const say = speak(ROLE_TEXTS, language);
  return (
    <ListTable
      captionId="managers"
      caption={say('managers')}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
      columns={[
        {
          name: 'unit',
          heading: say('unit'),
          look: 'head',
          cell: ({ code, unit }) => (
            <>
              {unit} <span class="condition">{code}</span>
            </>
          ),
        },
        { name: 'person', heading: say('person'), cell: ({ manager }) => manager ?? say('nobody') },
      ]}
      rows={managed}
      keyOf={({ code }) => code}
    />
  );
}
