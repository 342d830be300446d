import { tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Person } from '../testing/person.ts';
import { Story } from '../testing/story.ts';

const world = useApp('limits', { RATE_PER_ACCOUNT: '40', RATE_PER_ADDRESS: '400' });
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

describe('a caller who asks too often', () => {
  test('is told when to come back, wherever they call from, while others are served', async () => {
    const { consultancy, enterprise } = story;
    let told: { statusCode: number; headers: Record<string, unknown> } | undefined;
    for (let nth = 0; nth < 60 && told?.statusCode !== 429; nth += 1) {
      consultancy.address = `10.0.0.${nth + 1}`;
      told = await consultancy.raw({ url: '/api/account' });
    }
    expect(told?.statusCode).toBe(429);
    expect(Number(told?.headers['retry-after'])).toBeGreaterThan(0);
    enterprise.address = '10.0.1.1';
    expect(await enterprise.meets(tenancy.getAccount, {})).toBe('ok');
  });

  test('is limited by address before anybody is signed in', async () => {
    const caller = new Person(world.app, 'a caller');
    caller.address = '10.9.9.9';
    const codes = new Set<number>();
    for (let nth = 0; nth < 420; nth += 1)
      codes.add((await caller.raw({ url: '/api/divisions?parent=130600' })).statusCode);
    expect(codes).toEqual(new Set([200, 429]));
  });
});
