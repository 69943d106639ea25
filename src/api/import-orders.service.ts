import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportOptions } from '../ingest/imports.service.js';
import { parseMapping } from '../ingest/mapping/mapping-text.js';
import type { Mapping } from '../ingest/mapping/mapping.js';
import { Mappings } from '../ingest/mapping/mappings.repository.js';
import { Clock } from '../platform/clock.js';
import type { Message } from '../platform/i18n/texts.js';
import { faultsOf, WrongRequest } from '../platform/http/wrong-request.js';
import { Settings } from '../platform/settings.js';
import { BrokenRulebook } from '../workforce/yaml-source.js';
import { ImportWish } from './import-wish.js';

/** What is to be done with a file: options as they are sent, made into those of an import. */
@Injectable()
export class ImportOrders {
  constructor(
    private readonly mappings: Mappings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws WrongRequest naming every option that is wrong */
  read(sent: Readonly<Record<string, unknown>>): ImportWish {
    const wish = ImportWish.safeParse(sent);
    if (!wish.success) throw new WrongRequest(faultsOf(wish.error.issues, 'query'));
    return wish.data;
  }

  /** @throws WrongRequest for a mapping that is none */
  async optionsOf(wish: ImportWish, caller: string): Promise<ImportOptions> {
    const { mapping, source, dates, sheet, partial, dryRun, knownOnly, replace } = wish;
    return {
      startedBy: caller,
      zone: this.settings.zone,
      source: source ?? null,
      dates: dates ?? null,
      sheet: sheet ?? null,
      mapping: mapping === undefined ? null : await this.mappingOf(mapping, caller),
      isPartial: partial,
      isDryRun: dryRun,
      knownOnly,
      replace: replace ?? null,
    };
  }

  /** A mapping that has served is kept with what it served for, so that next time its name will do. */
  async keepMapping({ mapping, startedBy }: ImportOptions, tx: EntityManager): Promise<void> {
    if (!mapping || (await this.mappings.has(mapping))) return;
    const by = startedBy ?? COMMAND_LINE;
    // A person may have kept one of the name since the file was sent.
    if (await this.mappings.mayReplace(mapping.name, by)) {
      await this.mappings.saveWith(mapping, this.clock.now(), by, tx);
    }
  }

  /** A name is one word; a mapping itself has lines, or begins as JSON does. */
  private async mappingOf(asked: string, caller: string): Promise<Mapping> {
    if (/^\s*\{|\n/.test(asked)) return this.sentMapping(asked, caller);
    const mapping = await this.mappings.find(asked);
    if (mapping) return mapping;
    const known = (await this.mappings.names()).join(', ');
    throw wrongMapping({
      nb: `ingen mapping har dette navnet; ventet en av ${known}`,
      nn: `ingen mapping har dette namnet; venta ein av ${known}`,
      en: `no mapping has this name; expected one of ${known}`,
    });
  }

  private async sentMapping(text: string, caller: string): Promise<Mapping> {
    const mapping = mappingIn(text);
    const { name } = mapping;
    const isTaken = !(await this.mappings.has(mapping));
    if (isTaken && !(await this.mappings.mayReplace(name, caller))) {
      throw wrongMapping({
        nb: `et annet kolonneoppsett heter «${name}» og er lagret av en person eller følger med; ventet navnet alene, eller et annet navn`,
        nn: `eit anna kolonneoppsett heiter «${name}» og er lagra av ein person eller følgjer med; venta namnet åleine, eller eit anna namn`,
        en: `another mapping is named “${name}”, and is kept by a person or shipped; expected that name alone, or another name`,
      });
    }
    return mapping;
  }
}

function mappingIn(text: string): Mapping {
  try {
    return parseMapping(text, 'mapping');
  } catch (error) {
    if (error instanceof BrokenRulebook) throw wrongMapping(...error.mistakes);
    throw error;
  }
}

const wrongMapping = (...mistakes: readonly Message[]): WrongRequest =>
  new WrongRequest(mistakes.map((said) => ({ parameter: 'mapping', detail: said.en, said })));
