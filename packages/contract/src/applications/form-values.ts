import { z } from 'zod';
import { DateOnly } from '../shapes.ts';

/** The key of a box of a form, as the form's definition names it. */
export const FieldKey = z.string().regex(/^[a-z][a-z_]{0,59}$/, 'field_key');

/**
 * What is written into a box: numbers and days as the characters that were written. Wide on purpose: what does not fit
 * is refused by the box's own rule, which knows its length, its signs and its sentence.
 */
const Written = z.string().trim().max(200_000);
export const FormInput = z.union([
  Written,
  z.array(Written).max(100),
  z.array(z.record(FieldKey, Written)).max(100),
  z.null(),
]);
const OpinionValue = z.object({
  text: z.string(),
  signedBy: z.string(),
  authority: z.string(),
  on: DateOnly,
});
export const FormValue = z.union([
  z.string(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
  OpinionValue,
  z.null(),
]);
export type FormValue = z.infer<typeof FormValue>;
export const FormValues = z.record(z.string(), FormValue);
export type FormValues = z.infer<typeof FormValues>;
