import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, page, pageQuery, Uuid } from './shapes.ts';

export const deliveryStates = ['pending', 'delivered', 'dead'] as const;

/** What an operator sees of a delivery: never its content, and the address masked. */
export const Delivery = z.object({
  id: Uuid,
  channel: z.enum(['mail', 'mobile', 'inbox']),
  template: z.string(),
  address: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: Instant,
  nextAttemptAt: Instant.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

const common = { room: 'notifications', scope: 'organization', act: 'tend_deliveries' } as const;

export const listDeliveries = endpoint({
  ...common,
  name: 'list_deliveries',
  summary: 'Mails and messages on their way, and dead letters',
  method: 'GET',
  path: '/o/:organization/deliveries',
  params: z.object({ organization: Uuid }),
  query: z.strictObject({ ...pageQuery, state: z.enum(deliveryStates).default('dead') }),
  reply: page(Delivery),
});

export const resendDelivery = endpoint({
  ...common,
  name: 'resend_delivery',
  summary: 'Put a dead letter back on its way',
  method: 'POST',
  path: '/o/:organization/deliveries/:delivery/resending',
  params: z.object({ organization: Uuid, delivery: Uuid }),
  reply: z.object({ state: z.enum(deliveryStates) }),
  refusals: ['delivery_not_dead'],
});

export const developmentMail = endpoint({
  room: 'notifications',
  scope: 'gate',
  idempotent: false,
  name: 'development_mail',
  summary:
    'Where no mail server is set up, in demo mode, on this machine only: the mails that would have left',
  method: 'GET',
  path: '/demo/mailbox',
  query: z.strictObject({ ...pageQuery }),
  reply: page(
    z.object({
      id: Uuid,
      at: Instant,
      channel: z.enum(['mail', 'mobile']),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.string().nullable(),
    }),
  ),
  refusals: ['not_found'],
});
