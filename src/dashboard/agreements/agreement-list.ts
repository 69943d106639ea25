import { dayCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { AGREEMENT_STATES, agreementState, type AgreementState } from '../../workforce/agreement-state.js';
import { groupText, partiesText } from './agreement-words.js';
import { AGREEMENT_TEXTS, STATE_TEXTS } from './agreement.texts.js';
import type { AgreementRow } from './agreements.query.js';

/** Those that want attention first. */
export function sortedAgreements(
  agreements: readonly AgreementRow[],
  today: string,
): readonly AgreementRow[] {
  const order: readonly AgreementState[] = ['expiring', ...AGREEMENT_STATES];
  const rank = ({ content }: AgreementRow): number => order.indexOf(agreementState(content, today));
  return [...agreements].sort((a, b) => rank(a) - rank(b));
}

/** The register to be taken away, in the order of its page; an agreement without end has no last day. */
export function agreementFile(
  agreements: Promise<readonly AgreementRow[]>,
  today: string,
  language: Language,
): DownloadedTable {
  const say = speak(AGREEMENT_TEXTS, language);
  const stateName = speak(STATE_TEXTS, language);
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('code'), width: 20, cell: ({ content }) => content.code },
      { heading: say('state'), width: 16, cell: ({ content }) => stateName(agreementState(content, today)) },
      { heading: say('basis'), width: 20, cell: ({ content }) => content.legalBasis },
      { heading: say('parties'), width: 50, cell: ({ content }) => partiesText(content, language) },
      {
        heading: say('group'),
        width: 30,
        cell: ({ content, groupName }) => groupText(content, groupName, language),
      },
      { heading: say('from'), width: 12, cell: ({ content }) => dayCell(content.from) },
      { heading: say('to'), width: 12, cell: ({ content: { to } }) => to && dayCell(to) },
    ],
    agreements.then((rows) => sortedAgreements(rows, today)),
  );
}
