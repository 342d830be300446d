import { division } from '../divisions/index.ts';
import type { Parsed } from '../parsed.ts';
import { parseLocalDate } from '../time/index.ts';
import type { RulesRequest } from './resolve.ts';
import type { RuleSet } from './rule.ts';

/** A request that gives the same answer for ever: packs are frozen, and what came later was not known. */
export interface PinnedRequest extends RulesRequest {
  readonly knownAt: string;
}

const pattern =
  /^(cn|\d{6})\/(mandatory|voluntary)\/(\d{4}-\d{2}-\d{2})@(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)$/;

/** `130600/mandatory/2025-07-28@2025-07-28T00:00:00.000Z`: what a case keeps of the rules it started under. */
export const pinOf = ({ jurisdiction, track, on, knownAt }: PinnedRequest): string =>
  `${jurisdiction}/${track}/${on}@${new Date(knownAt).toISOString()}`;

export function parsePin(text: string): Parsed<PinnedRequest> {
  const malformed = { refused: { code: 'rules_pin_malformed', facts: { pin: text } } };
  const [, jurisdiction = '', track, day = '', knownAt = ''] = pattern.exec(text) ?? [];
  const on = parseLocalDate(day);
  const exists = !Number.isNaN(Date.parse(knownAt)) && new Date(knownAt).toISOString() === knownAt;
  if ('refused' in on || !exists) return malformed;
  return { value: { jurisdiction, track: track as RuleSet['track'], on: on.value, knownAt } };
}

/** A place whose rules can be asked for. */
export const isJurisdiction = (text: string): boolean => text === 'cn' || division(text) !== undefined;
