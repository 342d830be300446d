import { randomBytes } from 'node:crypto';

const IMAGE = 'postgres:18';

/** TEST_POSTGRES=container: a server in a container. Where no engine answers, one plain line and nothing. */
export async function startContainer(
  say: (line: string) => void,
): Promise<{ url: string; end(): Promise<void> } | undefined> {
  const image = process.env.TEST_POSTGRES_IMAGE ?? IMAGE;
  const password = randomBytes(16).toString('hex');
  try {
    const { GenericContainer, Wait } = await import('testcontainers');
    const container = await new GenericContainer(image)
      .withEnvironment({ POSTGRES_PASSWORD: password })
      .withCommand([
        'postgres',
        '-c',
        'fsync=off',
        '-c',
        'synchronous_commit=off',
        '-c',
        'max_connections=200',
      ])
      .withExposedPorts(5432)
      // The image starts the server once to set it up and once more for good.
      .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
      .withStartupTimeout(180_000)
      .start();
    say(`Tests run on ${image} in a container.`);
    const url = `postgres://postgres:${password}@${container.getHost()}:${container.getMappedPort(5432)}/postgres`;
    return {
      url,
      end: async () => {
        await container.stop();
      },
    };
  } catch (error) {
    const why = (error as Error).message.split('\n')[0];
    say(`No container: ${why}. The tests run on the embedded PostgreSQL instead.`);
    return undefined;
  }
}
