import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who signed in as HR with an address: the issuer knows who HR are, and this is all we learn of it. */
@Entity('hr_member')
export class HrMember {
  /** Id of the principal, `oidc:…`. */
  @PrimaryColumn('text')
  person!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('timestamptz', { name: 'signed_in_at' })
  signedInAt!: Date;
}
