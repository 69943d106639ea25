import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { faultsOf, type SchemaIssue, WrongRequest } from './wrong-request.js';

class Issues extends Error {
  constructor(readonly issues: readonly SchemaIssue[]) {
    super('A schema was not met.');
  }
}

/** Holds what a request brings against the schema of its handler, and says where it differs. */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new Issues(issues) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Issues)) throw error;
      const { type, data } = metadata;
      const named = data === undefined ? error.issues : error.issues.map((issue) => under(data, issue));
      throw new WrongRequest(faultsOf(named, type));
    }
  }
}

/** Of one parameter that was taken by its name, the path begins with it. */
const under = (name: string, issue: SchemaIssue): SchemaIssue => ({
  ...issue,
  path: [name, ...(issue.path ?? [])],
});
