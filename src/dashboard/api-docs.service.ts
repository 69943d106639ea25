import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** The documentation page brings its own styles into the document; nothing else may. */
const DOCS_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Documents the API at `/api/docs`, for programs at `/api/openapi.json`. Call it after
 * `configureHttp` and before the application listens.
 */
export function documentApi(app: NestExpressApplication, version: string): void {
  app.use('/api/docs', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', DOCS_POLICY);
    next();
  });
  const about = new DocumentBuilder()
    .setTitle('Hviletid')
    .setDescription(
      'Reads what the signed-in person may see. A finding is a possible breach until somebody has assessed it. Durations are seconds, months are YYYY-MM, stamps are local with offset.',
    )
    .setVersion(version)
    .addCookieAuth('hviletid')
    .build();
  SwaggerModule.setup('api/docs', app, () => onlyApi(SwaggerModule.createDocument(app, about)), {
    // Left to itself it also serves the document as YAML, beside the paths we opened.
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Hviletid API',
  });
}

/** Pages are for people; what they answer may change without notice. */
const onlyApi = (document: OpenAPIObject): OpenAPIObject => ({
  ...document,
  paths: Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'))),
});
