import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import type { ErrorFrame, WaysOn as Ways } from '../platform/http/ways-on.js';
import { languageOf } from '../platform/html/language.js';
import { speak } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import type { Principal } from './access.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { homeOf, menuOf, pageAt, pagesOf } from './menu.js';
import { pageContext } from './page-context.js';
import { ProductPage } from './page.view.js';
import { ForeignQuery } from './refusals/foreign.query.js';
import type { KnownRequest } from './session.service.js';
import { pageAbove, type RoutePath } from './page-above.js';

/** What names persons: a page of it is led to where it is among what somebody may see, and else is not told from none. */
const OF_PERSONS = /^\/(?:violations|objections|me)\/./;

/** Where somebody who is signed in goes on from an answer that is no page. */
@Injectable()
export class WaysOn implements Ways {
  constructor(
    private readonly foreign: ForeignQuery,
    private readonly settings: Settings,
  ) {}

  async pageInstead(request: Request): Promise<string | null> {
    const { principal } = request as KnownRequest;
    const path = request.originalUrl.split('?', 1)[0] ?? '/';
    if (!principal || request.method !== 'GET') return null;
    const page = pageAbove(path, routesOf(request));
    return page === null || !(await this.isOpen(principal, page)) ? null : page;
  }

  framed(request: Request, { title, children }: ErrorFrame): VNode | null {
    const { principal } = request as KnownRequest;
    if (!principal) return null;
    const context = {
      ...pageContext(request as KnownRequest, principal, this.settings),
      isFleeting: request.method !== 'GET',
    };
    return (
      <ProductPage context={context} title={title}>
        {children}
      </ProductPage>
    );
  }

  likely(request: Request): { readonly href: string; readonly text: string } | null {
    const { principal } = request as KnownRequest;
    if (!principal) return null;
    const pages = pagesOf(menuOf(principal));
    const page = pageAt(request.originalUrl, pages) ?? pages.find(({ href }) => href === homeOf(principal));
    const say = speak(ACCESS_TEXTS, languageOf(request.headers, this.settings.language));
    return page ? { href: page.href, text: say(page.text) } : null;
  }

  private async isOpen(principal: Principal, page: string): Promise<boolean> {
    const ids = page.split('/').filter((part) => z.uuid().safeParse(part).success);
    if (!OF_PERSONS.test(page)) return true;
    const named = await this.foreign.named(ids, null);
    return named !== null && this.foreign.isSeen(principal, named);
  }
}

/** The routes there are, as the server has them. */
function routesOf({ app }: Request): readonly RoutePath[] {
  const { router } = app as unknown as {
    readonly router: { readonly stack: readonly { readonly route?: RoutePath }[] };
  };
  return router.stack.flatMap(({ route }) => (route ? [route] : []));
}
