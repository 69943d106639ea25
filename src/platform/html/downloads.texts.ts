import type { Messages } from '../i18n/texts.js';

export const DOWNLOAD_TEXTS = {
  download: { nb: 'Last ned utvalget', nn: 'Last ned utvalet', en: 'Download the selection' },
  whole: { nb: 'Last ned listen', nn: 'Last ned lista', en: 'Download the list' },
  xlsx: { nb: 'regneark (XLSX)', nn: 'rekneark (XLSX)', en: 'workbook (XLSX)' },
  csv: { nb: 'tekst (CSV)', nn: 'tekst (CSV)', en: 'text (CSV)' },
} satisfies Messages;
