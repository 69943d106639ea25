import type { Messages } from '../platform/i18n/texts.js';

/**
 * What was found by each rule, in one or two plain sentences that hold in every reading of the rule; and what the plan
 * will lead to, of what lies ahead (`told`).
 */
export const FOUND_TEXTS = {
  DAILY_REST: {
    nb: 'Mellom {start} og {end} {told, select, ahead {blir etter planen} other {var}} den lengste sammenhengende arbeidsfrie perioden {measured}. Den skal være minst {limit}.',
    nn: 'Mellom {start} og {end} {told, select, ahead {blir etter planen} other {var}} den lengste samanhengande arbeidsfrie perioden {measured}. Han skal vere minst {limit}.',
    en: '{told, select, ahead {According to the plan, between} other {Between}} {start} and {end} the longest unbroken rest {told, select, ahead {is} other {was}} {measured}. It must be at least {limit}.',
  },
  WEEKLY_REST: {
    nb: 'I de sju dagene fra {start} til {end} {told, select, ahead {blir etter planen} other {var}} den lengste sammenhengende arbeidsfrie perioden {measured}. Den skal være minst {limit}.',
    nn: 'I dei sju dagane frå {start} til {end} {told, select, ahead {blir etter planen} other {var}} den lengste samanhengande arbeidsfrie perioden {measured}. Han skal vere minst {limit}.',
    en: '{told, select, ahead {According to the plan, in} other {In}} the seven days from {start} to {end} the longest unbroken rest {told, select, ahead {is} other {was}} {measured}. It must be at least {limit}.',
  },
  DAILY_TOTAL: {
    nb: 'I døgnet fra {start} {told, select, ahead {blir etter planen} other {var}} arbeidstiden {measured}. Den skal være høyst {limit}.',
    nn: 'I døgnet frå {start} {told, select, ahead {blir etter planen} other {var}} arbeidstida {measured}. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, in} other {In}} the day from {start} the working time {told, select, ahead {is} other {was}} {measured}. It must be at most {limit}.',
  },
  OT_7D: {
    nb: 'Overtiden i de sju dagene til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Den skal være høyst {limit}.',
    nn: 'Overtida i dei sju dagane til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, overtime} other {Overtime}} in the seven days up to and including {date} {told, select, ahead {is} other {was}} {measured}. It must be at most {limit}.',
  },
  OT_4W: {
    nb: 'Overtiden i de fire ukene til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Den skal være høyst {limit}.',
    nn: 'Overtida i dei fire vekene til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, overtime} other {Overtime}} in the four weeks up to and including {date} {told, select, ahead {is} other {was}} {measured}. It must be at most {limit}.',
  },
  SUNDAY_NEXT: {
    nb: '{told, select, ahead {Etter planen blir det arbeidet} other {Det ble arbeidet}} både i søndagsdøgnet {before} og i søndagsdøgnet {date}. Den som har arbeidet en søndag, skal ha fri den neste.',
    nn: '{told, select, ahead {Etter planen blir det arbeidd} other {Det blei arbeidd}} både i søndagsdøgnet {before} og i søndagsdøgnet {date}. Den som har arbeidd ein søndag, skal ha fri den neste.',
    en: '{told, select, ahead {According to the plan, there} other {There}} {told, select, ahead {is} other {was}} work both in the Sunday period of {before} and in that of {date}. Who has worked a Sunday must be off the next.',
  },
  OT_WEEK: {
    nb: 'Overtiden i kalenderuken til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Den skal være høyst {limit}.',
    nn: 'Overtida i kalenderveka til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, overtime} other {Overtime}} in the calendar week up to and including {date} {told, select, ahead {is} other {was}} {measured}. It must be at most {limit}.',
  },
  OT_52W: {
    nb: 'Overtiden fra {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Den skal være høyst {limit}.',
    nn: 'Overtida frå {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} {measured}. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, overtime} other {Overtime}} from {firstDate} up to and including {date} {told, select, ahead {is} other {was}} {measured}. It must be at most {limit}.',
  },
  TOTAL_AVG: {
    nb: 'Fra {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} samlet arbeidstid {measured} per uke i gjennomsnitt. Den skal være høyst {limit}.',
    nn: 'Frå {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} samla arbeidstid {measured} per veke i gjennomsnitt. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, from} other {From}} {firstDate} up to and including {date} total hours {told, select, ahead {are} other {were}} {measured} a week on average. They must be at most {limit}.',
  },
  WEEK_CAP: {
    nb: 'I uken til og med {date} {told, select, ahead {blir etter planen} other {var}} samlet arbeidstid {measured}. Den skal være høyst {limit}.',
    nn: 'I veka til og med {date} {told, select, ahead {blir etter planen} other {var}} samla arbeidstid {measured}. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, in} other {In}} the week up to and including {date} total hours {told, select, ahead {are} other {were}} {measured}. They must be at most {limit}.',
  },
  ORD_DAY: {
    nb: 'I arbeidsdøgnet fra {start} {told, select, ahead {er} other {var}} det planlagt {measured} arbeid. Alminnelig arbeidstid skal være høyst {limit}.',
    nn: 'I arbeidsdøgnet frå {start} {told, select, ahead {er} other {var}} det planlagt {measured} arbeid. Alminneleg arbeidstid skal vere høgst {limit}.',
    en: 'For the working day from {start} {measured} of work {told, select, ahead {are} other {were}} planned. Ordinary working time must be at most {limit}.',
  },
  ORD_WEEK: {
    nb: 'I uken til og med {date} {told, select, ahead {er} other {var}} planlagt arbeid og omregnet beredskapsvakt {measured}. Alminnelig arbeidstid skal være høyst {limit}.',
    nn: 'I veka til og med {date} {told, select, ahead {er} other {var}} planlagt arbeid og omrekna beredskapsvakt {measured}. Alminneleg arbeidstid skal vere høgst {limit}.',
    en: 'In the week up to and including {date} planned work and converted standby {told, select, ahead {are} other {were}} {measured}. Ordinary working time must be at most {limit}.',
  },
  AVG_ORDINARY: {
    nb: 'Fra {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} alminnelig arbeidstid {measured} per uke i gjennomsnitt. Den skal være høyst {limit}.',
    nn: 'Frå {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} alminneleg arbeidstid {measured} per veke i gjennomsnitt. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, from} other {From}} {firstDate} up to and including {date} ordinary hours {told, select, ahead {are} other {were}} {measured} a week on average. They must be at most {limit}.',
  },
  SUNDAY_4W: {
    nb: 'Til og med {date} {told, select, ahead {blir det etter planen} other {ble det}} arbeidet på alle søn- og helgedager i {count, plural, other {# uker}} på rad. Minst hver fjerde uke skal ha en fri søn- eller helgedag.',
    nn: 'Til og med {date} {told, select, ahead {blir det etter planen} other {blei det}} arbeidd på alle søn- og heilagdagar i {count, plural, other {# veker}} på rad. Minst kvar fjerde veke skal ha ein fri søn- eller heilagdag.',
    en: '{told, select, ahead {According to the plan, up} other {Up}} to and including {date} every Sunday and holiday {told, select, ahead {is} other {was}} worked in {count, plural, one {# week} other {# weeks in a row}}. At least every fourth week must have one off.',
  },
  SUNDAY_AVG26: {
    nb: 'Fra {firstDate} til og med {date} {told, select, ahead {blir det etter planen} other {ble det}} arbeidet på {measured} av søn- og helgedagene. Det skal være høyst {limit}.',
    nn: 'Frå {firstDate} til og med {date} {told, select, ahead {blir det etter planen} other {blei det}} arbeidd på {measured} av søn- og heilagdagane. Det skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, from} other {From}} {firstDate} up to and including {date} {measured} of the Sundays and holidays {told, select, ahead {are} other {were}} worked. It must be at most {limit}.',
  },
  NIGHT_AVG_4W: {
    nb: 'Fra {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} alminnelig arbeidstid {measured} per 24 timer i gjennomsnitt, ukentlig fri holdt utenfor. For den som jevnlig arbeider om natten, skal den være høyst {limit}.',
    nn: 'Frå {firstDate} til og med {date} {told, select, ahead {blir etter planen} other {var}} alminneleg arbeidstid {measured} per 24 timar i gjennomsnitt, vekentleg fri halde utanfor. For den som jamleg arbeider om natta, skal ho vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, from} other {From}} {firstDate} up to and including {date} ordinary hours {told, select, ahead {are} other {were}} {measured} in 24 hours on average, weekly rest left out. For regular night workers they must be at most {limit}.',
  },
  NIGHT_RISK_8H: {
    nb: 'I arbeidsdøgnet fra {start}, med nattarbeid som har særlig risiko eller belastning, {told, select, ahead {blir etter planen} other {var}} arbeidstiden {measured}. Den skal være høyst {limit}.',
    nn: 'I arbeidsdøgnet frå {start}, med nattarbeid som har særleg risiko eller belastning, {told, select, ahead {blir etter planen} other {var}} arbeidstida {measured}. Ho skal vere høgst {limit}.',
    en: '{told, select, ahead {According to the plan, in} other {In}} the working day from {start}, with night work of special risk or strain, the working time {told, select, ahead {is} other {was}} {measured}. It must be at most {limit}.',
  },
  OWN_INITIATIVE_NIGHT: {
    nb: 'Mellom {start} og {end} {told, select, ahead {blir det etter planen} other {ble det}} arbeidet {measured}. En avtale om kveldsarbeid på eget initiativ åpner ikke for arbeid da.',
    nn: 'Mellom {start} og {end} {told, select, ahead {blir det etter planen} other {blei det}} arbeidd {measured}. Ein avtale om kveldsarbeid på eige initiativ opnar ikkje for arbeid då.',
    en: '{told, select, ahead {According to the plan, between} other {Between}} {start} and {end} there {told, select, ahead {is} other {was}} {measured} of work. An agreement on evening work on own initiative does not allow work then.',
  },
  BREAK: {
    nb: 'Arbeidet fra {start} til {end} {told, select, ahead {får etter planen} other {hadde}} {measured} pause. Det skal ha minst {single, select, yes {én pause} other {{limit}}}.',
    nn: 'Arbeidet frå {start} til {end} {told, select, ahead {får etter planen} other {hadde}} {measured} pause. Det skal ha minst {single, select, yes {éin pause} other {{limit}}}.',
    en: '{told, select, ahead {According to the plan, the} other {The}} work from {start} to {end} {told, select, ahead {has} other {had}} {measured} of break. It must have at least {single, select, yes {one break} other {{limit}}}.',
  },
  BREAK_OT: {
    nb: 'I arbeidsdøgnet fra {start} {told, select, ahead {fortsetter etter planen} other {fortsatte}} arbeidet etter alminnelig arbeidstid, med {measured} betalt pause. Den skal være minst {limit}.',
    nn: 'I arbeidsdøgnet frå {start} {told, select, ahead {held etter planen} other {heldt}} arbeidet fram etter alminneleg arbeidstid, med {measured} betalt pause. Han skal vere minst {limit}.',
    en: '{told, select, ahead {According to the plan, in} other {In}} the working day from {start} work {told, select, ahead {goes} other {went}} on after ordinary hours, with {measured} of paid break. It must be at least {limit}.',
  },
  YOUTH_DAY: {
    nb: 'Den {date} {told, select, ahead {blir etter planen} other {var}} arbeidstiden {measured}. {age, select, under15 {For den som er under 15 år eller skolepliktig, skal} y15_18 {For den som er mellom 15 og 18 år, skal} other {I denne alderen skal}} den være høyst {limit} {school, select, yes {på en skoledag} no {på en skolefri dag} other {per dag}}.',
    nn: 'Den {date} {told, select, ahead {blir etter planen} other {var}} arbeidstida {measured}. {age, select, under15 {For den som er under 15 år eller skulepliktig, skal} y15_18 {For den som er mellom 15 og 18 år, skal} other {I denne alderen skal}} ho vere høgst {limit} {school, select, yes {på ein skuledag} no {på ein skulefri dag} other {per dag}}.',
    en: '{told, select, ahead {According to the plan, on} other {On}} {date} the working time {told, select, ahead {is} other {was}} {measured}. {age, select, under15 {For those under 15 or in compulsory school} y15_18 {For those between 15 and 18} other {At this age}} it must be at most {limit} {school, select, yes {on a school day} no {on a day without school} other {a day}}.',
  },
  YOUTH_WEEK: {
    nb: 'I uken til og med {date} {told, select, ahead {blir etter planen} other {var}} arbeidstiden {measured}. {age, select, under15 {For den som er under 15 år eller skolepliktig, skal} y15_18 {For den som er mellom 15 og 18 år, skal} other {I denne alderen skal}} den være høyst {limit} {school, select, yes {i en uke med skole} no {i en skolefri uke} other {per uke}}.',
    nn: 'I veka til og med {date} {told, select, ahead {blir etter planen} other {var}} arbeidstida {measured}. {age, select, under15 {For den som er under 15 år eller skulepliktig, skal} y15_18 {For den som er mellom 15 og 18 år, skal} other {I denne alderen skal}} ho vere høgst {limit} {school, select, yes {i ei veke med skule} no {i ei skulefri veke} other {per veke}}.',
    en: '{told, select, ahead {According to the plan, in} other {In}} the week up to and including {date} the working time {told, select, ahead {is} other {was}} {measured}. {age, select, under15 {For those under 15 or in compulsory school} y15_18 {For those between 15 and 18} other {At this age}} it must be at most {limit} {school, select, yes {in a week with school} no {in a week without school} other {a week}}.',
  },
  YOUTH_NIGHT: {
    nb: 'Mellom {start} og {end} {told, select, ahead {blir det etter planen} other {ble det}} arbeidet {measured}. {age, select, under15 {For den som er under 15 år eller skolepliktig, er} y15_18 {For den som er mellom 15 og 18 år, er} other {I denne alderen er}} arbeid da ikke tillatt.',
    nn: 'Mellom {start} og {end} {told, select, ahead {blir det etter planen} other {blei det}} arbeidd {measured}. {age, select, under15 {For den som er under 15 år eller skulepliktig, er} y15_18 {For den som er mellom 15 og 18 år, er} other {I denne alderen er}} arbeid då ikkje tillate.',
    en: '{told, select, ahead {According to the plan, between} other {Between}} {start} and {end} there {told, select, ahead {is} other {was}} {measured} of work. {age, select, under15 {For those under 15 or in compulsory school} y15_18 {For those between 15 and 18} other {At this age}} work is not allowed then.',
  },
  YOUTH_BREAK: {
    nb: 'Arbeidet fra {start} til {end} {told, select, ahead {får etter planen} other {hadde}} {measured} pause. {age, select, under15 {For den som er under 15 år eller skolepliktig, skal} y15_18 {For den som er mellom 15 og 18 år, skal} other {I denne alderen skal}} det ha minst {limit}.',
    nn: 'Arbeidet frå {start} til {end} {told, select, ahead {får etter planen} other {hadde}} {measured} pause. {age, select, under15 {For den som er under 15 år eller skulepliktig, skal} y15_18 {For den som er mellom 15 og 18 år, skal} other {I denne alderen skal}} det ha minst {limit}.',
    en: '{told, select, ahead {According to the plan, the} other {The}} work from {start} to {end} {told, select, ahead {has} other {had}} {measured} of break. {age, select, under15 {For those under 15 or in compulsory school} y15_18 {For those between 15 and 18} other {At this age}} it must have at least {limit}.',
  },
} satisfies Messages;
