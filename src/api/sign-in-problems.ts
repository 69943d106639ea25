import { kind, type ProblemKind } from './problem-kind.js';

/** Signing in at the issuer. */
export const SIGN_IN_PROBLEMS = {
  'access.issuer-away': kind(
    503,
    {
      nb: 'Innloggingstjenesten svarer ikke',
      nn: 'Innloggingstenesta svarar ikkje',
      en: 'Issuer does not answer',
    },
    {
      nb: 'Prøv igjen om litt; kontroller nettet mellom Hviletid og HVILETID_OIDC_ISSUER.',
      nn: 'Prøv igjen om litt; kontroller nettet mellom Hviletid og HVILETID_OIDC_ISSUER.',
      en: 'Try again shortly; check the network between Hviletid and HVILETID_OIDC_ISSUER.',
    },
  ),
  'access.issuer-wrong': kind(
    503,
    { nb: 'Ikke den innloggingstjenesten', nn: 'Ikkje den innloggingstenesta', en: 'Not that issuer' },
    {
      nb: 'Sett HVILETID_OIDC_ISSUER til det tjenesten selv oppgir som «issuer».',
      nn: 'Set HVILETID_OIDC_ISSUER til det tenesta sjølv oppgjev som «issuer».',
      en: 'Set HVILETID_OIDC_ISSUER to what the service itself gives as “issuer”.',
    },
  ),
  'access.clocks-differ': kind(
    503,
    { nb: 'Klokkene er uenige', nn: 'Klokkene er usamde', en: 'Clocks disagree' },
    {
      nb: 'Still klokken på begge maskiner; mer enn 30 sekunder er for mye.',
      nn: 'Still klokka på begge maskinene; meir enn 30 sekund er for mykje.',
      en: 'Set the clock of both machines; more than 30 seconds is too much.',
    },
  ),
  'access.sign-in-refused': kind(
    403,
    { nb: 'Innlogging avslått', nn: 'Innlogging avslått', en: 'Sign-in refused' },
    {
      nb: 'Innloggingstjenesten sa nei. Kontroller klientens id, hemmelighet og adresse der.',
      nn: 'Innloggingstenesta sa nei. Kontroller id, løyndom og adresse til klienten der.',
      en: 'The issuer said no. Check the client’s id, secret and redirect address there.',
    },
  ),
  'access.stale-sign-in': kind(
    422,
    { nb: 'Innlogging utløpt', nn: 'Innlogging utgått', en: 'Sign-in out of date' },
    {
      nb: 'Begynn på nytt på innloggingssiden, i samme nettleser.',
      nn: 'Byrja på nytt på innloggingssida, i same nettlesar.',
      en: 'Begin again on the sign-in page, in the same browser.',
    },
  ),
  'access.unnamed-person': kind(
    403,
    { nb: 'Personen har ikke navn', nn: 'Personen har ikkje namn', en: 'Person not named' },
    {
      nb: 'Innloggingstjenesten må sende det HVILETID_OIDC_ID_CLAIM nevner.',
      nn: 'Innloggingstenesta må sende det HVILETID_OIDC_ID_CLAIM nemner.',
      en: 'The issuer has to send what HVILETID_OIDC_ID_CLAIM names.',
    },
  ),
  'access.too-many-groups': kind(
    403,
    { nb: 'For mange grupper', nn: 'For mange grupper', en: 'Too many groups' },
    {
      nb: 'La innloggingstjenesten sende bare grupper som er gitt til programmet, eller bruk approller.',
      nn: 'La innloggingstenesta sende berre grupper som er gjevne til programmet, eller bruk approllar.',
      en: 'Have the issuer send only groups assigned to the application, or use app roles.',
    },
  ),
  'access.no-role': kind(
    403,
    { nb: 'Ingen rolle', nn: 'Inga rolle', en: 'No role' },
    {
      nb: 'Personen er i ingen gruppe med rolle og leder ingen enhet.',
      nn: 'Personen er i inga gruppe med rolle og leier inga eining.',
      en: 'The person is in no group with a role and leads no unit.',
    },
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;
