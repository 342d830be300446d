import * as divisions from './divisions.ts';
import type { EndpointSpec } from './endpoint.ts';
import * as engagements from './engagements.ts';
import * as experts from './experts.ts';
import * as files from './files.ts';
import * as notifications from './notifications.ts';
import * as qualifications from './qualifications/index.ts';
import * as rules from './rules/index.ts';
import * as tenancy from './tenancy/index.ts';
import * as trail from './trail.ts';

export { divisions, engagements, experts, files, notifications, qualifications, rules, tenancy, trail };

const isEndpoint = (value: unknown): value is EndpointSpec =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;

/** Every operation there is, in the rooms' reading order. */
export const endpoints: readonly EndpointSpec[] = [
  tenancy,
  divisions,
  rules,
  experts,
  qualifications,
  engagements,
  files,
  trail,
  notifications,
]
  .flatMap((room) => Object.values(room) as unknown[])
  .filter(isEndpoint);
