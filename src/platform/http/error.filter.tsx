import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageAskedFor, languageOf } from '../html/language.js';
import { renderPage } from '../html/render.js';
import type { Language } from '../i18n/texts.js';
import { ErrorPage } from './error.view.js';
import { pageAgain } from './page-again.js';
import { detailsOf, problemOf, type ProblemPlace, wantsJson } from './problem.js';

/** Answers everything that was thrown: programs with problem details, people with a page. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(
    private readonly language: Language,
    private readonly place: ProblemPlace,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Also for middleware, which Nest's filters do not reach. */
  answer(error: unknown, request: Request, response: Response): void {
    const problem = problemOf(error);
    const number = problem.status === 500 ? this.reported(error) : null;
    if (response.headersSent) {
      // Half an answer that ends as if it were whole would be taken for one.
      response.destroy();
      return;
    }
    response.status(problem.status).set({ 'Cache-Control': 'no-store', ...problem.headers });
    // Behind a middleware of Nest's own, `path` is what is left of it.
    const path = request.originalUrl.split('?', 1)[0] ?? '/';
    if (wantsJson(path, request.headers.accept)) {
      const language = languageAskedFor(request.headers['accept-language']);
      const instance = number === null ? path : `urn:uuid:${number}`;
      const details = detailsOf(problem, this.place, language, instance);
      response.vary('Accept-Language').type('application/problem+json').send(JSON.stringify(details));
    } else {
      const language = languageOf(request.headers, this.language);
      const again = pageAgain(request.method, request.originalUrl, problem);
      response.type('html').send(renderPage(<ErrorPage {...{ language, problem, number, again }} />));
    }
  }

  /** The address is left out on purpose: it may hold what names a person. */
  private reported(error: unknown): string {
    const number = randomUUID();
    this.log.error(
      `Failure ${number}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return number;
  }
}
