import { STATUS_CODES } from 'node:http';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { z } from 'zod';
import { PROBLEM_CONTENT } from '../platform/http/describe.js';
import { ProblemSchema } from '../platform/http/problem-schema.js';
import { EventBody } from './event-body.js';
import { formSchema } from './import-document.service.js';

/** The documentation page brings its own styles into the document; nothing else may. */
const DOCS_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const ABOUT =
  'What programs send and what they are told. A finding is a possible breach until somebody has assessed it. Durations are seconds where nothing else is said, months are YYYY-MM, stamps are local with offset. Whoever refuses answers with problem details (RFC 9457) whose type leads to an explanation. The guide is docs/api.md.';

/**
 * Documents the API at `/api/docs`, for programs at `/api/v1/openapi.json`. Call it after
 * `configureHttp` and before the application listens.
 */
export function documentApi(app: NestExpressApplication, version: string): void {
  app.use('/api/docs', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', DOCS_POLICY);
    next();
  });
  SwaggerModule.setup('api/docs', app, () => apiDocument(app, version), {
    // Left to itself it also serves the document as YAML, beside the paths we opened.
    raw: ['json'],
    jsonDocumentUrl: 'api/v1/openapi.json',
    customSiteTitle: 'Hviletid API',
  });
}

function apiDocument(app: NestExpressApplication, version: string): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hviletid')
    .setDescription(ABOUT)
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('/')
    .addSecurity('token', {
      type: 'http',
      scheme: 'bearer',
      description: 'A token of “hviletid token create”; scopes are named beside each operation',
    })
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: 'hviletid',
      description: 'A signed-in person',
    })
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? converted(schema, schemaType) : undefined,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    autoTagControllers: false,
  });
  return whole(document, {
    ...converted(ProblemSchema, 'output').components,
    ...converted(EventBody, 'input').components,
  });
}

interface Converted {
  readonly schema: object;
  readonly components: Record<string, object>;
}

/** The schema that validates, as JSON Schema; those with a name become components. */
function converted(schema: z.ZodType, io: 'input' | 'output'): Converted {
  const { $defs = {}, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  delete own.$schema;
  return { schema: own, components: $defs };
}

/** What every operation may refuse with. */
const ALWAYS = [401, 403, 422, 429, 500];
const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };

/** Pages are for people, and what they answer may change without notice; the rest is told in full. */
function whole(document: OpenAPIObject, components: Converted['components']): OpenAPIObject {
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/'));
  const schemas = { ...document.components?.schemas, ...components };
  return {
    ...document,
    paths: { ...Object.fromEntries(paths.map(([path, item]) => [path, withRefusals(item)])), ...ITSELF },
    components: { ...document.components, schemas },
  };
}

type PathItem = OpenAPIObject['paths'][string];

interface Operation {
  readonly responses?: object;
  readonly requestBody?: { readonly content?: Readonly<Record<string, object>> };
}

const FORM = 'multipart/form-data';

/** Of a body that may be a form, what stands in the form. */
function withForm({ requestBody }: Operation): Pick<Operation, 'requestBody'> {
  const { content = {} } = requestBody ?? {};
  if (!(FORM in content)) return {};
  return { requestBody: { ...requestBody, content: { ...content, [FORM]: { schema: formSchema() } } } };
}

function withRefusals(item: PathItem): PathItem {
  const methods = Object.entries(item as Readonly<Record<string, Operation>>);
  return Object.fromEntries(
    methods.map(([method, operation]) => [
      method,
      {
        ...operation,
        ...withForm(operation),
        responses: { ...Object.fromEntries(refusedAlways(operation).map(refusal)), ...operation.responses },
      },
    ]),
  );
}

/** A body can be of another form than it should be. */
const refusedAlways = ({ requestBody }: Operation): number[] =>
  requestBody === undefined ? ALWAYS : [...ALWAYS, 415];

const refusal = (status: number): readonly [string, object] => [
  String(status),
  {
    description: STATUS_CODES[status],
    content: PROBLEM_CONTENT,
    ...(status === 429 && { headers: RETRY_AFTER }),
  },
];

/** The document is an answer of the API as well. */
const ITSELF: OpenAPIObject['paths'] = {
  '/api/v1/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This document',
      security: [],
      responses: {
        '200': {
          description: 'OpenAPI 3.1',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    },
  },
};
