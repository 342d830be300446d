import { keyIndustries } from '@qingshen/domain/industries';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { text } from '../shapes.ts';

export const Industry = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['division', 'class']),
  keyIndustry: z.enum(keyIndustries).nullable(),
  /** False where the class does not settle which key industry it counts to. */
  verified: z.boolean(),
});
export type Industry = z.infer<typeof Industry>;

export const listIndustries = endpoint({
  room: 'rules',
  scope: 'public',
  name: 'list_industries',
  summary: 'Divisions and classes of GB/T 4754-2017, searched by code or name',
  method: 'GET',
  path: '/industries',
  query: z.strictObject({ search: text(60).optional(), key: z.enum(keyIndustries).optional() }),
  reply: z.object({ edition: z.string(), industries: z.array(Industry) }),
});
