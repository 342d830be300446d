import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { describeApi } from '@qingshen/contract';
import type { Kernel } from './kernel.ts';

/** /api/openapi.json and /api/docs, both from the contract. */
export async function mountDescription({ app, config }: Kernel): Promise<void> {
  const document = describeApi({ url: config.PUBLIC_URL ?? '/' });
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'none', validatorUrl: null },
  });
  app.get('/api/openapi.json', async (_, reply) => reply.send(document));
}
