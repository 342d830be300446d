import { endpoints, refusals } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';

const world = useApp('description');

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
  security: object[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}
let document: Document;
beforeAll(async () => {
  document = (await world.app.inject({ url: '/api/openapi.json' })).json();
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every reference and every type anywhere in the document. */
function walk(value: unknown, visit: (object: Record<string, unknown>, at: string) => void, at = '#'): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value as Record<string, unknown>, at);
  for (const [key, inner] of Object.entries(value)) walk(inner, visit, `${at}/${key}`);
}

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and describes every operation of the contract once', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const described = operations().map(
      ({ path, method, operation }) => `${method.toUpperCase()} ${path} ${operation.operationId}`,
    );
    expect(described.sort()).toEqual(
      endpoints
        .map(
          ({ method, path, room, name }) =>
            `${method} /api${path.replace(/:(\w+)/g, '{$1}')} ${room}.${name}`,
        )
        .sort(),
    );
    expect(new Set(operations().map(({ operation }) => operation.operationId)).size).toBe(endpoints.length);
  });

  test('has no operation the server does not answer, nor an answer nobody described', async () => {
    for (const { path, method } of operations()) {
      const url = path.replace(/\{\w+\}/g, '11111111-1111-4111-8111-111111111111');
      expect(
        world.app.hasRoute({ method: method.toUpperCase() as 'GET', url: path.replace(/\{(\w+)\}/g, ':$1') }),
        `${method} ${url}`,
      ).toBe(true);
    }
  });

  test('gives every parameter of a path a place, required, with a schema', () => {
    for (const { path, operation } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const told = operation.parameters.filter((one) => one.in === 'path');
      expect(told.map((one) => one.name).sort()).toEqual(named.sort());
      expect(told.every((one) => one.required)).toBe(true);
      expect(
        operation.parameters.every((one) => ['path', 'query', 'header'].includes(one.in) && one.schema),
      ).toBe(true);
      expect(new Set(operation.parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(
        operation.parameters.length,
      );
    }
  });

  test('says of each operation how it succeeds and how it may refuse', () => {
    for (const { operation, method } of operations()) {
      const statuses = Object.keys(operation.responses);
      expect(
        statuses.every((status) => /^[1-5]\d\d$/.test(status)),
        operation.operationId,
      ).toBe(true);
      expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1);
      expect(Object.values(operation.responses).every((response) => response.description)).toBe(true);
      expect(operation.responses['503']?.content?.['application/problem+json']).toBeDefined();
      if (method === 'get') expect(operation.requestBody).toBeUndefined();
      expect(
        operation.security.every((scheme) =>
          Object.keys(scheme).every((name) => name in document.components.securitySchemes),
        ),
      ).toBe(true);
    }
  });

  test('refers to nothing that is not there, and knows only types there are', () => {
    const wrong: string[] = [];
    walk(document, (object, at) => {
      if (typeof object.$ref === 'string') {
        const found = object.$ref
          .split('/')
          .slice(1)
          .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document);
        if (found === undefined) wrong.push(`${at}: ${object.$ref}`);
      }
      if (typeof object.type === 'string' && at.includes('schema') && !/properties$/.test(at))
        if (
          !['object', 'array', 'string', 'number', 'integer', 'boolean', 'null', 'apiKey'].includes(
            object.type,
          )
        )
          wrong.push(`${at}: ${object.type}`);
    });
    expect(wrong).toEqual([]);
  });

  test('declares only refusals there are', () => {
    expect(
      endpoints.flatMap((endpoint) =>
        (endpoint.refusals ?? [])
          .filter((code) => !(code in refusals))
          .map((code) => `${endpoint.name}: ${code}`),
      ),
    ).toEqual([]);
  });
});
