import { describe, expect, test } from 'vitest';
import { fromThisSite } from './same-site.ts';

const post = (headers: Record<string, string>) =>
  new Request('http://127.0.0.1:3000/sign-out', {
    method: 'POST',
    headers: { host: '127.0.0.1:3000', ...headers },
  });

describe('a write', () => {
  test('of our own pages is accepted', () => {
    expect(fromThisSite(post({ 'sec-fetch-site': 'same-origin' }))).toBe(true);
    expect(fromThisSite(post({ origin: 'http://127.0.0.1:3000' }))).toBe(true);
  });

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:3001' },
    {},
  ])('from %j is refused', (headers) => {
    expect(fromThisSite(post(headers as Record<string, string>))).toBe(false);
  });

  test('is what is judged: reading is free', () => {
    expect(
      fromThisSite(new Request('http://x.example/', { headers: { 'sec-fetch-site': 'cross-site' } })),
    ).toBe(true);
  });
});
