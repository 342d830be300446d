import { qualifications, type tenancy } from '@qingshen/contract';
import { tracks } from '@qingshen/domain/engagements';
import type { Asking } from './answers.ts';
import { must } from './api.ts';
import { asked } from './asked.ts';
import { industryChoices, industryName } from './choices.ts';
import { placeChoices, placeNear } from './places.ts';

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
