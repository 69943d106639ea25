import { kind, type ProblemKind } from './problem-kind.js';

/** The monthly report. */
export const REPORT_PROBLEMS = {
  'report.no-figures': kind(
    404,
    { nb: 'Ingen tall for måneden', nn: 'Ingen tal for månaden', en: 'No figures for the month' },
    {
      nb: 'Ingen arbeidstid fra den er lest inn og kontrollert.',
      nn: 'Inga arbeidstid frå han er lesen inn og kontrollert.',
      en: 'No working time of it has been taken in and evaluated.',
    },
  ),
  'report.unknown-format': kind(
    404,
    { nb: 'Ukjent format', nn: 'Ukjent format', en: 'Unknown format' },
    {
      nb: 'Rapporten finnes som pdf, xlsx, csv og html; uten format kommer JSON.',
      nn: 'Rapporten finst som pdf, xlsx, csv og html; utan format kjem JSON.',
      en: 'The report exists as pdf, xlsx, csv and html; without a format it is JSON.',
    },
  ),
  'report.month-not-over': kind(
    409,
    { nb: 'Måneden er ikke over', nn: 'Månaden er ikkje over', en: 'The month is not over' },
    {
      nb: 'En måned kan lukkes når den er over.',
      nn: 'Ein månad kan lukkast når han er over.',
      en: 'A month can be closed once it is over.',
    },
  ),
  'report.nothing-changed': kind(
    409,
    { nb: 'Måneden er lukket', nn: 'Månaden er lukka', en: 'The month is closed' },
    {
      nb: 'Ingen tall er endret siden den siste versjonen.',
      nn: 'Ingen tal er endra sidan den siste versjonen.',
      en: 'No figure has changed since its latest version.',
    },
  ),
  'report.text-too-long': kind(
    422,
    { nb: 'Teksten er for lang', nn: 'Teksten er for lang', en: 'The text is too long' },
    {
      nb: 'HRs tekst i rapporten kan ha 8000 tegn.',
      nn: 'HR sin tekst i rapporten kan ha 8000 teikn.',
      en: 'HR’s text in the report can have 8000 characters.',
    },
  ),
  'report.names-in-text': kind(
    422,
    { nb: 'Teksten nevner personer', nn: 'Teksten nemner personar', en: 'The text names persons' },
    {
      nb: 'Ta navnene ut av teksten, eller kryss av for dem som skal stå.',
      nn: 'Ta namna ut av teksten, eller kryss av for dei som skal stå.',
      en: 'Take the names out of the text, or tick those that are to stand.',
    },
  ),
  'report.no-such-version': kind(
    404,
    { nb: 'Ingen slik versjon', nn: 'Ingen slik versjon', en: 'No such version' },
    {
      nb: 'GET /api/v1/reports/{month}/closings viser versjonene som finnes.',
      nn: 'GET /api/v1/reports/{month}/closings viser versjonane som finst.',
      en: 'GET /api/v1/reports/{month}/closings shows the versions there are.',
    },
  ),
  'report.no-versions-of-units': kind(
    404,
    {
      nb: 'Enheters rapport har ingen versjoner',
      nn: 'Rapporten for einingar har ingen versjonar',
      en: 'The report of units has no versions',
    },
    {
      nb: 'Bare rapporten for hele virksomheten blir lukket; les denne uten versjon.',
      nn: 'Berre rapporten for heile verksemda blir lukka; les denne utan versjon.',
      en: 'Only the report of the whole organisation is closed; read this one without a version.',
    },
  ),
} satisfies Record<string, ProblemKind>;
