/** An organisational unit of the demo; the tree hangs by `parent`. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

export const UNITS: readonly DemoUnit[] = [
  { code: 'DIR', name: 'Direktørens stab', parent: null },
  { code: 'VIRK', name: 'HR og økonomi', parent: 'DIR' },
  { code: 'KUND', name: 'Kunde og brukerstøtte', parent: 'DIR' },
  { code: 'OPS', name: 'Operasjonssenter', parent: 'KUND' },
  { code: 'TEK', name: 'Teknologi og drift', parent: 'DIR' },
  { code: 'OVERV', name: 'Drift og overvåking', parent: 'TEK' },
  { code: 'NETT', name: 'Nett og radio', parent: 'TEK' },
  { code: 'MED', name: 'Medisinteknisk', parent: 'TEK' },
  { code: 'PROD', name: 'Produkt (LifeX/KAK)', parent: 'DIR' },
  { code: 'LEV', name: 'Leveranse', parent: 'DIR' },
];

/** The scheme whose members work under the dispensation below. */
export const DISPENSED_SCHEME = 'BV-NETT';

/**
 * Agreements in force: shorter rest for the one on-call scheme that keeps the radio
 * network up, and averaged hours, standby at a tenth, for everybody, as elected representatives
 * may grant them (§10-8(3), §10-5(2), §10-4(3)).
 */
export const AGREEMENTS = [
  {
    code: 'DISP-NETT-2024',
    legalBasis: '10-8(3)',
    grantedBy: 'elected-representatives',
    employerRole: 'direktør',
    counterpartRole: 'hovedtillitsvalgt',
    group: { kind: 'scheme', code: DISPENSED_SCHEME },
    from: '2024-10-01',
    to: '2026-09-30',
    limits: { DAILY_REST: 8, WEEKLY_REST: 28 },
    conditions:
      'Tilsvarende kompenserende hvile innen 14 dager. Gjelder beredskapsvakt for nett og radio. / ' +
      'Equivalent compensatory rest within 14 days. Applies to on-call duty for network and radio.',
    document: 'Protokoll 2024-09-19',
  },
  {
    code: 'SNITT-2024',
    legalBasis: '10-5(2)',
    grantedBy: 'elected-representatives',
    employerRole: 'direktør',
    counterpartRole: 'hovedtillitsvalgt',
    group: { kind: 'all', code: null },
    from: '2024-09-30',
    to: null,
    limits: { ORD_DAY: 10 },
    terms: { averaging: { weeks: 26, start: '2024-09-30' }, standbyFactor: '1/10' },
    conditions:
      'Arbeidstiden gjennomsnittsberegnes over 26 uker, høyst 10 timer per døgn; beredskapsvakt regnes om 1:10. / ' +
      'Hours are averaged over 26 weeks, at most 10 a day; standby is converted 1:10.',
    document: 'Protokoll 2024-09-19',
  },
] as const;

export const ORGANISATION = {
  name: 'Sambandssentralen (demo)',
  zone: 'Europe/Oslo',
  registeredFrom: { 'overtime-hours': '2025-06-01' },
  thresholds: [
    { indicator: 'sick-leave', below: 5.0, from: '2024-01-01' },
    { indicator: 'breaches', below: 8, from: '2024-01-01' },
  ],
} as const;
