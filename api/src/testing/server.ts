import { startTestServer, type TestServer } from '@qingshen/launch/testing';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** One PostgreSQL and one migrated template for the whole run. */
export default async function setup(project: TestProject) {
  const server = await startTestServer();
  project.provide('server', { adminUrl: server.adminUrl, runId: server.runId, logins: server.logins });
  return () => server.stop();
}
