import type { Messages } from '../../platform/i18n/texts.js';

/** What each setting of a rulebook decides, for who reads laws and not files. */
export const SETTING_NAMES = {
  dailyRestMode: {
    nb: 'Hvor den daglige hvilen letes etter',
    nn: 'Kvar den daglege kvila blir leita etter',
    en: 'Where daily rest is looked for',
  },
  dayBoundary: { nb: 'Når døgnet begynner', nn: 'Når døgnet byrjar', en: 'When the day begins' },
  weeklyRestMode: {
    nb: 'Hvor den ukentlige hvilen letes etter',
    nn: 'Kvar den vekentlege kvila blir leita etter',
    en: 'Where weekly rest is looked for',
  },
  noDoubleUse: {
    nb: 'En hvile kan bare telle for én uke',
    nn: 'Ei kvile kan berre telje for éi veke',
    en: 'A rest can count for one week only',
  },
  dailyTotalMode: {
    nb: 'Døgnet som samlet arbeidstid regnes i',
    nn: 'Døgnet som samla arbeidstid blir rekna i',
    en: 'The day that total hours are counted in',
  },
  overtimeBasis: { nb: 'Hva som er overtid', nn: 'Kva som er overtid', en: 'What overtime is' },
  overtimeFourWeeks: {
    nb: 'De fire ukene for overtid',
    nn: 'Dei fire vekene for overtid',
    en: 'The four weeks of overtime',
  },
  overtimeBlockStart: {
    nb: 'Mandagen de faste fire ukene regnes fra',
    nn: 'Måndagen dei faste fire vekene blir rekna frå',
    en: 'The Monday that fixed four weeks begin on',
  },
  overtimeYear: { nb: 'Året for overtid', nn: 'Året for overtid', en: 'The year of overtime' },
  shiftDate: {
    nb: 'Datoen en vakt over midnatt hører til',
    nn: 'Datoen ei vakt over midnatt høyrer til',
    en: 'The date of a shift over midnight',
  },
  weekSums: {
    nb: 'Hva en ukes timer er',
    nn: 'Kva timane i ei veke er',
    en: 'What the hours of a week are',
  },
  totalAverageWeeks: {
    nb: 'Uker som samlet arbeidstid regnes i gjennomsnitt over',
    nn: 'Veker som samla arbeidstid blir rekna i gjennomsnitt over',
    en: 'Weeks over which total hours are averaged',
  },
  absenceNeutral: {
    nb: 'Fraværsdager holdes utenfor gjennomsnittet',
    nn: 'Fråværsdagar blir haldne utanfor gjennomsnittet',
    en: 'Days of absence are left out of the average',
  },
  standbyInTotal: {
    nb: 'Omregnet beredskapsvakt er med i samlet arbeidstid',
    nn: 'Omrekna beredskapsvakt er med i samla arbeidstid',
    en: 'Converted standby is part of total hours',
  },
  calloutInStandbyBase: {
    nb: 'Utrykningen blir stående i beredskapsvakten som omregnes',
    nn: 'Utrykkinga blir ståande i beredskapsvakta som blir omrekna',
    en: 'Call-outs stay in the standby that is converted',
  },
  sundaySequence: {
    nb: 'Dagene som følger etter hverandre',
    nn: 'Dagane som følgjer etter kvarandre',
    en: 'The days that follow each other',
  },
  sundayZone: {
    nb: 'Når søndagen begynner og slutter',
    nn: 'Når søndagen byrjar og sluttar',
    en: 'When Sunday begins and ends',
  },
  sundayMinimum: {
    nb: 'Søndagen er arbeidet på når arbeidet varer mer enn',
    nn: 'Søndagen er arbeidd på når arbeidet varer meir enn',
    en: 'Sunday is worked when the work lasts more than',
  },
  night: { nb: 'Natten', nn: 'Natta', en: 'The night' },
  nightWork: {
    nb: 'Nattarbeid er arbeid om natten i mer enn',
    nn: 'Nattarbeid er arbeid om natta i meir enn',
    en: 'Night work is work at night for more than',
  },
  regularNights: {
    nb: 'Netter på fire uker som gjør nattarbeidet jevnlig',
    nn: 'Netter på fire veker som gjer nattarbeidet jamleg',
    en: 'Nights in four weeks that make night work regular',
  },
  nightAverageRest: {
    nb: 'Ukehvile som holdes utenfor gjennomsnittet for nattarbeid',
    nn: 'Vekekvile som blir halden utanfor gjennomsnittet for nattarbeid',
    en: 'Weekly rest left out of the average of night work',
  },
  nightAverageWindow: {
    nb: 'Perioden for gjennomsnittet av nattarbeid',
    nn: 'Perioden for gjennomsnittet av nattarbeid',
    en: 'The period of the average of night work',
  },
  ownInitiative: {
    nb: 'Tiden uten arbeid etter eget ønske',
    nn: 'Tida utan arbeid etter eige ønske',
    en: 'The hours without work on one’s own initiative',
  },
  shortBreakOver: {
    nb: 'En pause kreves når arbeidet varer mer enn',
    nn: 'Ein pause blir kravd når arbeidet varer meir enn',
    en: 'A break is required when work lasts more than',
  },
  longBreakFrom: {
    nb: 'Den lange pausen kreves når arbeidet varer',
    nn: 'Den lange pausen blir kravd når arbeidet varer',
    en: 'The long break is required when work lasts',
  },
  longBreakInclusive: {
    nb: 'Den lange pausen kreves også når arbeidet varer nøyaktig så lenge',
    nn: 'Den lange pausen blir kravd òg når arbeidet varer nøyaktig så lenge',
    en: 'The long break is required also when work lasts exactly so long',
  },
  overtimeBreakOver: {
    nb: 'Egen pause kreves når overtiden varer mer enn',
    nn: 'Eigen pause blir kravd når overtida varer meir enn',
    en: 'A break of its own is required when overtime lasts more than',
  },
  youthBreakOver: {
    nb: 'Mindreårige skal ha pause når arbeidet varer mer enn',
    nn: 'Mindreårige skal ha pause når arbeidet varer meir enn',
    en: 'Minors have a break when work lasts more than',
  },
  youthNight: {
    nb: 'Tiden mindreårige ikke kan arbeide',
    nn: 'Tida mindreårige ikkje kan arbeide',
    en: 'The hours minors cannot work',
  },
  splitShiftGap: {
    nb: 'Delt vakt på én dato er én arbeidsperiode når oppholdet er kortere enn',
    nn: 'Delt vakt på éin dato er éin arbeidsperiode når opphaldet er kortare enn',
    en: 'A split shift of one date is one period of work when the gap is shorter than',
  },
  calloutMinInterrupt: {
    nb: 'En utrykning bryter ikke hvilen når den er kortere enn',
    nn: 'Ei utrykking bryt ikkje kvila når ho er kortare enn',
    en: 'A call-out does not interrupt rest when it is shorter than',
  },
  planNoticeDays: {
    nb: 'Dager før vakten som planen skal være klar; det som endres senere, er ikke den publiserte planen',
    nn: 'Dagar før vakta som planen skal vere klar; det som blir endra seinare, er ikkje den publiserte planen',
    en: 'Days before a shift by which its plan stands; what is changed later is not the published plan',
  },
} satisfies Messages;

export const SETTING_VALUES = {
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  youth: {
    nb: 'under 15 år eller skolepliktig {under15}, 15 til 18 år {y15_18}',
    nn: 'under 15 år eller skulepliktig {under15}, 15 til 18 år {y15_18}',
    en: 'under 15 or in compulsory school {under15}, 15 to 18 years {y15_18}',
  },
} satisfies Messages;
