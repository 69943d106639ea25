import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';
import { importPath } from './import-view.js';
import { ImportWish } from './import-wish.js';
import { FILE_KINDS } from './incoming-files.service.js';

/** How the document of the API tells of the route that takes files. */
const EXAMPLE_ID = '5f0c8a52-6a0e-4d0e-9a0f-0d7f3c1f4a11';
export const ACCEPTED = { id: EXAMPLE_ID, href: importPath(EXAMPLE_ID) };

export const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

export const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: false,
  description:
    'Sent again with the same file and options within seven days, it is answered as the first time and taken in once',
  schema: { type: 'string', minLength: 1, maxLength: 257 },
} as const;

export const NAME_HEADER = {
  name: 'Content-Disposition',
  required: false,
  description: 'Name of a file that is the body: attachment; filename="shifts.csv"',
  schema: { type: 'string' },
} as const;

/** A form is told by its fields; a file by what it is, for its columns are those of docs/input-files.md. */
export const SendsFile = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data', ...Object.keys(FILE_KINDS)),
    ApiBody({ required: true, schema: {} }),
  );

/** The form's schema: the file, and the options that may stand in the address as well. */
export function formSchema(): object {
  const { properties = {} } = z.toJSONSchema(ImportWish, { io: 'input' });
  const file = { type: 'string', contentMediaType: 'application/octet-stream', description: 'The file' };
  return { type: 'object', required: ['file'], properties: { file, ...properties } };
}
