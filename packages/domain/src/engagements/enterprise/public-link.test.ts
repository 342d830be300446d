import { describe, expect, test } from 'vitest';
import { sameLink, whyNotLink } from './public-link.ts';

describe('an address', () => {
  test.each([
    'https://example.cn',
    'http://www.sthj.baoding.gov.cn/a/b?id=1#x',
    'https://例子.中国/公开',
    'https://www.example.cn./x',
    'http://www.example.cn:8081/gongkai',
    'http://81.68.100.7:8080/x',
    'http://172.32.0.1/x',
    'http://11.0.0.1/',
    'https://[240e:3a1:1::1]/x',
  ])('%s is one of the open web', (link) => expect(whyNotLink(link)).toBeNull());

  test.each([
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['//example.cn', 'scheme'],
    ['https:example.cn', 'scheme'],
    ['https:///x', 'scheme'],
    ['HTTPS://', 'scheme'],
    ['https://user:secret@example.cn', 'credentials'],
    ['https://example.cn@evil.cn', 'credentials'],
    ['https://exa mple.cn', 'characters'],
    ['https://example.cn\\@evil.cn', 'characters'],
    ['https://example.cn/\u0000', 'characters'],
    ['https://example.cn/\u202e', 'characters'],
    ['https://[::1', 'malformed'],
    ['https://example.cn:99999', 'malformed'],
    ['https://256.1.1.1/', 'malformed'],
    ['http://localhost/x', 'host'],
    ['http://LOCALHOST:3000', 'host'],
    ['http://localhost./', 'host'],
    ['http://oa/notice', 'host'],
    ['http://server.local/x', 'host'],
    ['http://intranet.corp/', 'host'],
    ['https://a..cn/', 'host'],
    ['https://a_b.cn/', 'host'],
    ['https://-a.cn/', 'host'],
    ['https://example.c/', 'host'],
    ['https://plant.example/notice', 'host'],
    ['http://127.0.0.1/', 'host'],
    ['http://127.1/', 'host'],
    ['http://0x7f000001/', 'host'],
    ['http://2130706433/', 'host'],
    ['http://１２７.0.0.1/', 'host'],
    ['http://0.0.0.0/', 'host'],
    ['http://10.1.2.3/', 'host'],
    ['http://100.64.0.1/', 'host'],
    ['http://169.254.169.254/latest/meta-data', 'host'],
    ['http://172.16.0.1/', 'host'],
    ['http://172.31.255.255/', 'host'],
    ['http://192.168.1.1/', 'host'],
    ['http://198.19.0.1/', 'host'],
    ['http://224.0.0.1/', 'host'],
    ['http://255.255.255.255/', 'host'],
    ['http://[::]/', 'host'],
    ['http://[::1]/', 'host'],
    ['http://[::ffff:127.0.0.1]/', 'host'],
    ['http://[::ffff:8.8.8.8]/', 'host'],
    ['http://[64:ff9b::7f00:1]/', 'host'],
    ['http://[fe80::1]/', 'host'],
    ['http://[fc00::1]/', 'host'],
    ['http://[ff02::1]/', 'host'],
    ['http://[2001:db8::1]/', 'host'],
    ['http://[2001::1]/', 'host'],
    ['http://[2002:7f00:1::1]/', 'host'],
    ['http://[3fff::1]/', 'host'],
    ['https://example.cn:22/', 'port'],
    ['https://example.cn:0/', 'port'],
    ['http://example.cn:6000/', 'port'],
  ])('%s is not', (link, why) => {
    expect(whyNotLink(link)).toEqual({ code: 'link_unfit', facts: { field: 'link', why } });
  });

  test('is the same however it is written', () => {
    expect(sameLink('HTTPS://Example.CN:443/a', 'https://example.cn/a')).toBe(true);
    expect(sameLink('https://example.cn', 'https://example.cn/')).toBe(true);
    expect(sameLink('https://example.cn/a', 'https://example.cn/b')).toBe(false);
  });
});
