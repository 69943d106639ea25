import type { VNode } from 'preact';
import { ACCESS_TEXTS } from '../../access/access.texts.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import type { Grant, Holder } from '../../access/roles/role-file.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { OidcSettings } from '../../platform/oidc-settings.js';
import { formatDay } from '../../time/civil.js';
import { formatDate } from '../../wording/format.js';
import type { ManagedUnit } from './managers.query.js';
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
    <TableRegion captionId="may" caption={say('may')} hint={speak(FIGURE_WORDS, language)('scrollHint')}>
      <thead>
        <tr>
          {(['role', 'opens', 'from'] as const).map((name) => (
            <th key={name} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([role, sees, from]) => (
          <tr key={role}>
            <th scope="row">{say(role)}</th>
            <td>{sees === null ? say('managerSees') : access(sees)}</td>
            <td>{fromOf(role, from)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
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
        <TableRegion
          captionId="grants"
          caption={<span class="ds-sr-only">{say('inFile')}</span>}
          hint={speak(FIGURE_WORDS, language)('scrollHint')}
        >
          <thead>
            <tr>
              {(['who', 'role', 'of', 'when', 'place'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grants.map((grant) => (
              <tr key={grant.place}>
                <th scope="row">{holderText(grant.holder, language)}</th>
                <td>{say(grant.role)}</td>
                <td>{ofText(grant, language)}</td>
                <td>{whenText(grant, language)}</td>
                <td>
                  <code>{grant.place}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}

const holderText = ({ kind, value }: Holder, language: Language): string =>
  speak(ROLE_TEXTS, language)(kind === 'employee' ? 'number' : kind, { value });

function ofText({ units, represents }: Grant, language: Language): string {
  const groups = represents.map(({ unit, title }) =>
    unit === null && title === null
      ? speak(ROLE_TEXTS, language)('everybody')
      : [unit, title].filter((part) => part !== null).join(': '),
  );
  return [...units, ...groups].join(', ');
}

function whenText({ fromDay, untilDay }: Grant, language: Language): string {
  const date = (day: number): string => (Number.isFinite(day) ? formatDate(language, formatDay(day)) : '');
  if (!Number.isFinite(fromDay) && !Number.isFinite(untilDay)) return speak(ROLE_TEXTS, language)('always');
  return `${date(fromDay)} – ${date(untilDay - 1)}`;
}

function Managers({ managed, language }: { managed: readonly ManagedUnit[]; language: Language }): VNode {
  const say = speak(ROLE_TEXTS, language);
  return (
    <TableRegion
      captionId="managers"
      caption={say('managers')}
      hint={speak(FIGURE_WORDS, language)('scrollHint')}
    >
      <thead>
        <tr>
          <th scope="col">{say('unit')}</th>
          <th scope="col">{say('person')}</th>
        </tr>
      </thead>
      <tbody>
        {managed.map(({ code, unit, manager }) => (
          <tr key={code}>
            <th scope="row">
              {unit} <span class="condition">{code}</span>
            </th>
            <td>{manager ?? say('nobody')}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
