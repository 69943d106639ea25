import { EVENT_COLUMNS, type ColumnNames } from './columns.js';

const CODE = ['code', 'kode', 'nummer'];

/** Columns of the tables of a register, under the names they are accepted by; each is a field of the organisation file. */
export const REGISTER_COLUMNS = {
  employees: {
    code: [...EVENT_COLUMNS.employee, ...CODE],
    name: ['name', 'navn', 'namn'],
    email: ['email', 'epost', 'e-post'],
    language: ['language', 'språk'],
    bornOn: ['born_on', 'bornon', 'født', 'fødd', 'fødselsdato'],
    schoolUntil: ['school_until', 'schooluntil', 'skole_til', 'skule_til'],
  },
  units: {
    code: [...EVENT_COLUMNS.unit, ...CODE],
    name: ['name', 'navn', 'namn'],
    parent: ['parent', 'overordnet', 'overordna'],
    manager: ['manager', 'leder', 'leiar'],
  },
  positions: {
    employee: EVENT_COLUMNS.employee,
    unit: EVENT_COLUMNS.unit,
    title: ['title', 'stilling', 'tittel'],
    share: ['share', 'stillingsandel', 'andel'],
    employment: ['employment', 'ansettelse', 'tilsetjing'],
    onCallScheme: ['on_call_scheme', 'oncallscheme', 'vaktordning'],
    exempt: ['exempt', 'unntak'],
    nightStrain: ['night_strain', 'nightstrain', 'nattbelastning'],
    rota: ['rota', 'turnus'],
    from: ['from', 'fra', 'frå'],
    to: ['to', 'til'],
  },
  agreements: {
    code: CODE,
    legalBasis: ['legal_basis', 'legalbasis', 'hjemmel', 'heimel'],
    grantedBy: ['granted_by', 'grantedby', 'gitt_av', 'gjeve_av'],
    unionLevel: ['union_level', 'unionlevel', 'organisasjonsledd', 'nivå'],
    employerRole: ['employer_role', 'employerrole', 'arbeidsgivers_rolle', 'rolla_til_arbeidsgivar'],
    counterpartRole: ['counterpart_role', 'counterpartrole', 'motpartens_rolle', 'rolla_til_motparten'],
    groupKind: ['group_kind', 'group', 'gruppe'],
    groupCode: ['group_code', 'gruppekode'],
    from: ['from', 'fra', 'frå'],
    to: ['to', 'til'],
    limits: ['limits', 'grenser'],
    terms: ['terms', 'vilkår_json'],
    conditions: ['conditions', 'vilkår'],
    document: ['document', 'dokument'],
    warnDays: ['warn_days', 'warndays', 'varsel_dager', 'varsel_dagar'],
    warned: ['warned', 'varsles', 'varslast'],
  },
} as const satisfies Readonly<Record<string, ColumnNames<string>>>;

export type RegisterSubject = keyof typeof REGISTER_COLUMNS;

/** Without these a table is none of that list. */
export const REQUIRED_REGISTER_COLUMNS: Readonly<Record<RegisterSubject, readonly string[]>> = {
  employees: ['code', 'name'],
  units: ['code', 'name'],
  positions: ['employee', 'unit', 'title', 'from'],
  agreements: ['code', 'legalBasis', 'grantedBy', 'groupKind', 'from'],
};
