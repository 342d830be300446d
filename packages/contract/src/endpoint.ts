import type { OrganizationAct } from '@qingshen/domain/tenancy';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Where a call stands before it is answered:
 * public = anyone, public data; gate = anyone, sign-in and invitations; account = a signed-in person;
 * organization = a signed-in person acting as the member named by the path's organization.
 */
export type Scope = 'public' | 'gate' | 'account' | 'organization';

export interface EndpointSpec {
  /** Room and name are the operation's id in the OpenAPI document. */
  room: string;
  name: string;
  summary: string;
  method: Method;
  /** Below /api; parameters as :name. */
  path: string;
  scope: Scope;
  /** For scope organization: the line of domain's table that says which roles may. */
  act?: OrganizationAct;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  reply: z.ZodType;
  /** 200 unless told. */
  status?: 200 | 201 | 202 | 204;
  /** Refusals beyond those every call of its scope may give. */
  refusals?: readonly string[];
  /** A body that is not JSON: streamed to and from storage. */
  streams?: 'in' | 'out' | 'events';
  /** Whether an Idempotency-Key is honoured; writes with a session do unless told otherwise. */
  idempotent?: false;
}

export const endpoint = <const E extends EndpointSpec>(spec: E): E => spec;

type InputOf<T> = T extends z.ZodType ? z.input<T> : undefined;
export type ParamsOf<E extends EndpointSpec> = InputOf<E['params']>;
export type QueryOf<E extends EndpointSpec> = InputOf<E['query']>;
export type BodyOf<E extends EndpointSpec> = InputOf<E['body']>;
export type ReplyOf<E extends EndpointSpec> = z.output<E['reply']>;
