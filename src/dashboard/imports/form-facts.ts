import type { Delimiter } from '../../ingest/delimiter.js';
import type { Layout } from '../../ingest/layout.js';
import type { Mapping } from '../../ingest/mapping/mapping.js';
import type { StyleSeen } from '../../ingest/stamp-style.js';
import { type Language, type Speak, speak } from '../../platform/i18n/texts.js';
import { sizeText } from './bytes.js';
import { formatName } from '../../ingest/format-words.js';
import { SUBJECT_NAMES } from '../../wording/field-words.js';
import { FILE_ROWS_TEXTS } from './file-rows.texts.js';
import { type Look, wantsColumns } from './look.js';
import { LOOK_TEXTS } from './look.texts.js';

type Say = Speak<typeof LOOK_TEXTS>;
type Fact = readonly [name: string, value: string];

const DELIMITERS: Readonly<Record<Delimiter, keyof typeof LOOK_TEXTS>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'stroke',
};

/** What a file is taken to be, name by name. */
export function formFacts(look: Look, language: Language): readonly Fact[] {
  const say = speak(LOOK_TEXTS, language);
  const { seen, upload, readBy, mapping } = look;
  return [
    [say('format'), formatOf(look, language) ?? say('unknown')],
    [say('size'), sizeText(language, upload.bytes)],
    ...placeFacts(seen.layout, say),
    ...(seen.layout?.container === 'csv' ? textFacts(seen.layout, say) : []),
    ...(seen.seen ? styleFacts(seen.seen, seen.registerRows > 0, say) : []),
    ...(seen.layout === null ? [] : [[say('columnsBy'), columnsText(seen, readBy, mapping, say)] as const]),
  ];
}

/** Where in the file the table stands; lines above its header are titles, and not read. */
function placeFacts(layout: Layout | null, say: Say): readonly Fact[] {
  const { sheet, headerLine } = layout ?? {};
  return [
    ...(sheet === undefined ? [] : [[say('sheet'), sheet] as const]),
    ...(headerLine === undefined ? [] : [[say('header'), say('headerLine', { line: headerLine })] as const]),
  ];
}

/** Where the form beneath only guesses what a file is about, nothing more is said here either. */
function formatOf({ seen, choice, readBy }: Look, language: Language): string | null {
  if (readBy !== 'own' || !wantsColumns(seen) || seen.layout === null)
    return formatName(seen.format, language);
  const say = speak(FILE_ROWS_TEXTS, language);
  const container = seen.layout.container.toUpperCase();
  const subject = speak(SUBJECT_NAMES, language)(choice.subject);
  return Object.keys(choice.places).length === 0
    ? say('formatAlone', { container })
    : say('formatGuessed', { container, subject });
}

const columnsText = (seen: Look['seen'], readBy: Look['readBy'], mapping: Mapping | null, say: Say): string =>
  wantsColumns(seen) ? say('notKnown') : say(readBy, { name: titleOf(mapping) });

const titleOf = (mapping: Mapping | null): string => mapping?.title ?? mapping?.name ?? '';

const textFacts = ({ delimiter, encoding }: Layout, say: Say): readonly Fact[] => [
  [say('delimiter'), say(DELIMITERS[delimiter])],
  [say('encoding'), encoding],
];

/** Nothing in a register has a time of day. */
function styleFacts(seen: StyleSeen, isRegister: boolean, say: Say): readonly Fact[] {
  return [
    ...(seen.hasDates ? [[say('dates'), say(datesWritten(seen))] as const] : []),
    ...(isRegister ? [] : [[say('clock'), say(seen.has12HourClock ? 'clock12' : 'clock24')] as const]),
    [say('decimals'), say(seen.hasDecimalComma ? 'decimalComma' : 'decimalPoint')],
  ];
}

function datesWritten({ isCertain, hasDayFirst, style }: StyleSeen): keyof typeof LOOK_TEXTS {
  if (!isCertain) return 'uncertainDates';
  if (hasDayFirst) return 'dayFirst';
  return style.slashes === 'month-first' ? 'monthFirst' : 'isoDates';
}
