import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import type { ListColumn } from '../../platform/html/table.view.js';
import { type Language, type Messages, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { capitalised, formatDate, formatPercent } from '../../wording/format.js';
import { ABSENCE_NAMES } from '../../wording/field-words.js';
import { VersionsPage } from '../versions.view.js';
import type { AbsenceVersion } from './absence-versions.query.js';

const TEXTS = {
  title: { nb: 'Versjoner av et fravær', nn: 'Versjonar av eit fråvær', en: 'Versions of an absence' },
  intro: {
    nb: 'Rad «{row}» fra kilden {source}. Den øverste versjonen er den siste; en eldre blir aldri slettet, før oppbevaringstiden er over. Bare du ser denne siden.',
    nn: 'Rad «{row}» frå kjelda {source}. Den øvste versjonen er den siste; ein eldre blir aldri sletta, før oppbevaringstida er over. Berre du ser denne sida.',
    en: 'Row “{row}” of the source {source}. The topmost version is the latest; an older one is never deleted until the time it is kept is over. Only you see this page.',
  },
  back: { nb: 'Tilbake til timene dine', nn: 'Tilbake til timane dine', en: 'Back to your hours' },
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
  const { context, latest, versions, clock } = props;
  const say = speak(TEXTS, context.language);
  return (
    <VersionsPage
      {...{ context, clock, versions }}
      back={{ href: `/me/hours?month=${latest.from.slice(0, MONTH_LENGTH)}`, text: say('back') }}
      title={say('title')}
      intro={say('intro', { row: latest.sourceId, source: latest.source })}
      withdrawn={say('withdrawn')}
      columns={columnsOf(context.language)}
    />
  );
}

function columnsOf(language: Language): readonly ListColumn<AbsenceVersion>[] {
  const say = speak(TEXTS, language);
  return [
    {
      name: 'type',
      heading: say('type'),
      cell: ({ type }) => capitalised(language, speak(ABSENCE_NAMES, language)(type)),
    },
    { name: 'from', heading: say('from'), look: 'line', cell: ({ from }) => formatDate(language, from) },
    { name: 'to', heading: say('to'), look: 'line', cell: ({ to }) => formatDate(language, to) },
    {
      name: 'grade',
      heading: say('grade'),
      look: 'line',
      cell: ({ grade }) => formatPercent(language, grade, 0),
    },
    {
      name: 'certificate',
      heading: say('certificate'),
      cell: ({ certificate }) => (certificate === null ? '–' : say(certificate)),
    },
  ];
}
