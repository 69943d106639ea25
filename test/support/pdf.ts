import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of the structure tree: its role, its text alternative, and what is in it. */
export interface Tagged {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly Tagged[];
  /** The text of it and of all in it, in reading order. */
  readonly text: string;
}

/** A line of text where it stands: points from the left and from the top, and how high its letters are. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Where a link leads inside the document, and what it is called for whoever cannot see it. */
export interface Link {
  readonly target: unknown;
  readonly alternative: string;
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  /** XMP. */
  readonly metadata: string;
  /** Whether the window of a reader has the title and not the name of the file. */
  readonly showsTitle: boolean;
  readonly isMarked: boolean;
  readonly bookmarks: readonly string[];
  readonly pages: readonly {
    readonly tree: Tagged;
    readonly lines: readonly Line[];
    /** Text that is in no marked content: assistive technology could not tell what it is. */
    readonly unmarked: string;
    readonly links: readonly Link[];
    readonly height: number;
  }[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Annotation {
  readonly dest?: unknown;
  readonly contentsObj?: { readonly str: string };
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly transform?: readonly number[];
}

/** Reads what a PDF says to assistive technology, and where its lines stand, with pdf.js. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(content), verbosity: 0 });
  const document = await task.promise;
  const [metadata, mark, outline, preferences] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo(),
    document.getOutline(),
    document.getViewerPreferences(),
  ]);
  const pages: ReadPdf['pages'][number][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree = (await page.getStructTree()) as Node;
    const links = ((await page.getAnnotations()) as Annotation[]).map(({ dest, contentsObj }) => ({
      target: dest,
      alternative: contentsObj?.str ?? '',
    }));
    const { texts, unmarked } = textsOf(items);
    pages.push({ tree: tagged(tree, texts), lines: linesOf(items, height), unmarked, links, height });
  }
  await task.destroy();
  return {
    info: metadata.info as Record<string, unknown>,
    metadata: String(metadata.metadata.getRaw()),
    showsTitle:
      preferences !== null && 'DisplayDocTitle' in preferences && preferences.DisplayDocTitle === true,
    isMarked: (mark as { Marked?: boolean } | null)?.Marked === true,
    bookmarks: outline.map(({ title }) => title),
    pages,
  };
}

const NO_MARK = 'no mark';

/** Text by the id of its marked content; that of artefacts, which have none, is left out. */
function textsOf(items: readonly Item[]): {
  readonly texts: ReadonlyMap<string, string>;
  readonly unmarked: string;
} {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type = '', id, str = '' } of items) {
    if (type.startsWith('begin')) open.push(id ?? '');
    else if (type.startsWith('end')) open.pop();
    else add(texts, open.at(-1) ?? NO_MARK, str);
  }
  return { texts, unmarked: trimmed(texts.get(NO_MARK)) };
}

const trimmed = (text = ''): string => text.trim();

const add = (texts: Map<string, string>, id: string, text: string): void => {
  texts.set(id, (texts.get(id) ?? '') + text);
};

function tagged(node: Node, texts: ReadonlyMap<string, string>): Tagged {
  const all = node.children ?? [];
  const own = ({ id = 'none' }: Node): string => texts.get(id) ?? '';
  const parts = all.map((child) => (child.role === undefined ? own(child) : tagged(child, texts)));
  return {
    role: node.role ?? '',
    ...(node.alt !== undefined && { alt: node.alt }),
    children: parts.filter((part) => typeof part !== 'string'),
    text: parts
      .map((part) => (typeof part === 'string' ? part : part.text))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

function linesOf(items: readonly Item[], height: number): Line[] {
  return items.flatMap(({ str = '', transform }) => {
    const [, , , size = 0, x = 0, y = 0] = transform ?? [];
    return str.trim() === '' ? [] : [{ text: str, x, y: height - y, size }];
  });
}

/** All pieces with a role, in reading order. */
export const allOf = (role: string, tree: Tagged): Tagged[] =>
  tree.children.flatMap((child) => [...(child.role === role ? [child] : []), ...allOf(role, child)]);
