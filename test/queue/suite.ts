import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FiguresAudit } from '../../src/violations/figures-audit.service.js';
import { TestApplication } from '../support/application.js';
import { stored } from '../violations/stored.js';
import { FILES, Scene } from './scene.js';
import { cut, deliveredAgain, emptied, killedBeforeNews, killedWorker, poisoned } from './stories.js';
import type { OpenQueue } from './test-queue.js';

const STORIES: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'a job delivered again, also to two workers at once, is done once': deliveredAgain,
  'an import whose process is killed before it publishes is evaluated': killedBeforeNews,
  'who cannot be evaluated is tried at growing intervals, set aside, told of, and holds up nobody': poisoned,
  'a worker killed in the middle of its jobs loses none of them': killedWorker,
  'a queue emptied under a worker is filled again from the marks': emptied,
  'a worker whose connections all break goes on': cut,
};

const PATIENCE_MS = 180_000;

/**
 * What must hold of evaluation whatever befalls the queue, on either backend. In the end
 * everything on record is what it is without a disturbance: cases, sums, history and
 * alerts. Each story has a scene of its own, and they are told at a time, for most of them
 * is waiting.
 */
export function queueSuite(openQueue: OpenQueue): void {
  let undisturbed: TestApplication;
  beforeAll(async () => {
    undisturbed = await TestApplication.start();
    for (const file of FILES) await undisturbed.take(...file);
    await undisturbed.evaluate();
  }, PATIENCE_MS);
  const open = new Set<Scene>();
  afterAll(async () => {
    // One that ran out of time is still there, and so are its processes.
    await Promise.all([...open].map((scene) => scene.close()));
    await undisturbed.close();
  });

  it.concurrent.each(Object.entries(STORIES))(
    '%s',
    async (_name, tell) => {
      const scene = await Scene.open(openQueue);
      open.add(scene);
      try {
        await tell(scene);
        await scene.evaluated();
        const found = await stored((sql) => scene.one.query(sql));
        expect(found).toEqual(await stored((sql) => undisturbed.query(sql)));
        expect(found['violation']!.length).toBeGreaterThan(300);
        expect(await scene.one.app.get(FiguresAudit).discrepancies()).toEqual([]);
        expect(await scene.end()).toEqual([]);
      } finally {
        open.delete(scene);
        await scene.close();
      }
    },
    PATIENCE_MS,
  );
}
