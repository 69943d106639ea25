import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../access/permission.service.js';
import { Answers } from '../platform/http/describe.js';
import { RETENTION_KINDS } from './retention-file.js';
import { RetentionViews } from './retention-views.service.js';

const RetentionQuery = z.strictObject({
  preview: z.enum(['true', 'false']).default('false').meta({
    description:
      'Whether to count what would be erased now, which takes a look at everything; nothing is erased by it',
  }),
});

const count = z.int().min(0);
const RetentionSchema = z
  .object({
    kinds: z.array(
      z.object({
        kind: z.enum(RETENTION_KINDS),
        kept: z.object({
          count: z.int().min(1),
          unit: z.enum(['days', 'months', 'years']),
          isAfterYearEnd: z.boolean().meta({ description: 'Counted from the end of the calendar year' }),
        }),
        keptFrom: z.iso.date().meta({ description: 'What is older is no longer kept' }),
        preview: z
          .object({
            count: count.meta({ description: 'What would be erased now' }),
            waiting: count.meta({
              description: 'Older and kept all the same, as somebody has to do with it still',
            }),
          })
          .nullable()
          .meta({ description: 'Null unless asked for' }),
      }),
    ),
  })
  .meta({ id: 'Retention' });

/** How long records are kept, and what a run would erase, as counts: of nobody in particular. */
@ApiTags('set-up')
@Controller('api/v1/retention')
export class RetentionApiController {
  constructor(private readonly views: RetentionViews) {}

  @Get()
  @Needs('view-retention')
  @ApiOperation({
    summary: 'How long each kind of record is kept, and what would be erased',
    description: 'Periods stand in a file; erasing runs every night and is not to be asked for by a program.',
  })
  @Answers(200, 'Each kind, in the order in which it is erased', RetentionSchema)
  async seen(
    @Query({ schema: RetentionQuery }) { preview: asked }: z.output<typeof RetentionQuery>,
  ): Promise<z.output<typeof RetentionSchema>> {
    const { kinds, preview } = await this.views.seen(asked === 'true');
    return {
      kinds: kinds.map(({ kind, period, from }) => {
        const found = preview?.find((each) => each.kind === kind);
        return {
          ...{ kind, keptFrom: from, kept: { ...period } },
          preview: found ? { count: found.count, waiting: found.waiting } : null,
        };
      }),
    };
  }
}
