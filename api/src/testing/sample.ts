import type { EndpointSpec } from '@qingshen/contract';
import { z } from 'zod';

/** A request the contract accepts, made from the contract: a wall is only tried by what gets past validation. */

interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  items?: Schema;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
}

const words = [
  'enterprise_name',
  'ab'.repeat(32),
  'https://example.cn',
  '26',
  '11111111-1111-4111-8111-111111111111',
  '13-11111111-1111-4111-8111-111111111111',
  '130606',
  '91130600MA07XYZT1Q',
  '13800138000',
  'li.ming',
  'ABCD-EFGH-JKMN',
  'bHVja3k',
  '清洁生产审核',
];
const formats: Record<string, string> = {
  email: 'li@example.cn',
  'date-time': '2026-03-01T08:00:00+08:00',
  date: '2026-03-01',
};

function wordFor(schema: Schema): string {
  const formatted = schema.format ? formats[schema.format] : undefined;
  if (formatted) return formatted;
  const fits = (word: string) =>
    (!schema.pattern || new RegExp(schema.pattern, 'u').test(word)) &&
    word.length >= (schema.minLength ?? 0) &&
    word.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY);
  const word = [...words].reverse().find(fits);
  if (word === undefined)
    throw new Error(`No word fits ${JSON.stringify(schema)}: add one to testing/sample.ts`);
  return word;
}

function sampleOf(schema: Schema, given: Record<string, unknown>): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice?.[0]) return sampleOf(choice[0], given);
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([name]) => name in given || schema.required?.includes(name))
        .map(([name, part]) => [name, name in given ? given[name] : sampleOf(part, {})]),
    );
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 1 }, () => sampleOf(schema.items ?? {}, {}));
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (type === 'boolean') return true;
  // A record of things by their keys: none of them is one, too.
  if (type === 'object') return {};
  return wordFor(schema);
}

const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

export interface Sample {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/** `given` puts chosen values where the contract has a field of that name, optional ones included. */
export function sampleCall(endpoint: EndpointSpec, given: Record<string, unknown> = {}): Sample {
  const part = (schema: z.ZodType | undefined) => (schema ? sampleOf(schemaOf(schema), given) : undefined);
  return {
    params: (part(endpoint.params) ?? {}) as Record<string, unknown>,
    query: (part(endpoint.query) ?? {}) as Record<string, unknown>,
    body: part(endpoint.body),
  };
}

/** The names of fields that carry ids of things, wherever the contract has them. */
export function idFieldsOf(endpoint: EndpointSpec): string[] {
  const parts = [endpoint.params, endpoint.query, endpoint.body].filter((part) => part !== undefined);
  const named = parts.flatMap((part) => Object.entries(schemaOf(part).properties ?? {}));
  return [
    ...new Set(named.filter(([, schema]) => schema.pattern?.includes('[0-9a-f]{12}')).map(([name]) => name)),
  ];
}
