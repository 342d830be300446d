import type { APIRequestContext } from '@playwright/test';
import { expect } from './cast.ts';

type Method = 'POST' | 'PUT' | 'PATCH';

/** What a journey stands on is laid through the product's own calls; other journeys walk those steps in full. */
export async function laid<T>(
  request: APIRequestContext,
  method: Method,
  path: string,
  data: object = {},
): Promise<T> {
  const response = await request.fetch(`/api${path}`, { method, data });
  expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

export async function asked<T>(request: APIRequestContext, path: string): Promise<T> {
  const response = await request.get(`/api${path}`);
  expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** A sheet with a stamp, another each time: the same file twice would be the same file. */
export const sheet = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n%${name} ${Math.random()}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`),
});
