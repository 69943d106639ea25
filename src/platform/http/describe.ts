import { STATUS_CODES } from 'node:http';
import { applyDecorators } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

type Decorator = MethodDecorator & ClassDecorator;

/** What a header of an answer says. */
const header = (description: string): object => ({ description, schema: { type: 'string' } });

/** A route's good answer: what it means, the schema it keeps to, and an example. */
export const Answers = (
  status: number,
  description: string,
  schema?: z.ZodType,
  more: { readonly example?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Decorator => {
  const { example, headers = {} } = more;
  const described = Object.entries(headers).map(([name, says]) => [name, header(says)]);
  return ApiResponse({
    status,
    description,
    headers: Object.fromEntries(described) as Record<string, never>,
    ...(schema && { standardSchema: schema }),
    ...(example !== undefined && { example }),
  });
};

/** A good answer that is no JSON of ours. */
export const AnswersFile = (status: number, description: string, kinds: readonly string[] = []): Decorator =>
  ApiResponse({
    status,
    description,
    content: Object.fromEntries(kinds.map((kind) => [kind, { schema: {} }])),
  });

export const PROBLEM_CONTENT = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** What a route may refuse with, beside what every route may. */
export const Refuses = (...statuses: readonly number[]): Decorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({ status, description: STATUS_CODES[status] ?? '', content: PROBLEM_CONTENT }),
    ),
  );

/** The parameters of an address, out of the schema that reads them. */
export const ParametersOf = (schema: z.ZodType): Decorator => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return applyDecorators(
    ...Object.entries(properties).map(([name, property]) => {
      const { description, ...rest } = property as { description?: string };
      return ApiQuery({
        name,
        required: required.includes(name),
        schema: rest,
        ...(description !== undefined && { description }),
      });
    }),
  );
};

/** What programs may ask the answer to be in. */
export const LANGUAGE_HEADER = {
  name: 'Accept-Language',
  required: false,
  description: 'nb, nn or en; the language of the installation when left out',
  schema: { type: 'string' },
} as const;
