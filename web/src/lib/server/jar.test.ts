import { describe, expect, test } from 'vitest';
import { Jar } from './jar.ts';

const answer = (...lines: string[]) => {
  const headers = new Headers();
  for (const line of lines) headers.append('set-cookie', line);
  return headers;
};

describe('the session cookies of a request', () => {
  test('are carried to the API, and no others', () => {
    const jar = new Jar('qs_access=a.b.c; theme=dark; qs_refresh=r; qs_ticket=t');
    expect(jar.header()).toBe('qs_access=a.b.c; qs_refresh=r');
    expect(jar.has('qs_access')).toBe(true);
  });

  test('that the API renews are used at once and handed on unchanged', () => {
    const jar = new Jar('qs_refresh=old');
    const line = 'qs_refresh=new; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax';
    jar.take(answer('qs_access=fresh; Path=/; HttpOnly', line));
    expect(jar.header()).toBe('qs_refresh=new; qs_access=fresh');
    expect(jar.given).toContain(line);
  });

  test('that the API drops are not sent again', () => {
    const jar = new Jar('qs_access=a; qs_refresh=r');
    jar.take(
      answer('qs_access=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'qs_refresh=; Max-Age=0; Path=/'),
    );
    expect(jar.header()).toBe('');
  });
});
