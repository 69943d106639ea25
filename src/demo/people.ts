import { day } from './calendar.js';
import { emailOf, nameOf } from './names.js';
import { item } from './random.js';

type Employment = 'permanent' | 'trainee' | 'apprentice' | 'temporary';
type Pattern = 'office' | 'rota';

/** One person with one position. Days are day numbers; `to` is the last day, null when open. */
export interface Person {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'nb' | 'nn' | 'en';
  readonly unit: string;
  readonly title: string;
  readonly share: number;
  readonly employment: Employment;
  readonly scheme: string | null;
  readonly manager: boolean;
  readonly pattern: Pattern;
  /** Which week of the rota this person was in at its start; 0 for office hours. */
  readonly rotaOffset: number;
  readonly from: number;
  readonly to: number | null;
}

interface Post {
  readonly unit: string;
  readonly title: string;
  readonly count: number;
  readonly pattern?: Pattern;
  readonly scheme?: string;
  readonly manager?: boolean;
}

/** The permanent positions on 31 December 2025: 96 of them. */
const POSTS: readonly Post[] = [
  { unit: 'DIR', title: 'Direktør', count: 1, manager: true },
  { unit: 'DIR', title: 'Stabsleder', count: 1 },
  { unit: 'DIR', title: 'Kommunikasjonsrådgiver', count: 1 },
  { unit: 'DIR', title: 'Jurist', count: 1 },
  { unit: 'DIR', title: 'Kvalitetsrådgiver', count: 1 },
  { unit: 'VIRK', title: 'HR- og økonomisjef', count: 1, manager: true },
  { unit: 'VIRK', title: 'HR-rådgiver', count: 3 },
  { unit: 'VIRK', title: 'Økonomirådgiver', count: 3 },
  { unit: 'VIRK', title: 'Innkjøpsrådgiver', count: 1 },
  { unit: 'VIRK', title: 'Arkivar', count: 1 },
  { unit: 'KUND', title: 'Avdelingsleder', count: 1, manager: true },
  { unit: 'KUND', title: 'Kundekonsulent', count: 9 },
  { unit: 'KUND', title: 'Opplæringsansvarlig', count: 2 },
  { unit: 'OPS', title: 'Operasjonsleder', count: 1, manager: true },
  { unit: 'OPS', title: 'Turnusplanlegger', count: 1 },
  { unit: 'OPS', title: 'Operatør', count: 18, pattern: 'rota' },
  { unit: 'TEK', title: 'Teknologidirektør', count: 1, manager: true },
  { unit: 'TEK', title: 'Arkitekt', count: 2 },
  { unit: 'OVERV', title: 'Seksjonsleder', count: 1, manager: true },
  { unit: 'OVERV', title: 'Driftstekniker', count: 9, pattern: 'rota' },
  { unit: 'OVERV', title: 'Systemingeniør', count: 7, scheme: 'BV-DRIFT' },
  { unit: 'NETT', title: 'Seksjonsleder', count: 1, manager: true },
  { unit: 'NETT', title: 'Nettingeniør', count: 5, scheme: 'BV-NETT' },
  { unit: 'NETT', title: 'Radioingeniør', count: 4, scheme: 'BV-NETT' },
  { unit: 'MED', title: 'Seksjonsleder', count: 1, manager: true },
  { unit: 'MED', title: 'Medisinteknisk ingeniør', count: 6, scheme: 'BV-MED' },
  { unit: 'PROD', title: 'Produktsjef', count: 1, manager: true },
  { unit: 'PROD', title: 'Produktansvarlig', count: 2, scheme: 'BV-PROD' },
  { unit: 'PROD', title: 'Utvikler', count: 4, scheme: 'BV-PROD' },
  { unit: 'PROD', title: 'Tester', count: 2, scheme: 'BV-PROD' },
  { unit: 'LEV', title: 'Leveransesjef', count: 1, manager: true },
  { unit: 'LEV', title: 'Prosjektleder', count: 3 },
];

/** Who was hired during 2025, by title and place among those of the title. */
const HIRED: Readonly<Record<string, string>> = {
  'KUND Kundekonsulent 8': '2025-02-01',
  'OPS Operatør 17': '2025-04-01',
  'PROD Utvikler 3': '2025-05-01',
  'MED Medisinteknisk ingeniør 5': '2025-06-01',
  'NETT Radioingeniør 3': '2025-08-01',
  'PROD Tester 1': '2025-08-18',
  'OVERV Driftstekniker 8': '2025-09-01',
  'VIRK HR-rådgiver 2': '2025-10-01',
  'LEV Prosjektleder 2': '2025-11-01',
};

/** Shares below a full position: 96 persons make 95.6 full-time equivalents. */
const SHARES: Readonly<Record<string, number>> = {
  'KUND Opplæringsansvarlig 1': 0.8,
  'VIRK Arkivar 0': 0.8,
};

interface Guest extends Post {
  readonly employment: Employment;
  readonly from: string;
  readonly to?: string;
  readonly rotaOffset?: number;
}

/** Those who left during the thirteen months, and those who are no permanent employees. */
const OTHERS: readonly Guest[] = [
  left({ unit: 'KUND', title: 'Kundekonsulent', count: 1 }, '2025-01-31'),
  left({ unit: 'OPS', title: 'Operatør', count: 1, pattern: 'rota' }, '2025-03-31', 17),
  left({ unit: 'MED', title: 'Medisinteknisk ingeniør', count: 1, scheme: 'BV-MED' }, '2025-05-31'),
  left({ unit: 'NETT', title: 'Radioingeniør', count: 1, scheme: 'BV-NETT' }, '2025-06-30'),
  left({ unit: 'OVERV', title: 'Driftstekniker', count: 1, pattern: 'rota' }, '2025-08-31', 8),
  left({ unit: 'VIRK', title: 'HR-rådgiver', count: 1 }, '2025-09-30'),
  left({ unit: 'DIR', title: 'Kommunikasjonsrådgiver', count: 1 }, '2025-11-30'),
  { unit: 'PROD', title: 'Trainee', count: 1, employment: 'trainee', from: '2024-08-19' },
  { unit: 'VIRK', title: 'Trainee', count: 1, employment: 'trainee', from: '2024-08-19' },
  { unit: 'OVERV', title: 'Lærling IT-drift', count: 1, employment: 'apprentice', from: '2024-08-15' },
  { unit: 'OVERV', title: 'Lærling IT-drift', count: 1, employment: 'apprentice', from: '2025-08-18' },
  { unit: 'NETT', title: 'Lærling dataelektronikk', count: 1, employment: 'apprentice', from: '2025-08-18' },
  temporary('LEV', 'Prosjektmedarbeider', '2024-10-01', '2026-03-31'),
  temporary('KUND', 'Kundekonsulent, vikar', '2025-03-03', '2026-02-28'),
  temporary('KUND', 'Kundekonsulent, vikar', '2025-05-12', '2026-05-31'),
  temporary('VIRK', 'Økonomimedarbeider', '2025-06-02', '2026-05-31'),
];

function left(post: Post, to: string, rotaOffset = 0): Guest {
  return { ...post, employment: 'permanent', from: '2019-05-01', to, rotaOffset };
}

function temporary(unit: string, title: string, from: string, to: string): Guest {
  return { unit, title, count: 1, employment: 'temporary', from, to };
}

const LANGUAGES = ['nb', 'nb', 'nb', 'nn', 'nb', 'nb', 'nb', 'nb', 'en', 'nb'] as const;
const STARTS = ['2012-03-01', '2016-08-15', '2018-01-02', '2020-01-01', '2021-09-01', '2023-02-01'];

/** Everybody who was employed at some time in the thirteen months, in order of their codes. */
export function people(): readonly Person[] {
  const seats = [...POSTS.flatMap(permanents), ...OTHERS.map(other)];
  return seats.map((seat, index) => {
    const name = nameOf(index);
    return {
      ...seat,
      code: String(1001 + index),
      name,
      email: emailOf(name),
      language: item(LANGUAGES, index),
    };
  });
}

type Seat = Omit<Person, 'code' | 'name' | 'email' | 'language'>;

function permanents(post: Post): Seat[] {
  return Array.from({ length: post.count }, (_, place) => {
    const key = `${post.unit} ${post.title} ${place}`;
    return {
      ...seatOf(post),
      share: SHARES[key] ?? 1,
      employment: 'permanent',
      rotaOffset: place,
      from: day(HIRED[key] ?? item(STARTS, place + post.title.length)),
      to: null,
    };
  });
}

const other = (guest: Guest): Seat => ({
  ...seatOf(guest),
  share: 1,
  employment: guest.employment,
  rotaOffset: guest.rotaOffset ?? 0,
  from: day(guest.from),
  to: guest.to === undefined ? null : day(guest.to),
});

const seatOf = (post: Post): Pick<Person, 'unit' | 'title' | 'scheme' | 'manager' | 'pattern'> => ({
  unit: post.unit,
  title: post.title,
  scheme: post.scheme ?? null,
  manager: post.manager ?? false,
  pattern: post.pattern ?? 'office',
});
