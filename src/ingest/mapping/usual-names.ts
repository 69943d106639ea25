import type { AbsenceColumn, EventColumn } from '../columns.js';
import type { TableSubject } from '../formats.js';
import type { REGISTER_COLUMNS } from '../register-columns.js';

type Names<C extends string> = Readonly<Partial<Record<C, string>>>;

type RegisterNames = {
  readonly [S in keyof typeof REGISTER_COLUMNS]: Names<keyof (typeof REGISTER_COLUMNS)[S] & string>;
};

const NUMBER =
  'ansattnr ansattnummer ansattid ansattkode tilsettnr tilsettnummer medarbeidernr medarbeidernummer medarbeidarnr medarbeiderid arbeidstakernr arbeidstakarnr ressursnr ressursnummer ressursid lønnsnr lønnsnummer lønsnr employeenumber employeenr employeeno employeeid employeecode empno empnr empid emp staffnumber staffno staffid personnelnumber personnelno payrollnumber payrollno workerid';
const PERSON =
  'ansatt tilsett medarbeider medarbeidar arbeidstaker arbeidstakar ressurs employee staff worker';
const UNIT =
  'enhet enhetskode enhetsnr eining einingskode avdeling avdelingskode avdelingsnr avd avdnr seksjon kostnadssted kostnadsstad koststed kostsenter orgenhet organisasjonsenhet arbeidssted arbeidsstad unit unitcode department departmentcode dept costcentre costcenter ward orgunit';
const ROW_ID =
  'id radid radnr rowid vaktid vaktnr shiftid hendelsesid hendingsid eventid recordid transaksjonsid transactionid entryid registreringsid uuid guid kildeid kjeldeid sourceid';
const DELETED = 'slettet sletta deleted fjernet annullert kansellert cancelled canceled';
const FROM =
  'fra frå fradato frådato fraogmed fom fomdato startdato startdag start førstedag førstefraværsdag gyldigfra from fromdate datefrom startdate firstday validfrom begin begindate';
const TO =
  'til tildato tilogmed tom tomdato sluttdato sluttdag slutt sistedag sistefraværsdag gyldigtil to todate dateto until enddate end lastday validto';
const NAME = 'navn namn fulltnavn fulltnamn name fullname';

/**
 * What other systems usually call our columns, the likeliest name first, written together and in small letters. Only guesses
 * are made of them, which somebody confirms; what is read without asking is in `columns.ts`.
 */
const EVENT_NAMES: Names<EventColumn> = {
  employee: `${NUMBER} ${PERSON}`,
  unit: UNIT,
  kind: 'slag vakttype vaktkode vaktart type art kind shifttype shiftkind shiftcode hendelsestype hendingstype eventtype aktivitet activity lønnsart lønsart paytype paycode kategori category kode code',
  date: 'dato vaktdato arbeidsdato startdato fradato frådato fomdato dag date shiftdate workdate startdate fromdate datefrom day',
  start:
    'start starttid starttidspunkt startklokkeslett startkl vaktstart arbeidsstart faktiskstart fra frå fratid frakl klfra klfrå klokkefra fraklokken fraklokka fratidspunkt fråkl begynner inn innstempling innstemplet oppmøte oppmøtetid oppmøtetidspunkt oppmøtt frammøte stemplingsinn starttime startedat startsat starttimestamp startdatetime shiftstart actualstart from fromtime timefrom begin begintime clockin timein in',
  end: 'slutt sluttid slutttid sluttidspunkt sluttklokkeslett sluttkl vaktslutt arbeidsslutt faktiskslutt til tiltid tilkl kltil klokketil tilklokken tilklokka tiltidspunkt stopp stopptid ferdig ut utstempling utstemplet hjemgang hjemgangstid heimgang avgang end endtime endedat endsat endtimestamp enddatetime shiftend actualend finish finishtime stop stoptime to totime timeto until clockout timeout out',
  break_minutes:
    'pause pausemin pauseminutter pauseminutt ubetaltpause ubetaltpausemin pausetid matpause hvil hvilmin hvilminutter hvilepause kvil kvilmin kvilepause lunsj lunsjpause break breakmin breakmins breakminutes breaktime unpaidbreak unpaidbreakminutes lunch lunchbreak',
  breaks: 'pauser pausar breaks',
  net_hours:
    'nettotimer nettotimar nettotid netto arbeidedetimer arbeiddetimar arbeidettid arbeiddtid nethours workedhours hoursworked',
  planned_start:
    'planlagtstart planlagdstart planstart planlagtfra planlagdfrå planfra planfrå planlagtstarttid turnusstart plannedstart planstarttime plannedstarttime plannedfrom scheduledstart scheduledfrom rosterstart rosteredstart',
  planned_end:
    'planlagtslutt planlagdslutt planslutt planlagttil planlagdtil plantil planlagtsluttid turnusslutt plannedend planend plannedendtime plannedto scheduledend scheduledto rosterend rosteredend',
  planned_break_minutes:
    'planlagtpause planlagdpause planpause planlagtpausemin plannedbreak plannedbreakmin plannedbreakminutes scheduledbreak',
  planned_hours:
    'planlagtetimer planlagdetimar planlagttid planlagdtid plantimer plantimar plannedhours scheduledhours',
  overtime: 'overtid erovertid overtime isovertime ot',
  school_day: 'skoledag skuledag schoolday',
  cause: 'årsak årsakskode grunn grunnkode cause causecode reason reasoncode',
  source_id: ROW_ID,
  deleted: DELETED,
};

const ABSENCE_NAMES: Names<AbsenceColumn> = {
  employee: `${NUMBER} ${PERSON}`,
  unit: UNIT,
  type: 'fraværstype fråværstype fraværskode fråværskode fraværsårsak fråværsårsak fraværsart fravær fråvær type årsak årsakskode slag kode absencetype absencecode absencereason absence leavetype leavecode reason kind code',
  from: FROM,
  to: TO,
  grade:
    'grad fraværsgrad fråværsgrad sykmeldingsgrad sjukmeldingsgrad prosent fraværsprosent fråværsprosent grade percent percentage absencepercent',
  certificate: 'dokumentasjon attest legeerklæring certificate certification documentation',
  source_id: `fraværsid fråværsid absenceid ${ROW_ID}`,
  deleted: DELETED,
};

const REGISTER_NAMES: RegisterNames = {
  employees: {
    code: `${NUMBER} kode nummer nr code number`,
    name: `${NAME} ansattnavn ansattesnavn medarbeidernavn employeename staffname`,
    email: 'epost epostadresse mail jobbepost email emailaddress workemail',
    language: 'språk målform language',
    bornOn: 'fødselsdato født fødd fdato birthdate dateofbirth dob born',
  },
  units: {
    code: `${UNIT} kode nummer nr code number`,
    name: `enhetsnavn einingsnamn avdelingsnavn unitname departmentname ${NAME}`,
    parent:
      'overordnet overordna overordnetenhet overordnaeining nivåover parent parentunit parentcode parentdepartment',
    manager: 'leder leiar ledernr lederansattnr leiarnr avdelingsleder manager managerid managernumber',
  },
  positions: {
    employee: `${NUMBER} ${PERSON}`,
    unit: UNIT,
    title:
      'stilling stillingstittel stillingsnavn stillingsnamn tittel position positiontitle jobtitle title role',
    share: 'stillingsandel stillingsdel stillingsprosent andel fte fteprosent share positionpercent',
    employment: 'ansettelse ansettelsesform ansettelsestype tilsetjing employment employmenttype',
    onCallScheme: 'vaktordning oncallscheme',
    rota: 'turnus turnustype rota rotation',
    from: `ansattfra ansattfradato ${FROM}`,
    to: `ansatttil ansatttildato ${TO}`,
  },
  agreements: {},
};

/** The usual names of each column of a subject, the likeliest first. */
export function usualNames(subject: TableSubject): Readonly<Record<string, readonly string[]>> {
  const names: Names<string> = NAMES[subject];
  return Object.fromEntries(Object.entries(names).map(([column, said = '']) => [column, said.split(' ')]));
}

const NAMES: Readonly<Record<TableSubject, Names<string>>> = {
  events: EVENT_NAMES,
  absences: ABSENCE_NAMES,
  ...REGISTER_NAMES,
};
