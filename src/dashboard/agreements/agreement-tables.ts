import { dayCell, momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { AGREEMENT_TEXTS, FIELD_TEXTS } from './agreement.texts.js';
import type { AgreementView } from './agreement-views.service.js';
import { actorText, changedFields, limitName, limitText } from './agreement-words.js';

/** Lists on the page of an agreement: what it says, and what it does, which not everybody is told. */
export const CONTENT_LISTS = ['limits', 'versions'] as const;
export const USE_LISTS = ['covered', 'spared'] as const;
type ContentList = (typeof CONTENT_LISTS)[number];
type UseList = (typeof USE_LISTS)[number];
export type AgreementList = ContentList | UseList;

type TableIn = (view: AgreementView, language: Language) => DownloadedTable;

const named = ({ row }: AgreementView, list: AgreementList, language: Language) => ({
  name: `${row.content.code}-${speak(AGREEMENT_TEXTS, language)(`${list}File`)}`,
  language,
});

/** Each of them to be taken away, with the columns and in the order of the page. */
export const AGREEMENT_TABLES: Readonly<Record<AgreementList, TableIn>> = {
  covered: (view, language) => {
    const say = speak(AGREEMENT_TEXTS, language);
    return tableOf(
      named(view, 'covered', language),
      [
        { heading: say('day'), width: 12, cell: () => dayCell(view.coveredOn) },
        { heading: say('unit'), width: 30, cell: ({ unit }) => unit },
        { heading: say('employees'), width: 12, cell: ({ count }) => count },
      ],
      Promise.resolve(view.use?.covered ?? []),
    );
  },
  spared: (view, language) => {
    const say = speak(AGREEMENT_TEXTS, language);
    return tableOf(
      named(view, 'spared', language),
      [
        { heading: say('month'), width: 12, cell: ({ month }) => dayCell(`${month}-01`) },
        { heading: say('findings'), width: 12, cell: ({ count }) => count },
      ],
      Promise.resolve(view.use?.spared ?? []),
    );
  },
  limits: (view, language) => {
    const say = speak(AGREEMENT_TEXTS, language);
    return tableOf(
      named(view, 'limits', language),
      [
        { heading: say('limit'), width: 40, cell: ({ key }) => limitName(key, language) },
        { heading: say('agreed'), width: 20, cell: (limit) => limitText(limit, limit.agreed, language) },
        { heading: say('statute'), width: 20, cell: (limit) => limitText(limit, limit.statute, language) },
        { heading: say('basis'), width: 24, cell: ({ clause }) => clause },
      ],
      Promise.resolve(view.limits),
    );
  },
  versions: (view, language) => {
    const say = speak(AGREEMENT_TEXTS, language);
    const field = speak(FIELD_TEXTS, language);
    const { versions, clock } = view;
    return tableOf(
      named(view, 'versions', language),
      [
        { heading: say('version'), width: 10, cell: ({ version }) => version.number },
        {
          heading: say('when'),
          width: 20,
          isMoment: true,
          cell: ({ version }) => momentCell(version.at, clock),
        },
        { heading: say('who'), width: 24, cell: ({ version }) => actorText(version.actor, language) },
        {
          heading: say('what'),
          width: 50,
          cell: ({ version, before }) =>
            before
              ? changedFields(version, before)
                  .map((one) => field(one))
                  .join(', ')
              : say('first'),
        },
      ],
      Promise.resolve(versions.map((version, index) => ({ version, before: versions[index + 1] }))),
    );
  },
};
