import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Settings } from '../platform/settings.js';
import { RateLimits } from '../platform/http/rate-limits.service.js';
import { AccessLogService } from './access-log.service.js';
import { ConfigFilesInUse } from './audit/config-in-use.service.js';
import { ApiTokensModule } from './api-tokens.module.js';
import { PermissionGuard } from './permission.service.js';
import { Persons } from './persons.service.js';
import { PersonasQuery } from './personas.query.js';
import { ForeignQuery } from './refusals/foreign.query.js';
import { RefusedAttempts } from './refusals/refused-attempts.service.js';
import { SessionMiddleware } from './session.service.js';
import { LiveStreams } from './live/live-streams.service.js';
import { StillThere } from './live/still-there.service.js';
import { HrMembers } from './oidc/hr-members.service.js';
import { SignInNotes } from './oidc/sign-in-notes.service.js';
import { MembersQuery } from './oidc/members.query.js';
import { OidcController } from './oidc/oidc.controller.js';
import { Oidc } from './oidc/oidc.service.js';
import { GrantedRoles } from './roles/granted.query.js';
import { RoleChanges } from './roles/role-changes.service.js';
import { readRoles, ROLE_GRANTS } from './roles/role-file.repository.js';
import { SettingsInUse } from './settings-in-use.service.js';
import { WaysOn } from './ways-on.service.js';
import { SignInController } from './sign-in.controller.js';

/** Closes every route of the application and opens them one by one. */
@Module({
  imports: [ApiTokensModule],
  controllers: [SignInController, OidcController],
  providers: [
    AccessLogService,
    ForeignQuery,
    RefusedAttempts,
    PersonasQuery,
    MembersQuery,
    HrMembers,
    SignInNotes,
    Persons,
    Oidc,
    RateLimits,
    LiveStreams,
    StillThere,
    WaysOn,
    GrantedRoles,
    RoleChanges,
    ConfigFilesInUse,
    SettingsInUse,
    {
      provide: ROLE_GRANTS,
      useFactory: ({ rolesFile }: Settings) => readRoles(rolesFile),
      inject: [Settings],
    },
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [AccessLogService, LiveStreams, RateLimits, RefusedAttempts, ROLE_GRANTS],
})
export class AccessModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
  }
}
