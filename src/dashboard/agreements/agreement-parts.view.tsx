import type { VNode } from 'preact';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { CardList, TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { capitalised, formatDate, formatMonth, formatNumber } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { Field, Tick } from '../imports/parts.view.js';
import { AGREEMENT_TEXTS, FIELD_TEXTS } from './agreement.texts.js';
import type { AgreementList } from './agreement-tables.js';
import type { AgreementPageProps } from './agreement-page-props.js';
import type { AgreementUse } from './agreement-views.service.js';
import { actorText, changedFields, limitName, limitText } from './agreement-words.js';
import { PostForm } from '../../access/post-form.view.js';

/** What it sets beside what the Act sets. */
export function Limits({ view, context: { language } }: AgreementPageProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {say('limits')}
      </h2>
      {view.limits.length === 0 ? (
        <p class="ds-paragraph">{say('noLimits')}</p>
      ) : (
        <CardList
          captionId="limits"
          caption={say('limitsTable')}
          columns={[
            {
              name: 'what',
              heading: say('limit'),
              look: 'head',
              cell: ({ key }) => limitName(key, language),
            },
            {
              name: 'agreed',
              heading: say('agreed'),
              look: 'line',
              cell: (limit) => limitText(limit, limit.agreed, language),
            },
            {
              name: 'statute',
              heading: say('statute'),
              look: 'line',
              cell: (limit) => limitText(limit, limit.statute, language),
            },
            { name: 'basis', heading: say('basis'), look: 'line', cell: ({ clause }) => clause },
          ]}
          rows={view.limits}
          keyOf={({ key }) => key}
        />
      )}
      {view.limits.length > 0 && <ListDownloads {...{ view, language }} list="limits" />}
    </section>
  );
}

interface UseProps extends AgreementPageProps {
  readonly use: AgreementUse;
}

/** How many it covers, unit by unit. */
export function Covered({ view, use, context: { language } }: UseProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const count = use.covered.reduce((sum, row) => sum + row.count, 0);
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {say('covered')}
      </h2>
      <p class="ds-paragraph">{say('coveredOn', { count, date: formatDate(language, view.coveredOn) })}</p>
      {count > 0 && (
        <TableRegion captionId="covered" caption={say('coveredTable')}>
          <thead>
            <tr>
              <th scope="col">{say('unit')}</th>
              <th scope="col" class="number">
                {say('employees')}
              </th>
            </tr>
          </thead>
          <tbody>
            {use.covered.map((row) => (
              <tr key={row.unit}>
                <th scope="row">{row.unit}</th>
                <td class="number">{formatNumber(language, row.count)}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
      {count > 0 && <ListDownloads {...{ view, language }} list="covered" />}
    </section>
  );
}

/** What would have been a breach without it, by month, with the way to the cases. */
export function Spared({ view, use, context: { language } }: UseProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const count = use.spared.reduce((sum, row) => sum + row.count, 0);
  const href = (month: string): string =>
    `/violations?month=${month}&state=within-agreement&agreement=${view.row.id}`;
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {say('spared')}
      </h2>
      <p class="ds-paragraph">{say('sparedSum', { count })}</p>
      {count > 0 && (
        <TableRegion captionId="spared" caption={say('sparedTable')}>
          <thead>
            <tr>
              <th scope="col">{say('month')}</th>
              <th scope="col" class="number">
                {say('findings')}
              </th>
            </tr>
          </thead>
          <tbody>
            {use.spared.map((row) => (
              <tr key={row.month}>
                <th scope="row">
                  <a class="ds-link" href={href(row.month)}>
                    {capitalised(language, formatMonth(language, row.month))}
                  </a>
                </th>
                <td class="number">{formatNumber(language, row.count)}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
      {count > 0 && <ListDownloads {...{ view, language }} list="spared" />}
    </section>
  );
}

/** Every version, the latest first, with who made it and what became other. */
export function Versions({ view, context: { language } }: AgreementPageProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const field = speak(FIELD_TEXTS, language);
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {say('versions')}
      </h2>
      <CardList
        captionId="versions"
        caption={say('versionsTable')}
        columns={[
          {
            name: 'version',
            heading: say('version'),
            look: 'number',
            cell: ({ number }) => formatNumber(language, number),
          },
          {
            name: 'when',
            heading: say('when'),
            look: 'head',
            cell: ({ at }) => momentWithYear(Math.floor(at.getTime() / 1000), view.clock, language),
          },
          { name: 'who', heading: say('who'), cell: ({ actor }) => actorText(actor, language) },
          {
            name: 'what',
            heading: say('what'),
            cell: (version) => {
              const changed = changedFields(version, view.versions[view.versions.indexOf(version) + 1]);
              return changed.length === 0 ? say('first') : changed.map((one) => field(one)).join(', ');
            },
          },
        ]}
        rows={view.versions}
        keyOf={({ number }) => String(number)}
      />
      <ListDownloads {...{ view, language }} list="versions" />
    </section>
  );
}

const ListDownloads = (props: {
  readonly view: AgreementPageProps['view'];
  readonly list: AgreementList;
  readonly language: Language;
}): VNode => (
  <WholeDownloads language={props.language} path={`/agreements/${props.view.row.id}/${props.list}`} />
);

/** Ends it with a day, or takes it back. */
export function EndForm({ view, context: { language } }: AgreementPageProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const { row, today } = view;
  const { from, to } = row.content;
  return (
    <section aria-labelledby="end-title">
      <h2 id="end-title" class="ds-heading" data-size="sm">
        {say('endTitle')}
      </h2>
      <p class="ds-paragraph">{say('endHint')}</p>
      <PostForm action={`/agreements/${row.id}/end`} class="filter">
        <input type="hidden" name="version" value={String(row.version)} />
        <Field id="last" label={say('lastDay')}>
          <input
            class="ds-input"
            id="last"
            type="date"
            name="to"
            min={from}
            max={to ?? undefined}
            value={from > today ? from : today}
          />
        </Field>
        <Tick id="mistake" type="checkbox" name="mistake" value="yes" isOn={false} label={say('mistake')} />
        <div class="filter-actions">
          <button type="submit" class="ds-button" data-variant="secondary">
            {say('endIt')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}
