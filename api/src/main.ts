import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { type App, buildApp } from './app.ts';
import { readConfig, SettingFault } from './kernel/config.ts';
import { foundOperator } from './tenancy/index.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Everything that is not the API's is the web's: its built handler answers on the same port. */
async function mountWeb(app: App): Promise<void> {
  const { WEB_HANDLER, HOST, PORT, PUBLIC_URL } = app.kernel.config;
  if (!WEB_HANDLER) return;
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  const loopback = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : host;
  process.env.API_ORIGIN = `http://${loopback}:${PORT}`;
  process.env.INTERNAL_SECRET = app.internalSecret;
  process.env.ORIGIN = PUBLIC_URL ?? process.env.API_ORIGIN;
  const { handler } = (await import(pathToFileURL(WEB_HANDLER).href)) as { handler: Handler };
  await app.register(async (scope) => {
    // The web reads its own bodies, whatever their type.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      url: '/*',
      logLevel: 'warn',
      handler: (request, reply) => {
        reply.hijack();
        // Built assets pass none of the web's hooks.
        reply.raw.setHeader('x-content-type-options', 'nosniff');
        handler(request.raw, reply.raw, () => reply.raw.writeHead(404).end());
      },
    });
  });
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const app = await buildApp(config);
  await mountWeb(app);
  const stop = (): void => {
    // A client that never finishes does not keep the service from stopping.
    setTimeout(() => process.exit(0), 8_000).unref();
    void app.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  if (process.send) process.once('disconnect', stop);
  await app.listen({ host: config.HOST, port: config.PORT });
  if (!config.DEMO) {
    const code = await foundOperator(app.kernel, '清审运营方');
    if (code)
      process.stdout.write(`运营方邀请码（只显示这一次） · The operator's claim code, shown once: ${code}\n`);
  }
}

serve().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof SettingFault) console.error(error.message);
  else if (error.code === 'EADDRINUSE') console.error(`The port is taken: ${error.message}`);
  else console.error(error);
  process.exit(1);
});
