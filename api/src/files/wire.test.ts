import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { pdf } from '../testing/documents.ts';
import { commissionedRound } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';
import { fileAddress } from '../testing/uploads.ts';

/** Over a real line, where a body comes in pieces, too slowly, too long, or not to its end. */
const world = useApp('wire', { UPLOAD_LIMIT_MB: '2' });
let story: Story;
let round: string;
let port: number;
beforeAll(async () => {
  story = await new Story(world).tell();
  round = await commissionedRound(story);
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  port = (world.app.server.address() as AddressInfo).port;
});

function line(by: Member, engagement = round) {
  const sending = httpRequest({
    port,
    method: 'PUT',
    path: `${fileAddress(by, engagement, crypto.randomUUID())}?name=a.pdf`,
    headers: { cookie: by.cookieHeader(), 'transfer-encoding': 'chunked', 'content-type': 'application/pdf' },
  });
  const answer = new Promise<{ status: number; code: string }>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, code: JSON.parse(text).code }));
    });
  });
  answer.catch(() => {});
  return { sending, answer };
}

const lying = async (folder: string) => {
  const names = await readdir(join(world.config.STORAGE_DIR, 'files', folder), { recursive: true }).catch(
    () => [],
  );
  return names.filter((name) => /[0-9a-f]{48}$/.test(name)).length;
};

describe('over a real line', () => {
  test('a document that comes piece by piece arrives whole', async () => {
    const { sending, answer } = line(story.enterprise);
    for (const piece of [pdf(), Buffer.alloc(700_000, 32), Buffer.alloc(700_000, 32)]) {
      sending.write(piece);
      await wait(20);
    }
    sending.end();
    expect((await answer).status).toBe(201);
  });

  test('whoever may not file hears it while still sending, and nothing is kept', async () => {
    const before = [await lying('contents'), await lying('incoming')];
    const { sending, answer } = line(story.otherEnterprise);
    sending.write(pdf());
    expect(await answer).toEqual({ status: 404, code: 'not_found' });
    expect([await lying('contents'), await lying('incoming')]).toEqual(before);
    sending.destroy();
  });

  test('a document without end is stopped at the limit', async () => {
    const before = await lying('contents');
    const { sending, answer } = line(story.enterprise);
    let open = true;
    sending.on('close', () => {
      open = false;
    });
    sending.write(pdf());
    const pour = async () => {
      while (open && !sending.destroyed) {
        if (!sending.write(Buffer.alloc(65_536, 32))) await wait(5);
      }
    };
    const pouring = pour();
    expect(await answer).toEqual({ status: 413, code: 'file_too_large' });
    const cut = await Promise.race([pouring.then(() => true), wait(6_000, false)]);
    expect(cut).toBe(true);
    expect([await lying('contents'), await lying('incoming')]).toEqual([before, 0]);
  });

  test('announcing too much is enough to be refused', async () => {
    const sending = httpRequest({
      port,
      method: 'PUT',
      path: `${fileAddress(story.enterprise, round, crypto.randomUUID())}?name=a.pdf`,
      headers: { cookie: story.enterprise.cookieHeader(), 'content-length': String(2 ** 31) },
    });
    const status = await new Promise<number>((resolve) => {
      sending.on('response', (response) => resolve(response.statusCode ?? 0));
      sending.flushHeaders();
    });
    expect(status).toBe(413);
    sending.on('error', () => {});
    sending.destroy();
  });

  test('a line that breaks leaves nothing behind', async () => {
    const before = await lying('contents');
    const { sending } = line(story.enterprise);
    sending.write(pdf());
    sending.write(Buffer.alloc(300_000, 32));
    await wait(100);
    expect(await lying('incoming')).toBe(1);
    sending.destroy();
    for (let nth = 0; nth < 40 && (await lying('incoming')) > 0; nth += 1) await wait(50);
    expect([await lying('contents'), await lying('incoming')]).toEqual([before, 0]);
  });
});
