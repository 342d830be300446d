import type { Compilable } from 'kysely';
import * as applicationLists from './applications/applications.sql.ts';
import * as applicationDesk from './applications/desk.sql.ts';
import * as applicationDrafts from './applications/drafts.sql.ts';
import * as applicationFiles from './applications/files.sql.ts';
import * as applicationLetters from './applications/letters.sql.ts';
import * as applicationOffice from './applications/office.sql.ts';
import * as applicationPaper from './applications/paper.sql.ts';
import * as returnCompletions from './applications/returns/completions.sql.ts';
import * as returnLaw from './applications/returns/law.sql.ts';
import * as reAudits from './applications/returns/re-audits.sql.ts';
import * as returns from './applications/returns/returns.sql.ts';
import * as applicationRounds from './applications/rounds-to-apply.sql.ts';
import * as applicationStarting from './applications/starting.sql.ts';
import * as applicationWhole from './applications/whole.sql.ts';
import * as campaignsKept from './campaigns/keeping/campaigns.sql.ts';
import * as campaignCounts from './campaigns/keeping/counts.sql.ts';
import * as campaignListings from './campaigns/listings/listings.sql.ts';
import * as listDifference from './campaigns/lists/difference.sql.ts';
import * as listFacts from './campaigns/lists/facts.sql.ts';
import * as listRowChoices from './campaigns/lists/row-choices.sql.ts';
import * as listRowWrites from './campaigns/lists/row-writes.sql.ts';
import * as listRows from './campaigns/lists/rows.sql.ts';
import * as listVersionWrites from './campaigns/lists/version-writes.sql.ts';
import * as listVersions from './campaigns/lists/versions.sql.ts';
import * as noticeBatchSteps from './campaigns/notices/batch-steps.sql.ts';
import * as noticeBatches from './campaigns/notices/batches.sql.ts';
import * as noticeBoard from './campaigns/notices/board.sql.ts';
import * as noticeBoardCounts from './campaigns/notices/board-counts.sql.ts';
import * as noticeSteps from './campaigns/notices/notice-steps.sql.ts';
import * as noticesRead from './campaigns/notices/notices.sql.ts';
import * as noticePreview from './campaigns/notices/preview.sql.ts';
import * as noticeWordings from './campaigns/notices/wordings.sql.ts';
import * as listPublication from './campaigns/publishing/publication.sql.ts';
import * as publicationState from './campaigns/publishing/publication-state.sql.ts';
import * as divisions from './divisions/divisions.sql.ts';
import * as oneCase from './engagements/case.sql.ts';
import * as clocks from './engagements/clocks.sql.ts';
import * as consultancy from './engagements/consultancy.sql.ts';
import * as endings from './engagements/endings.sql.ts';
import * as cases from './engagements/engagements.sql.ts';
import * as attestations from './engagements/enterprise/attestations.sql.ts';
import * as casePaper from './engagements/enterprise/case-paper.sql.ts';
import * as commission from './engagements/enterprise/commission.sql.ts';
import * as disclosures from './engagements/enterprise/disclosures.sql.ts';
import * as feeDemands from './engagements/enterprise/fee-demands.sql.ts';
import * as handoverWrites from './engagements/enterprise/handover-writes.sql.ts';
import * as handovers from './engagements/enterprise/handovers.sql.ts';
import * as papers from './engagements/enterprise/papers.sql.ts';
import * as permitClocks from './engagements/enterprise/permit-clocks.sql.ts';
import * as permitLinkage from './engagements/enterprise/permit-linkage.sql.ts';
import * as enterpriseProfile from './engagements/enterprise/profile.sql.ts';
import * as siteFacts from './engagements/enterprise/site-facts.sql.ts';
import * as forecast from './engagements/forecast.sql.ts';
import * as opening from './engagements/opening.sql.ts';
import * as portfolio from './engagements/portfolio.sql.ts';
import * as ruleChange from './engagements/rule-change.sql.ts';
import * as sites from './engagements/sites.sql.ts';
import * as experts from './experts/experts.sql.ts';
import * as files from './files/files.sql.ts';
import * as seats from './kernel/seats.ts';
import type { Statement } from './kernel/statement.ts';
import * as carrying from './notifications/carrying.sql.ts';
import * as deliveries from './notifications/deliveries.sql.ts';
import * as inbox from './notifications/inbox.sql.ts';
import * as filing from './qualifications/filings/filing.sql.ts';
import * as filingDecisions from './qualifications/filings/filing-decisions.sql.ts';
import * as filingSteps from './qualifications/filings/filing-steps.sql.ts';
import * as filings from './qualifications/filings/filings.sql.ts';
import * as firmPreview from './qualifications/filings/preview.sql.ts';
import * as firmCertificates from './qualifications/firm/certificates.sql.ts';
import * as firmClaims from './qualifications/firm/claims.sql.ts';
import * as firmDocuments from './qualifications/firm/documents.sql.ts';
import * as firmEmployments from './qualifications/firm/employments.sql.ts';
import * as firmEvidence from './qualifications/firm/evidence.sql.ts';
import * as firmEvidenceKept from './qualifications/firm/evidence-kept.sql.ts';
import * as firms from './qualifications/firm/firms.sql.ts';
import * as firmStaff from './qualifications/firm/staff.sql.ts';
import * as firmImports from './qualifications/firm/staff-imports.sql.ts';
import * as firmStanding from './qualifications/firm/standing.sql.ts';
import * as appeals from './qualifications/oversight/appeals.sql.ts';
import * as checkSteps from './qualifications/oversight/check-steps.sql.ts';
import * as checks from './qualifications/oversight/checks.sql.ts';
import * as sanctionSteps from './qualifications/oversight/sanction-steps.sql.ts';
import * as sanctions from './qualifications/oversight/sanctions.sql.ts';
import * as ableFirms from './qualifications/register/able-firms.sql.ts';
import * as register from './qualifications/register/register.sql.ts';
import * as amendmentWrites from './rules/amendment-writes.sql.ts';
import * as amendments from './rules/amendments.sql.ts';
import * as published from './rules/published.sql.ts';
import * as accounts from './tenancy/accounts.sql.ts';
import * as credentials from './tenancy/credentials.sql.ts';
import * as invitations from './tenancy/invitations.sql.ts';
import * as members from './tenancy/members.sql.ts';
import * as organizations from './tenancy/organizations.sql.ts';
import * as sessions from './tenancy/sessions.sql.ts';
import * as trail from './trail/trail.sql.ts';

/** Every committed statement, by room. A room's *.sql.ts is listed here once. */
const rooms: Record<string, Record<string, unknown>> = {
  kernel: seats,
  tenancy: { ...accounts, ...credentials, ...invitations, ...members, ...organizations, ...sessions },
  divisions,
  rules: { ...amendments, ...amendmentWrites, ...published },
  experts,
  qualifications: {
    ...firms,
    ...firmStaff,
    ...firmEmployments,
    ...firmImports,
    ...firmCertificates,
    ...firmDocuments,
    ...firmEvidence,
    ...firmEvidenceKept,
    ...firmStanding,
    ...firmClaims,
    ...filings,
    ...filing,
    ...filingSteps,
    ...filingDecisions,
    ...firmPreview,
    ...checks,
    ...checkSteps,
    ...sanctions,
    ...sanctionSteps,
    ...appeals,
    ...register,
    ...ableFirms,
  },
  engagements: {
    ...sites,
    ...cases,
    ...opening,
    ...consultancy,
    ...clocks,
    ...oneCase,
    ...endings,
    ...forecast,
    ...portfolio,
    ...ruleChange,
    ...casePaper,
    ...commission,
    ...handoverWrites,
    ...permitClocks,
    ...permitLinkage,
    ...enterpriseProfile,
    ...siteFacts,
    ...disclosures,
    ...attestations,
    ...feeDemands,
    ...handovers,
    ...papers,
  },
  campaigns: {
    ...campaignsKept,
    ...campaignCounts,
    ...listVersions,
    ...listVersionWrites,
    ...listRows,
    ...listRowChoices,
    ...listRowWrites,
    ...listFacts,
    ...listDifference,
    ...listPublication,
    ...publicationState,
    ...campaignListings,
    ...noticeWordings,
    ...noticePreview,
    ...noticeBatchSteps,
    ...noticeBatches,
    ...noticeBoard,
    ...noticeBoardCounts,
    ...noticesRead,
    ...noticeSteps,
  },
  applications: {
    ...applicationLists,
    ...applicationDesk,
    ...applicationDrafts,
    ...applicationFiles,
    ...applicationLetters,
    ...applicationOffice,
    ...applicationPaper,
    ...applicationRounds,
    ...applicationStarting,
    ...applicationWhole,
    ...returns,
    ...returnCompletions,
    ...returnLaw,
    ...reAudits,
  },
  files,
  trail,
  notifications: { ...deliveries, ...inbox, ...carrying },
};

const isStatement = (value: unknown): value is Statement<unknown, Compilable> =>
  typeof value === 'function' && 'example' in value;

/** db/generated/queries/<room>.sql: what really goes to the database, for a reviewer to read. */
export function writtenStatements(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rooms).map(([room, exported]) => {
      const written = Object.entries(exported)
        .filter((entry): entry is [string, Statement<unknown, Compilable>] => isStatement(entry[1]))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, build]) => `-- ${name}\n${build(build.example).compile().sql};\n`);
      return [`queries/${room}.sql`, `-- Written from api/src; not edited by hand.\n\n${written.join('\n')}`];
    }),
  );
}

export const statementsOf = (room: string) =>
  Object.entries(rooms[room] ?? {}).filter(([, value]) => isStatement(value));
