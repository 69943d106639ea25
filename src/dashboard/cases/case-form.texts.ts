import type { Messages } from '../../platform/i18n/texts.js';
import type { Outcome } from '../../violations/violation-lifecycle.js';

/** What is wrong with a field, by its name; the case's own refusals bring their words. */
export const FORM_PROBLEMS = {
  outcome: { nb: 'Velg en vurdering.', nn: 'Vel ei vurdering.', en: 'Choose an assessment.' },
  reason: { nb: 'Skriv en begrunnelse.', nn: 'Skriv ei grunngjeving.', en: 'Write a reason.' },
  duplicateOf: {
    nb: 'Velg hvilken sak dette er et duplikat av.',
    nn: 'Vel kva sak dette er eit duplikat av.',
    en: 'Choose the case that this is a duplicate of.',
  },
  text: { nb: 'Skriv en merknad.', nn: 'Skriv ein merknad.', en: 'Write a comment.' },
  what: {
    nb: 'Skriv hva som skal gjøres.',
    nn: 'Skriv kva som skal gjerast.',
    en: 'Write what is to be done.',
  },
  owner: {
    nb: 'Skriv hvem som har ansvaret.',
    nn: 'Skriv kven som har ansvaret.',
    en: 'Write who is responsible.',
  },
  dueDate: {
    nb: 'Skriv en frist som finnes, som 2026-01-31.',
    nn: 'Skriv ein frist som finst, som 2026-01-31.',
    en: 'Write a date that exists, like 2026-01-31.',
  },
  doneOn: {
    nb: 'Skriv en dato som finnes, som 2026-01-31, eller la feltet stå tomt.',
    nn: 'Skriv ein dato som finst, som 2026-01-31, eller lat feltet stå tomt.',
    en: 'Write a date that exists, like 2026-01-31, or leave the field empty.',
  },
  tooLong: { nb: 'Teksten er for lang.', nn: 'Teksten er for lang.', en: 'The text is too long.' },
  other: {
    nb: 'Skjemaet kunne ikke leses. Prøv en gang til.',
    nn: 'Skjemaet kunne ikkje lesast. Prøv ein gong til.',
    en: 'The form could not be read. Try once more.',
  },
} satisfies Messages;

/** The forms of the page of a case. */
export const CASE_FORM_TEXTS = {
  own: {
    nb: 'Saken gjelder deg selv. Noen andre må vurdere den; hva du mener om funnet, kan du skrive under «Mine funn».',
    nn: 'Saka gjeld deg sjølv. Nokon andre må vurdere henne; kva du meiner om funnet, kan du skrive under «Mine funn».',
    en: 'The case is about yourself. Somebody else has to assess it; what you think of the finding you can write under “My findings”.',
  },
  shortcuts: { nb: 'Snarveier', nn: 'Snarvegar', en: 'Shortcuts' },
  toAssess: { nb: 'Vurder saken', nn: 'Vurder saka', en: 'Assess the case' },
  toCase: { nb: 'Vurder på nytt eller merk', nn: 'Vurder på nytt eller merk', en: 'Assess again or comment' },
  toComment: { nb: 'Merk', nn: 'Merk', en: 'Comment' },
  next: { nb: 'Neste sak', nn: 'Neste sak', en: 'Next case' },
  noNext: {
    nb: 'Ingen flere saker venter lenger ned i listen.',
    nn: 'Ingen fleire saker ventar lenger ned i lista.',
    en: 'No more cases wait further down the list.',
  },
  toList: { nb: 'Til listen', nn: 'Til lista', en: 'To the list' },
  stored: { nb: 'Lagret.', nn: 'Lagra.', en: 'Stored.' },
  failed: { nb: 'Ikke lagret', nn: 'Ikkje lagra', en: 'Not stored' },
  typedKept: {
    nb: 'Det du skrev, står fortsatt i skjemaet.',
    nn: 'Det du skreiv, står framleis i skjemaet.',
    en: 'What you wrote is still in the form.',
  },
  late: {
    nb: 'Saken er endret siden du åpnet den. Dette er nytt:',
    nn: 'Saka er endra sidan du opna henne. Dette er nytt:',
    en: 'The case has changed since you opened it. This is new:',
  },
  lateHow: {
    nb: 'Det du skrev, står i skjemaet under og er ikke lagret. Send det på nytt hvis det fortsatt skal gjelde.',
    nn: 'Det du skreiv, står i skjemaet under og er ikkje lagra. Send det på nytt om det framleis skal gjelde.',
    en: 'What you wrote is in the form below and is not stored. Send it again if it still holds.',
  },
  assess: { nb: 'Vurder', nn: 'Vurder', en: 'Assess' },
  assessAgain: { nb: 'Vurder på nytt', nn: 'Vurder på nytt', en: 'Assess anew' },
  outcome: { nb: 'Vurdering', nn: 'Vurdering', en: 'Assessment' },
  realHow: {
    nb: 'Grensen er brutt. Telles i rapporten.',
    nn: 'Grensa er broten. Blir talt i rapporten.',
    en: 'The limit was broken. Counted in the report.',
  },
  coveredHow: {
    nb: 'En avtale eller dispensasjon gjelder, men er ikke lagt inn. Si hvilken.',
    nn: 'Ein avtale eller dispensasjon gjeld, men er ikkje lagd inn. Sei kva for ein.',
    en: 'An agreement or dispensation holds but has not been entered. Say which.',
  },
  emergencyHow: {
    nb: 'Naturhendelse, ulykke eller uforutsett hendelse der arbeidet måtte gjøres for å avverge fare eller skade. Si hva.',
    nn: 'Naturhending, ulykke eller uføresett hending der arbeidet måtte gjerast for å avverje fare eller skade. Sei kva.',
    en: 'A natural event, an accident or something unforeseen, where the work had to be done to avert danger or damage. Say what.',
  },
  disturbanceHow: {
    nb: 'Ekstraarbeid eller utrykning var nødvendig for å unngå alvorlig driftsforstyrrelse. Si hvilken, og hvilken hvile som ble gitt igjen.',
    nn: 'Ekstraarbeid eller utrykking var nødvendig for å unngå alvorleg driftsforstyrring. Sei kva for ei, og kva kvile som vart gitt att.',
    en: 'Extra work or a call-out was necessary to avoid a serious disturbance. Say which, and which rest was given in return.',
  },
  dataHow: {
    nb: 'Timene er registrert feil. Si hva som er riktig; saken faller bort når de er rettet.',
    nn: 'Timane er registrerte feil. Sei kva som er rett; saka fell bort når dei er retta.',
    en: 'The hours are registered wrongly. Say what is right; the case goes away once they are corrected.',
  },
  duplicateHow: {
    nb: 'En annen sak gjelder det samme.',
    nn: 'Ei anna sak gjeld det same.',
    en: 'Another case is about the same.',
  },
  takeBack: { nb: 'Ta vurderingen tilbake', nn: 'Ta vurderinga tilbake', en: 'Take the assessment back' },
  takeBackHow: {
    nb: 'Saken blir et mulig brudd igjen. Si hvorfor.',
    nn: 'Saka blir eit mogleg brot att. Sei kvifor.',
    en: 'The case is a possible breach again. Say why.',
  },
  duplicateOf: { nb: 'Duplikat av', nn: 'Duplikat av', en: 'Duplicate of' },
  chooseCase: { nb: 'Velg sak', nn: 'Vel sak', en: 'Choose a case' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngjeving', en: 'Reason' },
  reasonHow: {
    nb: '{spared, select, both {Nødvendig når det ikke vurderes som reelt brudd eller duplikat.} real {Nødvendig når det ikke vurderes som reelt brudd.} duplicate {Nødvendig når det ikke vurderes som duplikat.} other {Nødvendig.}} Skriv ingenting om helse.',
    nn: '{spared, select, both {Nødvendig når det ikkje blir vurdert som reelt brot eller duplikat.} real {Nødvendig når det ikkje blir vurdert som reelt brot.} duplicate {Nødvendig når det ikkje blir vurdert som duplikat.} other {Nødvendig.}} Skriv ingenting om helse.',
    en: '{spared, select, both {Needed unless it is a breach or a duplicate.} real {Needed unless it is a breach.} duplicate {Needed unless it is a duplicate.} other {Needed.}} Write nothing about anybody’s health.',
  },
  cause: { nb: 'Årsak', nn: 'Årsak', en: 'Cause' },
  causeHow: {
    nb: 'Det du velger, telles i stedet for forslaget.',
    nn: 'Det du vel, blir talt i staden for framlegget.',
    en: 'What you choose is counted in place of the suggestion.',
  },
  asSuggested: { nb: 'som foreslått', nn: 'som føreslått', en: 'as suggested' },
  comment: { nb: 'Merknad', nn: 'Merknad', en: 'Comment' },
  commentHow: {
    nb: 'Kan ikke endres eller slettes etterpå. Skriv ingenting om helse.',
    nn: 'Kan ikkje endrast eller slettast etterpå. Skriv ingenting om helse.',
    en: 'Cannot be changed or deleted afterwards. Write nothing about anybody’s health.',
  },
  measures: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measures' },
  openThough: {
    nb: 'Bruddet falt bort da timene ble rettet, men {count, plural, one {ett tiltak} other {# tiltak}} er ikke utført og står åpent. Er det gjort, skriv når. Skal det ikke gjøres, skriv hvorfor under «Tiltaket skal ikke gjøres»; rapporten tar ikke med tiltak i saker som er borte.',
    nn: 'Brotet fall bort då timane vart retta, men {count, plural, one {eitt tiltak} other {# tiltak}} er ikkje utført og står ope. Er det gjort, skriv når. Skal det ikkje gjerast, skriv kvifor under «Tiltaket skal ikkje gjerast»; rapporten tek ikkje med tiltak i saker som er borte.',
    en: 'The breach fell away when the hours were corrected, but {count, plural, one {one measure is} other {# measures are}} not done and still open. If it was done, write when. If it is not to be done, write why under “The measure is not to be done”; the report leaves out measures of cases that are gone.',
  },
  noMeasures: { nb: 'Ingen tiltak ennå.', nn: 'Ingen tiltak enno.', en: 'No measures yet.' },
  addMeasure: { nb: 'Nytt tiltak', nn: 'Nytt tiltak', en: 'New measure' },
  changeMeasure: { nb: 'Endre tiltaket', nn: 'Endre tiltaket', en: 'Change the measure' },
  resumeMeasure: {
    nb: 'Ta opp igjen tiltaket',
    nn: 'Ta opp att tiltaket',
    en: 'Take the measure up again',
  },
  resume: { nb: 'Ta opp igjen', nn: 'Ta opp att', en: 'Take up again' },
  dropMeasure: {
    nb: 'Tiltaket skal ikke gjøres',
    nn: 'Tiltaket skal ikkje gjerast',
    en: 'The measure is not to be done',
  },
  dropHow: {
    nb: 'Hvorfor skal det ikke gjøres? Skriv ingenting om helse.',
    nn: 'Kvifor skal det ikkje gjerast? Skriv ingenting om helse.',
    en: 'Why is it not to be done? Write nothing about anybody’s health.',
  },
  droppedOn: { nb: 'Skrinlagt', nn: 'Skrinlagt', en: 'Dropped' },
  what: { nb: 'Hva skal gjøres', nn: 'Kva skal gjerast', en: 'What is to be done' },
  owner: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  dueDate: { nb: 'Frist', nn: 'Frist', en: 'Due' },
  effect: { nb: 'Virkning', nn: 'Verknad', en: 'Effect' },
  effectHow: {
    nb: 'Hva førte tiltaket til?',
    nn: 'Kva førte tiltaket til?',
    en: 'What did the measure lead to?',
  },
  doneOn: { nb: 'Utført', nn: 'Utført', en: 'Done' },
  doneOnAlready: {
    nb: 'Utført (hvis det er gjort)',
    nn: 'Utført (om det er gjort)',
    en: 'Done (if it has been)',
  },
  notDone: { nb: 'ikke utført', nn: 'ikkje utført', en: 'not done' },
  overdue: { nb: 'over fristen', nn: 'over fristen', en: 'overdue' },
  deviation: { nb: 'Avviksnummer', nn: 'Avviksnummer', en: 'Deviation number' },
  deviationHow: {
    nb: 'Nummeret på avviksmeldingen i avvikssystemet. Tomt fjerner koblingen.',
    nn: 'Nummeret på avviksmeldinga i avvikssystemet. Tomt fjernar koplinga.',
    en: 'The number of the report in the system for deviations. Empty takes the link away.',
  },
  store: { nb: 'Lagre', nn: 'Lagre', en: 'Store' },
  add: { nb: 'Legg til', nn: 'Legg til', en: 'Add' },
} satisfies Messages;

/** Which of the outcomes to choose from need no reason, as `reasonHow` says it. */
export function sparedOf(outcomes: readonly Outcome[]): 'both' | 'real' | 'duplicate' | 'none' {
  const [real, duplicate] = [outcomes.includes('real'), outcomes.includes('duplicate')];
  if (real && duplicate) return 'both';
  if (real) return 'real';
  return duplicate ? 'duplicate' : 'none';
}
