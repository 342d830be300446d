import { type EndpointSpec, pathOf } from '@qingshen/contract';
import type { InjectOptions } from 'fastify';
import type { Person } from './person.ts';
import { type Sample, sampleCall } from './sample.ts';

export interface Answered {
  status: number;
  code: string;
  text: string;
  /** What a caller could compare: everything but what names this one request. */
  print: string;
}

const momentary = [
  'x-request-id',
  'date',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-ratelimit-limit',
  'connection',
];

export function requestOf(endpoint: EndpointSpec, { params, query, body }: Sample): InjectOptions {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const streamed = endpoint.streams === 'in';
  return {
    method: endpoint.method as 'GET',
    url: pathOf(endpoint, params) + (search.size ? `?${search}` : ''),
    headers: streamed
      ? { 'content-type': 'application/octet-stream' }
      : body === undefined
        ? {}
        : { 'content-type': 'application/json' },
    payload: streamed
      ? Buffer.from('%PDF-1.7 nothing')
      : body === undefined
        ? undefined
        : JSON.stringify(body),
  };
}

/** Somebody tries an operation with chosen ids; every other field is as the contract asks. */
export async function knock(
  person: Person,
  endpoint: EndpointSpec,
  given: Record<string, unknown> = {},
): Promise<Answered> {
  const response = await person.raw(requestOf(endpoint, sampleCall(endpoint, given)));
  return answered(response);
}

export function answered(response: {
  statusCode: number;
  body: string;
  headers: Record<string, unknown>;
}): Answered {
  const problem = String(response.headers['content-type']).startsWith('application/problem+json')
    ? JSON.parse(response.body)
    : null;
  const headers = Object.entries(response.headers).filter(([name]) => !momentary.includes(name));
  return {
    status: response.statusCode,
    code: problem?.code ?? (response.statusCode < 300 ? 'ok' : 'no problem document'),
    text: response.body,
    print: JSON.stringify([
      response.statusCode,
      problem ? { ...problem, instance: '' } : response.body,
      headers,
    ]),
  };
}
