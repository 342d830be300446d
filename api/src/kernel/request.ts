import type { EndpointSpec } from '@qingshen/contract';
import type { Bearer } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    bearer?: Bearer;
    /** Where the person is: the peer, or what our own web vouches for. */
    client: { address: string; device: string | null; host: string; isForwarded: boolean };
  }
  interface FastifyContextConfig {
    endpoint?: EndpointSpec;
  }
}
