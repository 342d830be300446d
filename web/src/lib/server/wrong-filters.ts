import type { EndpointSpec, FieldFault, Problem } from '@qingshen/contract';
import type { z } from 'zod';
import * as en from '../words/en/filters.ts';
import type { Locale } from '../words/locale.ts';
import * as zh from '../words/zh-CN/filters.ts';
import { wholeCatalogue } from './words.ts';

/** A filter in the address that the list does not take: what it is called, what stood there, what it takes instead. */
export interface WrongFilter {
  name: string;
  label: string;
  value: string;
  rule: string;
  takes: { label: string; to: string }[];
}

export interface WrongFilters {
  filters: WrongFilter[];
  /** The same list without them. */
  without: string;
}

const words = { 'zh-CN': zh, en };
type Schema = z.core.$ZodType & {
  def: { type: string; innerType?: Schema; in?: Schema };
  options?: unknown[];
  minValue?: number;
  maxValue?: number;
};

const bare = (schema: Schema | undefined): Schema | undefined => {
  const inner = schema?.def.innerType ?? schema?.def.in;
  return inner ? bare(inner) : schema;
};

const schemaOf = (endpoint: EndpointSpec, field: string): Schema | undefined =>
  bare((endpoint.query as unknown as { shape?: Record<string, Schema> } | undefined)?.shape?.[field]);

function orderOf(locale: Locale, literal: string): string {
  const { orders, backwards } = words[locale];
  const order = orders[literal.replace(/^-/, '')] ?? literal;
  return literal.startsWith('-') ? backwards(order) : order;
}

/** The words of a list of literals: the one list of the catalogue that has all of them, the field's own name first. */
function wordsOf(locale: Locale, field: string, literals: readonly string[]): (literal: string) => string {
  if (literals.every((literal) => literal in words[locale].flags))
    return (literal) => words[locale].flags[literal] ?? literal;
  if (field === 'sort') return (literal) => orderOf(locale, literal);
  const { values } = words[locale];
  if (literals.every((literal) => `${field}_${literal}` in values))
    return (literal) => values[`${field}_${literal}`] ?? literal;
  const [first = ''] = literals;
  const lists = Object.values(wholeCatalogue[locale]).flatMap((room) => {
    const known = (room ?? {}) as Record<string, unknown>;
    return Object.keys(known)
      .filter((key) => key.endsWith(`_${first}`))
      .map((key) => key.slice(0, -first.length))
      .filter((stem) => literals.every((literal) => typeof known[stem + literal] === 'string'))
      .map((stem) => ({
        stem,
        known,
        size: Object.keys(known).filter((key) => key.startsWith(stem)).length,
      }));
  });
  const fit = ({ stem, size }: { stem: string; size: number }) =>
    (stem.endsWith(`${field}_`) ? 0 : 1000) + Math.abs(size - literals.length);
  const [best] = lists.sort((a, b) => fit(a) - fit(b));
  return (literal) => (best?.known[best.stem + literal] as string | undefined) ?? literal;
}

const addressOf = (url: URL, names: readonly string[], set?: readonly [string, string]): string => {
  const kept = new URLSearchParams(url.searchParams);
  // What is not in the address under its own name was made from others: then the plain list.
  if (!names.some((name) => kept.has(name))) for (const name of [...kept.keys()]) kept.delete(name);
  for (const name of [...names, 'after']) kept.delete(name);
  if (set) kept.set(...set);
  return url.pathname + (kept.size ? `?${kept}` : '');
};

function told(locale: Locale, url: URL, endpoint: EndpointSpec, { field, rule }: FieldFault): WrongFilter {
  const schema = schemaOf(endpoint, field);
  const literals = (schema?.def.type === 'enum' ? (schema.options ?? []) : []).map(String);
  const word = wordsOf(locale, field, literals);
  const { minValue: from, maxValue: to } = schema?.def.type === 'number' ? schema : {};
  const said = words[locale].rules;
  return {
    name: field,
    label: words[locale].names[field] ?? field,
    value: url.searchParams.get(field) ?? '',
    rule: literals.length
      ? ''
      : from != null && to != null && Number.isSafeInteger(from) && to < Number.MAX_SAFE_INTEGER
        ? words[locale].between(from, to)
        : (said[rule] ?? said.other ?? ''),
    takes: literals.map((literal) => ({
      label: word(literal),
      to: addressOf(url, [field], [field, literal]),
    })),
  };
}

/** Told by the endpoint itself, so that no list has to. null: it was refused for something else. */
export function wrongFilters(
  locale: Locale,
  url: URL,
  endpoint: EndpointSpec,
  { code, facts }: Problem,
): WrongFilters | null {
  const faults = (facts.fields ?? []) as FieldFault[];
  if (code !== 'invalid_input' || faults.length === 0 || faults.some(({ in: part }) => part !== 'query'))
    return null;
  const once = faults.filter(({ field }, at) => faults.findIndex((one) => one.field === field) === at);
  return {
    filters: once.map((fault) => told(locale, url, endpoint, fault)),
    without: addressOf(
      url,
      once.map(({ field }) => field),
    ),
  };
}
