import { createHash } from 'node:crypto';
import type { Form, FormValues } from '@qingshen/domain/applications';

/** Keys in order, at every depth: the same answers give the same text, however they were kept. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, canonical(held)]),
  );
}

/** Printed at the foot, so that a stamped scan can be held against the data it was printed from. */
export const formFingerprint = (form: Pick<Form, 'id' | 'version'>, values: FormValues): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical({ form: form.id, version: form.version, values })))
    .digest('hex');
