import { qualifications, type tenancy } from '@qingshen/contract';
import { tracks } from '@qingshen/domain/engagements';
import type { Asking } from './answers.ts';
import { call, must } from './api.ts';
import { asked } from './asked.ts';
import { industryChoices, industryName } from './choices.ts';
import { placeChoices, placeNear } from './places.ts';

const underWay = ['draft', 'submitted', 'correction_requested', 'accepted'];

/** Where a firm has filed, or is about to, is where its conditions matter; newest first. */
export async function placesFiled(event: Asking, organization: string) {
  const answer = await call(event, qualifications.listFilings, { params: { organization }, query: {} });
  const rows = answer.ok ? answer.reply.rows.filter(({ state }) => underWay.includes(state)) : [];
  return rows.map(({ place, track }) => ({ division: place, track }));
}

/** A firm that has named no place is asked about where it filed last; its seat stands in for a first filing. */
export async function firmAsked(event: Asking & { url: URL }, organization: tenancy.Organization) {
  const query = boardAsked(event.url, organization);
  if (event.url.searchParams.get('division')) return query;
  const [newest] = await placesFiled(event, organization.id);
  if (!newest) return query;
  return event.url.searchParams.get('track')
    ? { ...query, division: newest.division }
    : { ...query, ...newest };
}

/** What the board is asked for: place, track, industry and day, kept in the address. */
export function boardAsked(url: URL, organization: tenancy.Organization) {
  const filters = asked(url, ['division', 'track', 'industry', 'on']);
  return {
    division: filters.division ?? placeNear(organization.divisionCode),
    track: tracks.find((track) => track === filters.track) ?? ('voluntary' as const),
    industry: filters.industry,
    on: filters.on,
  };
}
export type BoardAsked = ReturnType<typeof boardAsked>;

export const standingFor = (event: Asking, organization: string, query: BoardAsked) =>
  must(event, qualifications.readStanding, { params: { organization }, query });

export const boardChoices = () => ({ places: placeChoices(), industries: industryChoices(), tracks });

export const industryAsked = ({ industry }: BoardAsked): string | null =>
  industry ? industryName(industry) : null;
