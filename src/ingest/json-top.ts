import { type JSONVisitor, visit } from 'jsonc-parser';

/** A list at the top of an object. */
export interface TopList {
  readonly key: string;
  /** What comes first in it. */
  readonly holds: 'objects' | 'others' | 'nothing';
}

/** What stands at the top of an object, as far as its beginning shows. */
export interface JsonTop {
  readonly lists: readonly TopList[];
  /** Names of fields that are texts, numbers or truths. */
  readonly fields: readonly string[];
  /** Whether the text is one object, be it cut off; not where another follows, or it is no JSON. */
  readonly isOne: boolean;
}

/** Ends a walk through a text at its first fault. */
class Enough extends Error {}

class Walk implements JsonTop {
  readonly lists: { key: string; holds: TopList['holds'] }[] = [];
  readonly fields: string[] = [];
  isOne = true;
  private depth = 0;
  private key = '';
  private isInList = false;

  constructor(private readonly end: number) {}

  get visitor(): JSONVisitor {
    return {
      onObjectProperty: (name) => {
        if (this.depth === 1) this.key = name;
      },
      onObjectBegin: () => {
        this.open('objects');
      },
      onObjectEnd: () => {
        this.close();
      },
      onArrayBegin: () => {
        this.openList();
      },
      onArrayEnd: () => {
        this.close();
      },
      onLiteralValue: () => {
        this.say();
      },
      onError: (_error, offset, length) => {
        this.isOne = offset + length >= this.end && this.depth > 0;
        throw new Enough();
      },
    };
  }

  private open(kind: 'objects' | 'others'): void {
    const list = this.lists.at(-1);
    if (list && this.isInList && this.depth === 2 && list.holds === 'nothing') list.holds = kind;
    this.depth += 1;
  }

  private openList(): void {
    if (this.depth === 1) {
      this.lists.push({ key: this.key, holds: 'nothing' });
      this.isInList = true;
    }
    this.open('others');
  }

  private close(): void {
    this.depth -= 1;
    if (this.depth === 1) this.isInList = false;
  }

  private say(): void {
    if (this.depth === 1) this.fields.push(this.key);
    this.open('others');
    this.close();
  }
}

/** @param head the beginning of a text that is an object */
export function jsonTop(head: string): JsonTop {
  const walk = new Walk(head.trimEnd().length);
  try {
    visit(head, walk.visitor, { disallowComments: true });
  } catch (error) {
    // What is nested some thousand deep is more than the walk's own stack can hold.
    if (!(error instanceof Enough || error instanceof RangeError)) throw error;
  }
  return walk;
}
