import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ComponentProps } from 'preact';
import { languageAskedFor, languageOf } from '../html/language.js';
import { renderPage } from '../html/render.js';
import type { Language } from '../i18n/texts.js';
import { ERROR_TEXTS } from './error.texts.js';
import { ErrorPage, ErrorWords } from './error.view.js';
import { pageAgain } from './page-again.js';
import { detailsOf, problemOf, type ProblemPlace, wantsJson } from './problem.js';
import type { WaysOn } from './ways-on.js';

const NOT_FOUND = 404;

/** Answers everything that was thrown: programs with problem details, people with a page. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(
    private readonly language: Language,
    private readonly place: ProblemPlace,
    private readonly ways: WaysOn | null,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const page = problemOf(error).status === NOT_FOUND ? await this.pageInstead(request) : null;
    if (page === null || response.headersSent) this.answer(error, request, response);
    else response.set('Cache-Control', 'no-store').redirect(303, page);
  }

  /** Programs are led to no pages; and nobody is told less of a refusal because the way on could not be found. */
  private async pageInstead(request: Request): Promise<string | null> {
    if (wantsJson(request.originalUrl, request.headers.accept)) return null;
    try {
      return (await this.ways?.pageInstead(request)) ?? null;
    } catch (error) {
      this.reported(error);
      return null;
    }
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
      const likely = this.ways?.likely(request) ?? null;
      response.type('html').send(this.page(request, { language, problem, number, again, likely }));
    }
  }

  /** With the menu for whoever is signed in; a frame that fails as well is left out. */
  private page(request: Request, props: ComponentProps<typeof ErrorPage>): string {
    try {
      const title = ERROR_TEXTS.title[props.language];
      const framed = this.ways?.framed(request, { title, children: <ErrorWords {...props} /> });
      if (framed) return renderPage(framed);
    } catch (error) {
      this.reported(error);
    }
    return renderPage(<ErrorPage {...props} />);
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
