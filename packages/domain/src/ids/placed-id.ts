import type { Parsed } from '../parsed.ts';
import { type Id, parseId } from './id.ts';
import { isPlace, type Place } from './place.ts';

/** The whole key of a row in a case table. Kept apart as two values, because every query names both. */
export interface PlacedId<Kind extends string> {
  readonly province: Place;
  readonly uuid: Id<Kind>;
}

export type CaseId = PlacedId<'case'>;
export type SiteId = PlacedId<'site'>;
export type EngagementId = PlacedId<'engagement'>;

export const formatPlacedId = (id: PlacedId<string>): string => `${id.province}-${id.uuid}`;

/** Reads `13-0198f3c2-…`. Only the form is judged; whether such a row exists is the database's to say. */
export function parsePlacedId<Kind extends string>(text: string): Parsed<PlacedId<Kind>> {
  const province = text.slice(0, 2);
  if (text.charAt(2) !== '-') return { refused: { code: 'id_malformed' } };
  if (!isPlace(province)) return { refused: { code: 'place_unknown', facts: { place: province } } };
  const parsed = parseId<Kind>(text.slice(3));
  return 'refused' in parsed ? parsed : { value: { province, uuid: parsed.value } };
}
