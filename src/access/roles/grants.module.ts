import { Module } from '@nestjs/common';
import { Settings } from '../../platform/settings.js';
import { readRoles, ROLE_GRANTS } from './role-file.repository.js';

/** Who has which role by the role file. A room of its own: commands that write to such people open no routes. */
@Module({
  providers: [
    {
      provide: ROLE_GRANTS,
      useFactory: ({ rolesFile }: Settings) => readRoles(rolesFile),
      inject: [Settings],
    },
  ],
  exports: [ROLE_GRANTS],
})
export class GrantsModule {}
