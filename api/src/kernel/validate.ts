import type { EndpointSpec, FieldFault } from '@qingshen/contract';
import type { z } from 'zod';
import { Refused } from './refused.ts';

type Part = FieldFault['in'];

/** A fault names its field and the rule broken, in the contract's own words; sentences are the web's. */
function faultOf(part: Part, issue: z.core.$ZodIssue): FieldFault[] {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map((key) => ({
      in: part,
      field: [at, key].filter(Boolean).join('.').slice(0, 120),
      rule: 'unknown_field',
    }));
  const rule =
    issue.code === 'invalid_type' && issue.input === undefined
      ? 'missing'
      : issue.code === 'invalid_format'
        ? issue.format === 'regex'
          ? issue.message
          : issue.format
        : issue.code;
  const limit = 'maximum' in issue ? issue.maximum : 'minimum' in issue ? issue.minimum : undefined;
  return [
    { in: part, field: at.slice(0, 120), rule, ...(limit === undefined ? {} : { limit: Number(limit) }) },
  ];
}

function read(part: Part, schema: z.ZodType | undefined, value: unknown, faults: FieldFault[]): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.flatMap((issue) => faultOf(part, issue)));
  return undefined;
}

export function validate(endpoint: EndpointSpec, given: { params: unknown; query: unknown; body: unknown }) {
  const faults: FieldFault[] = [];
  const params = read('params', endpoint.params, given.params, faults);
  const query = read('query', endpoint.query, given.query, faults);
  const body = endpoint.streams === 'in' ? undefined : read('body', endpoint.body, given.body, faults);
  if (faults.length === 0) return { params, query, body };
  // An id that cannot be one names nothing: absent, not malformed.
  if (faults.every((fault) => fault.in === 'params')) throw new Refused({ code: 'not_found' });
  throw new Refused({ code: 'invalid_input', facts: { fields: faults.slice(0, 20) } });
}
