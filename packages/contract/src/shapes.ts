import { manyLines, oneLine } from '@qingshen/domain';
import { z } from 'zod';

/** The shapes that many calls share. Whatever reaches the database passes one of these first. */

export const text = (max: number, min = 1) =>
  z.string().trim().min(min).max(max).regex(oneLine, 'control_characters');
export const prose = (max: number, min = 1) =>
  z.string().trim().min(min).max(max).regex(manyLines, 'control_characters');

/** A name, an address, a matter: two letters of some script at least. What stood before this was asked is still read. */
export const inWords = (max: number) => text(max).regex(/\p{L}.*\p{L}/u, 'in_words');

export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'uuid');
/** An id that is shown to people carries its place: 13-0199…. */
export const PlacedId = z
  .string()
  .regex(/^[1-9][0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'placed_id');
export const Instant = z.iso.datetime({ offset: true });
const beyond = /^(?!19|20|21|2200)\d{4}-/;
/** As the domain reads a day: between 1900 and 2200. What lies beyond breaks the rule `day`, not that of writing one. */
export const DateOnly = z.iso.date().check(({ value, issues }) => {
  if (beyond.test(value)) issues.push({ code: 'invalid_format', format: 'day', input: value });
});
export const DivisionCode = z.string().regex(/^[1-9][0-9]{5}$/, 'division_code');
export const CreditCode = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, 'credit_code');
export const Mobile = z.string().regex(/^1[3-9][0-9]{9}$/, 'mobile');
export const Mail = z.email().max(254).toLowerCase();
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/, 'username');
export const Version = z.int().positive().max(2_147_483_647);

/** Pages are keyset pages: a cursor is opaque, made by the reply before. */
export const Cursor = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+$/, 'cursor');

export const pageQuery = {
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};

export const page = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: z.array(row),
    next: Cursor.nullable(),
    /** Counting stops at 10 000: beyond it a figure helps nobody and costs everybody. */
    total: z.object({ count: z.int(), capped: z.boolean() }).optional(),
  });

export const Empty = z.null();

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
  instance: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** A field that was refused, in facts.fields of invalid_input. */
export const FieldFault = z.object({
  in: z.enum(['params', 'query', 'body', 'headers']),
  field: z.string(),
  rule: z.string(),
  limit: z.union([z.number(), z.string()]).optional(),
});
export type FieldFault = z.infer<typeof FieldFault>;
