import { Module } from '@nestjs/common';
import { ApiTokenRepository } from './api-tokens.repository.js';
import { ApiTokens } from './api-tokens.service.js';

/** Tokens for other programs; of its own, since the command line makes them without a server. */
@Module({ providers: [ApiTokenRepository, ApiTokens], exports: [ApiTokens] })
export class ApiTokensModule {}
