import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '../errors.js';
import { languageOf } from '../html/language.js';
import { renderPage } from '../html/render.js';
import { isLocalRequest } from '../http/loopback.js';
import { Settings } from '../settings.js';
import { Inbox, type ReceivedMail } from './inbox.service.js';
import { type InboxContext, InboxPage, MailPage } from './inbox.view.js';

class NoSuchMail extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'inbox.no-such-mail';

  constructor() {
    super('There is no such mail in the inbox.');
  }
}

class InboxClosed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'inbox.closed';

  constructor() {
    super('The inbox can be read on the machine the demonstration runs on, and nowhere else.');
  }
}

const HTML = 'text/html; charset=utf-8';
/** Foreign HTML may be drawn with its own styles; it may run nothing, load nothing, send nothing. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

/** What the demonstration's mails look like. Part of demo mode only, and for this machine only. */
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  list(@Req() request: Request): string {
    const context = this.contextOf(request);
    return renderPage(<InboxPage context={context} mails={this.inbox.list()} />);
  }

  @Get(':id')
  @Header('Content-Type', HTML)
  show(@Req() request: Request, @Param('id') id: string): string {
    const context = this.contextOf(request);
    return renderPage(<MailPage context={context} mail={this.mail(id)} />);
  }

  /** The mail's own HTML, for the frame on its page; its links open in a tab of their own. */
  @Get(':id/html')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', MAIL_POLICY)
  body(@Req() request: Request, @Param('id') id: string): string {
    this.contextOf(request);
    return `<base target="_blank">${this.mail(id).html}`;
  }

  private mail(id: string): ReceivedMail {
    const mail = this.inbox.find(id);
    if (!mail) throw new NoSuchMail();
    return mail;
  }

  private contextOf(request: Request): InboxContext {
    if (!isLocalRequest(request.socket.remoteAddress, request.headers)) throw new InboxClosed();
    return { language: languageOf(request.headers, this.settings.language), zone: this.settings.zone };
  }
}
