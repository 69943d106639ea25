import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a piece of XML, in its order; names come without the prefix of their namespace. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  /** Text may come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Elements within each other; all that are open are held, and a workbook has a dozen. */
const DEEPEST = 100;

/**
 * Tells a listener everything of an XML document, never holding more than a piece of it.
 *
 * @yields after each piece how many bytes of it there have been so far
 * @throws Error where it is no well-formed XML
 */
export async function* readXml(stream: Readable, listener: XmlListener): AsyncGenerator<number> {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Error('Elements lie too deep within each other.');
    listener.open(localName(name), attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(piece, { stream: true }));
    bytes += piece.length;
    yield bytes;
  }
  parser.write(decoder.decode()).close();
}

/** As `readXml`, of a document that is short enough to be waited for. */
export async function readWholeXml(stream: Readable, listener: XmlListener): Promise<void> {
  const pieces = readXml(stream, listener);
  while ((await pieces.next()).done !== true);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without prefix, which each program chooses for itself. */
export const localAttribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
