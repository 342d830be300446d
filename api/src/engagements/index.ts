import { engagements as contract } from '@qingshen/contract';
import type { Room } from '../kernel/kernel.ts';
import { mount } from '../kernel/mount.ts';
import { carryOver } from './carry-over.ts';
import { mountEnterprise } from './enterprise/index.ts';
import { listCarryOverCandidates } from './list-candidates.ts';
import { listDates } from './list-dates.ts';
import { listEngagements } from './list-engagements.ts';
import { listPortfolio } from './list-portfolio.ts';
import { listSites } from './list-sites.ts';
import { nameConsultancy } from './name-consultancy.ts';
import { openEngagement } from './open-engagement.ts';
import { readEngagement } from './read-engagement.ts';
import { readForecast } from './read-forecast.ts';
import { readTimeline } from './read-timeline.ts';
import { recordVerdict } from './record-verdict.ts';
import { registerSite } from './register-site.ts';

export { advanceRound, removeRound } from './advance-round.ts';
export { clocksOfCase } from './clocks.sql.ts';
export { dropDuty, type Move, type Moved, meetDuty, moveDeadline, unmeetDuty } from './clocks.ts';
export { type PaperSource, papers } from './enterprise/index.ts';
export { grantCase } from './grant-case.ts';
export { calendarUnder, type Law, lawOf, rulesUnder } from './law.ts';
export { settleRound } from './open-engagement.ts';
export { openRound, siteAndLaw } from './opening.sql.ts';
export { previewRounds } from './preview-rule-change.ts';
export { recountClocks } from './recount.ts';
export { remindOfDuties } from './remind.ts';
export { divisionsWithin } from './within.ts';

/** One round of an enterprise's site: the site, the round, its parties. */
export const engagements: Room = (kernel) => {
  mount(kernel, contract.listSites, listSites);
  mount(kernel, contract.registerSite, registerSite(kernel));
  mount(kernel, contract.listEngagements, listEngagements);
  mount(kernel, contract.readEngagement, readEngagement);
  mount(kernel, contract.openEngagement, openEngagement(kernel));
  mount(kernel, contract.nameConsultancy, nameConsultancy(kernel));
  mount(kernel, contract.readTimeline, readTimeline);
  mount(kernel, contract.readForecast, readForecast);
  mount(kernel, contract.listDates, listDates);
  mount(kernel, contract.listPortfolio, listPortfolio);
  mount(kernel, contract.recordVerdict, recordVerdict(kernel));
  mount(kernel, contract.listCarryOverCandidates, listCarryOverCandidates);
  mount(kernel, contract.carryOver, carryOver(kernel));
  mountEnterprise(kernel);
};
