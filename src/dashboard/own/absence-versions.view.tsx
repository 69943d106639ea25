import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Messages, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { capitalised, formatDate, formatNumber, formatPercent } from '../../wording/format.js';
import { ABSENCE_NAMES } from '../imports/field.texts.js';
import { OriginCells, OriginHeadings } from '../version-origin.view.js';
import type { AbsenceVersion } from './absence-versions.query.js';

const TEXTS = {
  title: { nb: 'Versjoner av et fravær', nn: 'Versjonar av eit fråvær', en: 'Versions of an absence' },
  intro: {
    nb: 'Rad «{row}» fra kilden {source}. Den øverste versjonen er den siste; en eldre blir aldri slettet, før oppbevaringstiden er over. Bare du ser denne siden.',
    nn: 'Rad «{row}» frå kjelda {source}. Den øvste versjonen er den siste; ein eldre blir aldri sletta, før oppbevaringstida er over. Berre du ser denne sida.',
    en: 'Row “{row}” of the source {source}. The topmost version is the latest; an older one is never deleted until the time it is kept is over. Only you see this page.',
  },
  back: { nb: 'Tilbake til timene dine', nn: 'Tilbake til timane dine', en: 'Back to your hours' },
  version: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
  type: { nb: 'Type', nn: 'Type', en: 'Kind' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til og med', nn: 'Til og med', en: 'To, inclusive' },
  grade: { nb: 'Grad', nn: 'Grad', en: 'Grade' },
  certificate: { nb: 'Dokumentasjon', nn: 'Dokumentasjon', en: 'Certificate' },
  self: { nb: 'egenmelding', nn: 'eigenmelding', en: 'self-certified' },
  doctor: { nb: 'sykmelding', nn: 'sjukmelding', en: 'by a doctor' },
  withdrawn: {
    nb: 'Fraværet er trukket tilbake: ingen versjon gjelder.',
    nn: 'Fråværet er trekt tilbake: ingen versjon gjeld.',
    en: 'The absence has been withdrawn: no version holds.',
  },
} satisfies Messages;

const MONTH_LENGTH = 7;

/** Every version of one absence, with the file, the line and the time it came from. */
export function AbsenceVersionsPage(props: {
  readonly context: PageContext;
  readonly latest: AbsenceVersion;
  readonly versions: readonly AbsenceVersion[];
  readonly clock: LocalClock;
}): VNode {
  const { context, latest, versions } = props;
  const { language } = context;
  const say = speak(TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <p>
        <a class="ds-link" href={`/me/hours?month=${latest.from.slice(0, MONTH_LENGTH)}`}>
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro', { row: latest.sourceId, source: latest.source })}</p>
      {latest.supersededAt && <p class="ds-paragraph">{say('withdrawn')}</p>}
      <TableRegion
        captionId="versions"
        caption={say('title')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('version')}
            </th>
            {(['type', 'from', 'to', 'grade', 'certificate'] as const).map((heading) => (
              <th key={heading} scope="col">
                {say(heading)}
              </th>
            ))}
            <OriginHeadings language={language} />
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} {...props} />
          ))}
        </tbody>
      </TableRegion>
    </ProductPage>
  );
}

function VersionRow(props: {
  readonly context: PageContext;
  readonly version: AbsenceVersion;
  readonly clock: LocalClock;
}): VNode {
  const { version, context } = props;
  const { language } = context;
  const { type, from, to, grade, certificate } = version;
  return (
    <tr>
      <th scope="row" class="number">
        {formatNumber(language, version.version)}
      </th>
      <td>{capitalised(language, speak(ABSENCE_NAMES, language)(type))}</td>
      <td class="nowrap">{formatDate(language, from)}</td>
      <td class="nowrap">{formatDate(language, to)}</td>
      <td class="nowrap">{formatPercent(language, grade, 0)}</td>
      <td>{certificate === null ? '–' : speak(TEXTS, language)(certificate)}</td>
      <OriginCells {...props} />
    </tr>
  );
}
