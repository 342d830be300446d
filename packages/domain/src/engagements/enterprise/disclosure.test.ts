import { describe, expect, test } from 'vitest';
import { dutiesMetBy, openTopics, whyNotLink } from './disclosure.ts';

describe('an address', () => {
  test.each(['https://example.cn', 'http://www.sthj.baoding.gov.cn/a/b?id=1#x', 'https://例子.中国/公开'])(
    '%s is one of the open web',
    (link) => expect(whyNotLink(link)).toBeNull(),
  );

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
    ['https://example.cn/\u202e', null],
    ['https://[::1', 'malformed'],
    ['https://example.cn:99999', 'malformed'],
  ])('%s is not', (link, why) => {
    const refused = whyNotLink(link);
    expect(refused?.code).toBe('link_unfit');
    if (why !== null) expect(refused?.facts).toEqual({ why });
  });
});

describe('what is disclosed', () => {
  test('meets the duty it is about, and only once everything is covered', () => {
    expect(dutiesMetBy(['enterprise_information'], [], false)).toEqual(['publish_information']);
    expect(dutiesMetBy(['listing_reason'], [], false)).toEqual([]);
    expect(dutiesMetBy(['audit_carried_out'], ['listing_reason'], false)).toEqual(['disclose']);
    expect(dutiesMetBy(['audit_carried_out'], ['listing_reason'], true)).toEqual([]);
    expect(dutiesMetBy(['stage_verdicts'], ['listing_reason', 'audit_carried_out'], true)).toEqual([
      'disclose',
    ]);
    expect(dutiesMetBy(['enterprise_information'], ['listing_reason', 'audit_carried_out'], false)).toEqual([
      'publish_information',
    ]);
  });

  test('has no verdict in it until there is one', () => {
    expect(openTopics([], false)).toEqual(['enterprise_information', 'listing_reason', 'audit_carried_out']);
    expect(openTopics(['listing_reason'], true)).toEqual([
      'enterprise_information',
      'audit_carried_out',
      'stage_verdicts',
    ]);
  });
});
