import { parsePlacedId } from '@qingshen/domain';
import { Refused } from './refused.ts';

/** An id that names no place names nothing: absent, not malformed. */
export function placedId(text: string): { province: string; uuid: string } {
  const id = parsePlacedId(text);
  if ('refused' in id) throw new Refused({ code: 'not_found' });
  return id.value;
}

/** How a row of a case table is named to people. */
export const placed = (province: string, uuid: string): string => `${province}-${uuid}`;
