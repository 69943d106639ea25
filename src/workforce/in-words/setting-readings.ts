import type { Messages } from '../../platform/i18n/texts.js';

/** The readings there are to choose between, each under its setting. */
export const SETTING_READINGS = {
  'dailyRestMode.main_periods': {
    nb: 'mellom to hovedarbeidsperioder',
    nn: 'mellom to hovudarbeidsperiodar',
    en: 'between two main work periods',
  },
  'dailyRestMode.anchored_24h_clip': {
    nb: 'i de 24 timene fra arbeidet begynner',
    nn: 'i dei 24 timane frå arbeidet byrjar',
    en: 'in the 24 hours from the start of work',
  },
  'dailyRestMode.rolling_back_24h': {
    nb: 'i de 24 timene før arbeidet slutter',
    nn: 'i dei 24 timane før arbeidet sluttar',
    en: 'in the 24 hours before work ends',
  },
  'dailyRestMode.fixed_day': {
    nb: 'i et døgn som begynner til fast tid',
    nn: 'i eit døgn som byrjar til fast tid',
    en: 'in a day that begins at a fixed time',
  },
  'weeklyRestMode.iso_week_touch24': {
    nb: 'fra mandag til søndag, også om den går over i neste uke når et døgn av den ligger i uken',
    nn: 'frå måndag til søndag, òg om ho går over i neste veke når eit døgn av ho ligg i veka',
    en: 'from Monday to Sunday, also over its ends when 24 hours of it lie in the week',
  },
  'weeklyRestMode.iso_week_clipped': {
    nb: 'fra mandag til søndag',
    nn: 'frå måndag til søndag',
    en: 'from Monday to Sunday',
  },
  'weeklyRestMode.rolling_168h': {
    nb: 'i 168 timer fra slutten av den forrige',
    nn: 'i 168 timar frå slutten av den førre',
    en: 'in the 168 hours from the end of the last one',
  },
  'dailyTotalMode.work_day': {
    nb: 'arbeidsdøgnet, fra arbeidet begynner',
    nn: 'arbeidsdøgnet, frå arbeidet byrjar',
    en: 'the working day, from the start of work',
  },
  'dailyTotalMode.calendar_day': {
    nb: 'fra midnatt til midnatt',
    nn: 'frå midnatt til midnatt',
    en: 'from midnight to midnight',
  },
  'dailyTotalMode.rolling_24h': {
    nb: 'hvilke som helst 24 timer',
    nn: 'kva 24 timar som helst',
    en: 'any 24 hours',
  },
  'overtimeBasis.statutory': {
    nb: 'arbeid ut over lovens alminnelige arbeidstid',
    nn: 'arbeid ut over den alminnelege arbeidstida i lova',
    en: 'work beyond the ordinary hours of the law',
  },
  'overtimeBasis.plan': {
    nb: 'arbeid ut over det som var planlagt',
    nn: 'arbeid ut over det som var planlagt',
    en: 'work beyond what was planned',
  },
  'overtimeBasis.source': {
    nb: 'det kildesystemet kaller overtid',
    nn: 'det kjeldesystemet kallar overtid',
    en: 'what the source system calls overtime',
  },
  'overtimeFourWeeks.iso_weeks': {
    nb: 'hver uke med de tre før',
    nn: 'kvar veke med dei tre før',
    en: 'each week with the three before it',
  },
  'overtimeFourWeeks.rolling_28_days': {
    nb: 'hver dag med de 27 før',
    nn: 'kvar dag med dei 27 før',
    en: 'each day with the 27 before it',
  },
  'overtimeFourWeeks.fixed_blocks': {
    nb: 'faste fire uker',
    nn: 'faste fire veker',
    en: 'fixed blocks of four weeks',
  },
  'overtimeYear.iso_52_weeks': {
    nb: 'hver uke med de 51 før',
    nn: 'kvar veke med dei 51 før',
    en: 'each week with the 51 before it',
  },
  'overtimeYear.iso_26_weeks': {
    nb: 'hver uke med de 25 før',
    nn: 'kvar veke med dei 25 før',
    en: 'each week with the 25 before it',
  },
  'overtimeYear.calendar_year': { nb: 'kalenderåret', nn: 'kalenderåret', en: 'the calendar year' },
  'shiftDate.start': { nb: 'den begynner på', nn: 'ho byrjar på', en: 'the one it begins on' },
  'shiftDate.end': { nb: 'den slutter på', nn: 'ho sluttar på', en: 'the one it ends on' },
  'shiftDate.majority': {
    nb: 'det meste av den ligger på',
    nn: 'det meste av ho ligg på',
    en: 'the one most of it lies on',
  },
  'weekSums.work_day': {
    nb: 'hele vakter etter datoen de hører til',
    nn: 'heile vakter etter datoen dei høyrer til',
    en: 'whole shifts by the date they belong to',
  },
  'weekSums.clip': {
    nb: 'det som ligger mellom mandag og søndag',
    nn: 'det som ligg mellom måndag og søndag',
    en: 'what lies between Monday and Sunday',
  },
  'sundaySequence.sundays_and_holidays': {
    nb: 'søndager og helgedager',
    nn: 'søndagar og heilagdagar',
    en: 'Sundays and holidays',
  },
  'sundaySequence.sundays_only': { nb: 'bare søndager', nn: 'berre søndagar', en: 'Sundays only' },
  'sundayZone.aml_10_10': {
    nb: 'fra kvelden før, klokken 18 eller etter § 10-10, til klokken 22 på dagen',
    nn: 'frå kvelden før, klokka 18 eller etter § 10-10, til klokka 22 på dagen',
    en: 'from the evening before, 18 or by § 10-10, to 22 on the day',
  },
  'sundayZone.calendar_day': {
    nb: 'fra midnatt til midnatt',
    nn: 'frå midnatt til midnatt',
    en: 'from midnight to midnight',
  },
  'nightAverageWindow.period': {
    nb: 'hele perioden',
    nn: 'heile perioden',
    en: 'the whole period',
  },
  'nightAverageWindow.sliding_4_weeks': {
    nb: 'hver uke med de tre før',
    nn: 'kvar veke med dei tre før',
    en: 'each week with the three before it',
  },
} satisfies Messages;
