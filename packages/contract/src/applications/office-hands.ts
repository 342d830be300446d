import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant, Version } from '../shapes.ts';
import { desk, inOrganization, OfficeHand } from './shapes.ts';

/** How many hands a paper goes through in an office: its own setting. */

export const readOfficeHands = endpoint({
  ...desk,
  act: 'see_desk',
  name: 'read_office_hands',
  summary: 'Which hands a paper goes through in this office, and who could be each',
  method: 'GET',
  path: '/o/:organization/office-hands',
  params: inOrganization,
  reply: z.object({
    version: z.int(),
    hands: z.array(OfficeHand),
    isDefault: z.boolean(),
    setBy: z.string().nullable(),
    setAt: Instant.nullable(),
    holders: z.array(z.object({ hand: OfficeHand, people: z.int() })),
  }),
});

export const setOfficeHands = endpoint({
  ...desk,
  act: 'set_office_hands',
  name: 'set_office_hands',
  summary: 'Three hands or two; papers that lie here already keep the order they came under',
  method: 'PUT',
  path: '/o/:organization/office-hands',
  params: inOrganization,
  body: z.strictObject({
    version: z.int().min(0).max(2_147_483_647),
    hands: z.array(OfficeHand).min(1).max(3),
  }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'office_hands_missing', 'office_hands_order'],
});
