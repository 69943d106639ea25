import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../html/language.js';
import { renderPage } from '../html/render.js';
import type { Language } from '../i18n/texts.js';
import { ErrorPage } from './error.view.js';
import { type Problem, problemOf, wantsJson } from './problem.js';

/** Answers everything that was thrown: programs with problem details, people with a page. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(private readonly language: Language) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Also for middleware, which Nest's filters do not reach. */
  answer(error: unknown, request: Request, response: Response): void {
    const problem = problemOf(error);
    const number = problem.status === 500 ? this.reported(error) : null;
    if (response.headersSent) {
      response.end();
      return;
    }
    response.status(problem.status).setHeader('Cache-Control', 'no-store');
    if (wantsJson(request.path, request.headers.accept)) sendJson(response, problem, number);
    else {
      const language = languageOf(request.headers, this.language);
      response
        .type('html')
        .send(renderPage(<ErrorPage language={language} problem={problem} number={number} />));
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

function sendJson(response: Response, { type, status, detail }: Problem, number: string | null): void {
  const instance = number === null ? {} : { instance: `urn:uuid:${number}` };
  response.type('application/problem+json').send(JSON.stringify({ type, status, detail, ...instance }));
}
