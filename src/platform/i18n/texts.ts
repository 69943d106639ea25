import { IntlMessageFormat } from 'intl-messageformat';

/** The languages in which everything a person sees exists: bokmål, nynorsk, English. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

/** One message in every language, ICU MessageFormat. A language left out is a compile error. */
export type Message = Readonly<Record<Language, string>>;
export type Messages = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;

/** Speaks the messages of one room in one language. */
export type Speak<M extends Messages> = (key: keyof M, values?: Values) => string;

export const isLanguage = (text: unknown): text is Language =>
  LANGUAGES.some((language) => language === text);

const formats = new Map<string, IntlMessageFormat>();

function formatFor(language: Language, message: string): IntlMessageFormat {
  const key = `${language}\u0000${message}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  formats.set(key, format);
  return format;
}

/** `speak(TEXTS, 'nb')` gives a function from key and values to the sentence. */
export function speak<M extends Messages>(messages: M, language: Language): Speak<M> {
  return (key, values) => {
    const message: Message | undefined = messages[key];
    if (!message) throw new Error(`No message ${String(key)}`);
    return String(formatFor(language, message[language]).format(values));
  };
}

/**
 * One message with its values filled in, in every language: for what is refused before the reader is known.
 * @param values the same in all languages, or those of each
 */
export function inEveryLanguage<M extends Messages>(
  messages: M,
  key: keyof M,
  values?: Values | ((language: Language) => Values),
): Message {
  const said = (language: Language): string =>
    speak(messages, language)(key, typeof values === 'function' ? values(language) : values);
  return { nb: said('nb'), nn: said('nn'), en: said('en') };
}
