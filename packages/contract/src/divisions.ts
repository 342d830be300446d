import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { DivisionCode } from './shapes.ts';

export const Division = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['province', 'city', 'county']),
  parentCode: z.string().nullable(),
});
export type Division = z.infer<typeof Division>;

export const listDivisions = endpoint({
  room: 'divisions',
  scope: 'public',
  name: 'list_divisions',
  summary: 'The provinces, or the divisions directly below one',
  method: 'GET',
  path: '/divisions',
  query: z.strictObject({ parent: DivisionCode.optional() }),
  reply: z.object({ divisions: z.array(Division) }),
});

export const readDivision = endpoint({
  room: 'divisions',
  scope: 'public',
  name: 'read_division',
  summary: 'A division, where it lies, and to whom its authority of each line reports',
  method: 'GET',
  path: '/divisions/:code',
  params: z.object({ code: DivisionCode }),
  reply: z.object({
    division: Division,
    path: z.array(Division),
    children: z.array(Division),
    reports: z.array(
      z.object({
        line: z.string(),
        superiorCode: z.string().nullable(),
        superiorName: z.string().nullable(),
        direct: z.boolean(),
        basis: z.string().nullable(),
        verified: z.boolean(),
      }),
    ),
  }),
  refusals: ['not_found'],
});
