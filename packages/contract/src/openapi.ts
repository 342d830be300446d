import { z } from 'zod';
import type { EndpointSpec } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { type RefusalCode, refusals, refusalsOfScope } from './refusals.ts';
import { Problem } from './shapes.ts';

/** OpenAPI 3.1 from the contract: whatever validates a request also describes it. */

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
};

function parametersOf(endpoint: EndpointSpec): Json[] {
  const of = (schema: z.ZodObject | undefined, place: 'path' | 'query') => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, described]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: described,
    }));
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'The same key with the same request gives the same answer for 24 hours; with another request 422.',
    schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
  };
  const keyed =
    endpoint.method !== 'GET' &&
    endpoint.idempotent !== false &&
    ['account', 'organization'].includes(endpoint.scope);
  return [...of(endpoint.params, 'path'), ...of(endpoint.query, 'query'), ...(keyed ? [key] : [])];
}

function responsesOf(endpoint: EndpointSpec): Json {
  const status = String(endpoint.status ?? 200);
  const type =
    endpoint.streams === 'out'
      ? 'application/octet-stream'
      : endpoint.streams === 'events'
        ? 'text/event-stream'
        : 'application/json';
  const success =
    status === '204'
      ? { description: 'Done' }
      : { description: 'Done', content: { [type]: { schema: schemaOf(endpoint.reply, 'output') } } };
  const codes = [
    ...new Set([...refusalsOfScope[endpoint.scope], ...((endpoint.refusals ?? []) as RefusalCode[])]),
  ];
  const byStatus = group(codes);
  const problems = [...byStatus].map(([refused, list]) => [
    String(refused),
    {
      description: list.map((code) => `${code}: ${refusals[code][1]}`).join('; '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { [status]: success, ...Object.fromEntries(problems) };
}

function group(codes: readonly RefusalCode[]): Map<number, RefusalCode[]> {
  const groups = new Map<number, RefusalCode[]>();
  for (const code of codes) groups.set(refusals[code][0], [...(groups.get(refusals[code][0]) ?? []), code]);
  return groups;
}

function operationOf(endpoint: EndpointSpec): Json {
  const open = endpoint.scope === 'public' || endpoint.scope === 'gate';
  const body =
    endpoint.streams === 'in'
      ? {
          required: true,
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        }
      : endpoint.body && {
          required: true,
          content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
        };
  return {
    operationId: `${endpoint.room}.${endpoint.name}`,
    tags: [endpoint.room],
    summary: endpoint.summary,
    parameters: parametersOf(endpoint),
    ...(body ? { requestBody: body } : {}),
    responses: responsesOf(endpoint),
    security: open ? [] : [{ session: [] }],
  };
}

export function describeApi({ url }: { url: string }): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '清审 Qingshen',
      version: '0.1.0',
      description:
        'The system of record for cleaner production audits. Errors are RFC 9457 problems with a code and facts.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'qs_access' } },
    },
  };
}
