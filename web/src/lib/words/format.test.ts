import { describe, expect, test } from 'vitest';
import { clock, date, dateTime, daysBetween, device, money, relative, size, stamp, wan } from './format.ts';

const now = '2026-02-28T02:00:00Z'; // 10:00 in Beijing, a Saturday

describe('dates', () => {
  test('are written as an official writes them', () => {
    expect(date('2026-02-28', 'zh-CN')).toBe('2026年2月28日（周六）');
    expect(date('2026-02-28', 'en')).toBe('28 Feb 2026 (Sat)');
  });

  test('are those of Beijing, also late in the evening elsewhere', () => {
    expect(dateTime('2026-02-27T16:30:00Z', 'zh-CN')).toBe('2026年2月28日（周六）00:30');
    expect(clock('2026-02-27T16:30:00Z', 'en')).toBe('00:30');
    expect(stamp('2026-02-27T16:30:00Z')).toBe('2026-02-28 00:30');
  });

  test.each([
    ['2026-02-28T01:59:40Z', '刚刚', 'just now'],
    ['2026-02-28T01:57:00Z', '3 分钟前', '3 minutes ago'],
    ['2026-02-28T04:00:00Z', '还有 2 小时', 'in 2 hours'],
    ['2026-02-27T15:59:00Z', '昨天', '1 day ago'],
    ['2026-03-01', '明天', 'in 1 day'],
    ['2026-03-07T02:00:00Z', '还有 7 天', 'in 7 days'],
    ['2025-11-28', '3 个月前', '3 months ago'],
  ])('%s is said as %s', (at, zh, en) => {
    expect(relative(at, now, 'zh-CN')).toBe(zh);
    expect(relative(at, now, 'en')).toBe(en);
  });

  test('are counted by Beijing days, not by spans of 24 hours', () => {
    expect(daysBetween('2026-02-28T15:00:00Z', '2026-02-28T17:00:00Z')).toBe(1);
  });
});

describe('amounts', () => {
  test('of money stand in 万元 with two decimals', () => {
    expect(wan(123_456_789)).toBe('123.46');
    expect(money(5_000_000, 'zh-CN')).toBe('5.00 万元');
  });

  test('of bytes are readable', () => {
    expect([size(25), size(2048), size(50 * 1024 ** 2)]).toEqual(['25 B', '2.0 KB', '50.0 MB']);
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0',
    'WeChat · Android',
  ],
  ['curl/8.5.0', 'curl'],
])('the device of %s', (userAgent, shown) => {
  expect(device(userAgent)).toBe(shown);
});
