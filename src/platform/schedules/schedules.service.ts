import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Settings } from '../settings.js';
import type { DueRun, RunOutcome, ScheduleDefinition } from './schedule.js';
import { SCHEDULED } from './scheduled.js';
import type { Timetable } from './timetable.js';

/** A schedule as this installation has it. */
export interface Schedule extends Omit<ScheduleDefinition, 'when'> {
  /** Null: the settings have it off. */
  readonly when: Timetable | null;
  readonly run: (due: DueRun) => Promise<RunOutcome>;
}

type Method = Schedule['run'];

/** Every schedule there is: whatever method of a provider says that it is one. */
@Injectable()
export class Schedules implements OnModuleInit {
  private readonly byName = new Map<string, Schedule>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly settings: Settings,
  ) {}

  /** @throws Error where two have one name, for their rows could not be told apart */
  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object | null))
        this.add(instance as Readonly<Record<string, Method>>, name);
    }
  }

  /** By name. */
  all(): readonly Schedule[] {
    return [...this.byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  find(name: string): Schedule | null {
    return this.byName.get(name) ?? null;
  }

  private add(provider: Readonly<Record<string, Method>>, methodName: string): void {
    const method = provider[methodName];
    const definition = method && this.reflector.get<ScheduleDefinition | undefined>(SCHEDULED, method);
    if (!method || !definition) return;
    const { name, when } = definition;
    if (this.byName.has(name)) throw new Error(`Two schedules are called ${name}.`);
    this.byName.set(name, {
      ...definition,
      when: typeof when === 'function' ? when(this.settings) : when,
      run: method.bind(provider),
    });
  }
}
