import { type EndpointSpec, endpoints, engagements, type Problem, returns } from '@qingshen/contract';
import { describe, expect, test } from 'vitest';
import * as en from '../words/en/filters.ts';
import * as zh from '../words/zh-CN/filters.ts';
import { wrongFilters } from './wrong-filters.ts';

const asked = (search: string) => new URL(`https://qingshen.example.cn/o/1/engagements${search}`);
const fault = (field: string, rule = 'invalid_value', part = 'query') => ({ in: part, field, rule });
const refused = (...fields: object[]): Problem => ({
  type: 'about:blank',
  title: '',
  status: 400,
  code: 'invalid_input',
  facts: { fields },
  instance: '',
});

describe('a filter that a list does not take', () => {
  test('is named with what stood there and what it takes, each a link to the list under it', () => {
    const wrong = wrongFilters(
      'zh-CN',
      asked('?state=zz&level=city&after=abc'),
      engagements.listEngagements,
      refused(fault('state')),
    );
    expect(wrong?.without).toBe('/o/1/engagements?level=city');
    expect(wrong?.filters).toMatchObject([{ name: 'state', label: '状态', value: 'zz' }]);
    expect(wrong?.filters[0]?.takes[0]).toEqual({
      label: '已列入名单',
      to: '/o/1/engagements?level=city&state=listed',
    });
  });

  test('tells a number its bounds, a date its writing, a place in the list that it is over', () => {
    const rule = (endpoint: EndpointSpec, field: string, broken: string) =>
      wrongFilters('zh-CN', asked(`?${field}=zz`), endpoint, refused(fault(field, broken)))?.filters[0]?.rule;
    expect(rule(returns.readReturnBoard, 'year', 'too_small')).toMatch(/^可填 \d{4} 至 \d{4}。$/);
    expect(rule(engagements.listEngagements, 'dueFrom', 'date')).toContain('2026-02-28');
    expect(rule(engagements.listEngagements, 'after', 'cursor')).toContain('第一页');
  });

  test('made from other names in the address leaves the plain list', () => {
    const wrong = wrongFilters(
      'en',
      asked('?month=zz'),
      engagements.listDates,
      refused(fault('from', 'date')),
    );
    expect(wrong?.without).toBe('/o/1/engagements');
  });

  test('is no answer where something else was wrong', () => {
    for (const problem of [
      refused(fault('x', 'missing', 'body')),
      refused(),
      { ...refused(), code: 'not_found' },
    ])
      expect(wrongFilters('en', asked(''), engagements.listEngagements, problem)).toBeNull();
  });
});

test('every filter that any list takes has a name in both languages, and every value it takes has words', () => {
  const missing: string[] = [];
  for (const endpoint of endpoints as readonly EndpointSpec[]) {
    const shape = (endpoint.query as unknown as { shape?: object } | undefined)?.shape ?? {};
    for (const field of Object.keys(shape)) {
      if (endpoint.method !== 'GET') continue;
      if (!(field in zh.names) || !(field in en.names)) missing.push(`${endpoint.name} ${field}`);
      const wrong = wrongFilters('zh-CN', asked(`?${field}=zz`), endpoint, refused(fault(field)));
      for (const { label } of wrong?.filters[0]?.takes ?? [])
        if (!/[\u4e00-\u9fff]|^(xlsx|pdf|docx)$/.test(label))
          missing.push(`${endpoint.name} ${field}: ${label}`);
    }
  }
  expect(missing).toEqual([]);
});
