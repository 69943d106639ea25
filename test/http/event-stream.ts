import type { Visitor } from './website.js';

/** An event as a browser would hear it; of a comment only the text. */
export interface Heard {
  readonly type: string;
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly comment: string | null;
}

/** Somebody who listens to server-sent events, over a connection of its own. */
export class EventStream {
  readonly heard: Heard[] = [];
  private readonly reading: Promise<void>;
  private waiting: (() => void)[] = [];
  private hasEnded = false;

  private constructor(
    readonly answer: Response,
    private readonly cut: AbortController,
  ) {
    this.reading = this.read().catch(() => undefined);
  }

  static async open(visitor: Visitor, path: string, lastId?: string): Promise<EventStream> {
    const cut = new AbortController();
    const answer = await visitor.listen(path, cut.signal, lastId);
    return new EventStream(answer, cut);
  }

  /** What was told by name, in order. */
  named(type: string): readonly Heard[] {
    return this.heard.filter((one) => one.type === type);
  }

  /** Waits until something was told, or nothing more will be. */
  async until(isSo: (heard: readonly Heard[]) => boolean, seconds = 30): Promise<void> {
    const deadline = Date.now() + seconds * 1000;
    while (!isSo(this.heard)) {
      if (this.hasEnded || Date.now() > deadline)
        throw new Error(`It was not told; the last were ${JSON.stringify(this.heard.slice(-3))}.`);
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        setTimeout(resolve, 200).unref();
      });
    }
  }

  /** Waits until the server ends it. */
  async ended(): Promise<readonly Heard[]> {
    await this.reading;
    return this.heard;
  }

  /** As a browser that is closed. */
  async close(): Promise<void> {
    this.cut.abort();
    await this.reading;
  }

  private async read(): Promise<void> {
    try {
      let text = '';
      const decoder = new TextDecoder();
      for await (const bytes of this.answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(bytes, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        this.heard.push(...blocks.filter((block) => block.trim() !== '').map(heardOf));
        this.wake();
      }
    } finally {
      this.hasEnded = true;
      this.wake();
    }
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

function heardOf(block: string): Heard {
  const field = (name: string): string | null =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? null;
  return {
    type: field('event') ?? 'message',
    id: field('id'),
    data: JSON.parse(field('data') ?? '{}') as Record<string, unknown>,
    comment: field(''),
  };
}
