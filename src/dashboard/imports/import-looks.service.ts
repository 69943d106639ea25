import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { type ColumnChoice, fitsHeader, mappingOf } from '../../ingest/mapping/column-choice.js';
import type { Mapping } from '../../ingest/mapping/mapping.js';
import { Mappings } from '../../ingest/mapping/mappings.repository.js';
import { presets } from '../../ingest/mapping/presets.repository.js';
import { sheetAsked } from '../../ingest/mapping/sheet-asked.js';
import { type ReadingWish, type SeenUpload, UploadLooks } from '../../ingest/upload-looks.service.js';
import { type Upload, Uploads } from '../../ingest/uploads.service.js';
import {
  BY_HAND,
  choiceFor,
  isToBeGuessed,
  type Look,
  NoSuchUpload,
  type ReadBy,
  wantsColumns,
  wordsFor,
} from './look.js';
import { type Asked, datesAsked } from './look-query.js';

interface Reading {
  readonly seen: SeenUpload;
  readonly mapping: Mapping | null;
  readonly readBy: ReadBy;
  readonly asked: Asked;
}

/** Files that were sent, as they would be read. */
@Injectable()
export class ImportLooks {
  constructor(
    private readonly uploads: Uploads,
    private readonly looks: UploadLooks,
    private readonly mappings: Mappings,
  ) {}

  /** @throws NoSuchUpload also for somebody else's */
  async find(id: string, principal: Principal): Promise<Upload> {
    const upload = z.uuid().safeParse(id).success ? await this.uploads.find(id, principal.id) : null;
    if (!upload) throw new NoSuchUpload();
    return upload;
  }

  /** @throws NoSuchUpload */
  async look(id: string, principal: Principal, asked: Asked): Promise<Look> {
    const upload = await this.find(id, principal);
    const kept = await this.mappings.kept();
    const reading = await this.readHeld(id, principal, asked, kept);
    const { seen, mapping } = reading;
    const choice = choiceFor(seen, mapping, asked);
    const ours = new Set(kept.map(({ name }) => name));
    const offers = [...kept, ...presets().filter(({ name }) => !ours.has(name))];
    return {
      upload,
      ...reading,
      choice,
      isGuessed: isToBeGuessed(seen, mapping, asked),
      words: wordsFor(choice, seen),
      offers: offers.map(({ name, title }) => ({ name, title: title ?? name, isOurs: ours.has(name) })),
    };
  }

  /** An import that ends meanwhile takes the file away, in the middle of a look perhaps: whatever came of it is no answer. */
  private async readHeld(
    id: string,
    principal: Principal,
    asked: Asked,
    kept: readonly Mapping[],
  ): Promise<Reading> {
    try {
      return await this.read(id, asked, kept);
    } finally {
      await this.find(id, principal);
    }
  }

  private async read(id: string, asked: Asked, kept: readonly Mapping[]): Promise<Reading> {
    if (asked.by === 'mapping') {
      const mapping = await this.mappings.find(asked.name);
      if (mapping) return this.readBy(id, mapping, isOurs(mapping, kept) ? 'kept' : 'preset', asked);
    }
    const wish = wishOf(asked);
    const plain = await this.looks.look(id, null, wish);
    if (asked.by === 'hand') return this.readByHand(id, asked.choice, plain, wish);
    const fitting = fittingMapping(plain, kept);
    if (fitting) return this.readBy(id, fitting, 'kept', wish);
    return (await this.readOnItsSheet(id, plain, kept, wish)) ?? readByItself(plain, wish);
  }

  private async readBy(
    id: string,
    mapping: Mapping,
    readBy: ReadBy,
    { dates, sheet }: ReadingWish,
  ): Promise<Reading> {
    const seen = await this.looks.look(id, mapping, { dates, sheet });
    return { seen, mapping, readBy, asked: { by: 'mapping', name: mapping.name, dates, sheet } };
  }

  private async readByHand(
    id: string,
    choice: ColumnChoice,
    plain: SeenUpload,
    { sheet }: ReadingWish,
  ): Promise<Reading> {
    const mapping = mappingOf(choice, plain.layout?.header ?? [], wordsFor(choice, plain), BY_HAND);
    const seen = await this.looks.look(id, mapping, { dates: null, sheet });
    return { seen, mapping, readBy: 'hand', asked: { by: 'hand', choice, sheet } };
  }

  /** By a mapping of ours that names a sheet of the workbook, where nobody has chosen another and it finds all it needs there. */
  private async readOnItsSheet(
    id: string,
    plain: SeenUpload,
    kept: readonly Mapping[],
    wish: ReadingWish,
  ): Promise<Reading | null> {
    for (const one of wish.sheet === null ? ofASheet(plain, kept) : []) {
      const reading = await this.readBy(id, one, 'kept', wish);
      if (fitsHeader(one, reading.seen.layout?.header ?? [])) return reading;
    }
    return null;
  }
}

/** A mapping of ours that finds all it needs, for a file that cannot be read without one. */
function fittingMapping(plain: SeenUpload, kept: readonly Mapping[]): Mapping | undefined {
  const header = plain.layout?.header ?? [];
  const isElsewhere = ({ sheet }: Mapping): boolean =>
    sheet !== undefined && sheetAsked(plain.sheets, sheet) !== plain.layout?.sheet;
  return wantsColumns(plain) ? kept.find((one) => !isElsewhere(one) && fitsHeader(one, header)) : undefined;
}

/** Mappings of ours that name a sheet of a workbook that cannot be read without one. */
function ofASheet(plain: SeenUpload, kept: readonly Mapping[]): readonly Mapping[] {
  if (!wantsColumns(plain)) return [];
  return kept.filter(({ sheet }) => sheet !== undefined && sheetAsked(plain.sheets, sheet) !== undefined);
}

const wishOf = (asked: Asked): ReadingWish => ({ dates: datesAsked(asked), sheet: asked.sheet });

function readByItself(seen: SeenUpload, { dates, sheet }: ReadingWish): Reading {
  const preset = presets().find(({ name }) => name === seen.mapping) ?? null;
  return { seen, mapping: preset, readBy: preset ? 'preset' : 'own', asked: { by: 'itself', dates, sheet } };
}

const isOurs = ({ name }: Mapping, kept: readonly Mapping[]): boolean =>
  kept.some((one) => one.name === name);
