import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WebhookEvent } from './webhook.js';

/** An address that is told what happens. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  url!: string;

  @Column('text', { array: true })
  events!: WebhookEvent[];

  /** Whether a message says more than ids. */
  @Column('boolean', { name: 'has_details' })
  hasDetails!: boolean;

  /** Signs the messages, so it has to be here as it is. */
  @Column('text')
  secret!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'created_by' })
  createdBy!: string;
}

/** One message to one address; its id stays the same however often it is sent. */
@Entity('webhook_delivery')
@Index('webhook_delivery_due', ['nextAt'], { where: `state = 'due'` })
@Index('webhook_delivery_by_webhook', ['webhookId', 'createdAt', 'id'])
@Check('webhook_delivery_state', `state in ('due', 'delivered', 'dead')`)
export class WebhookDelivery {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Webhook, { name: 'webhook_delivery_webhook', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  @Column('text')
  event!: WebhookEvent | 'test';

  /** JSON, as it is signed. */
  @Column('text')
  body!: string;

  /** `dead`: set aside after the last try, or where the address said that it is gone. */
  @Column('text', { default: 'due' })
  state!: 'due' | 'delivered' | 'dead';

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  @Column('integer', { name: 'last_status', nullable: true })
  lastStatus!: number | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;
}
