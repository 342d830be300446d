import * as applications from './applications/index.ts';
import * as campaigns from './campaigns/index.ts';
import * as divisions from './divisions.ts';
import type { EndpointSpec } from './endpoint.ts';
import * as engagements from './engagements/index.ts';
import * as enterprise from './enterprise/index.ts';
import * as experts from './experts.ts';
import * as files from './files.ts';
import * as notices from './notices/index.ts';
import * as notifications from './notifications.ts';
import * as qualifications from './qualifications/index.ts';
import * as returns from './returns.ts';
import * as rules from './rules/index.ts';
import * as tenancy from './tenancy/index.ts';
import * as trail from './trail.ts';

export {
  applications,
  campaigns,
  divisions,
  engagements,
  enterprise,
  experts,
  files,
  notices,
  notifications,
  qualifications,
  returns,
  rules,
  tenancy,
  trail,
};

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
  enterprise,
  campaigns,
  notices,
  applications,
  returns,
  files,
  trail,
  notifications,
]
  .flatMap((room) => Object.values(room) as unknown[])
  .filter(isEndpoint);
