-- Written from api/src; not edited by hand.

-- acceptInvitationRow
update "invitations" set "accepted_at" = $1, "accepted_by" = $2 where "id" = $3;

-- accountAtGate
select "a"."id", "a"."name", "a"."username", "a"."mail", "a"."mobile", "a"."locale", "a"."state", "c"."password_hash" as "passwordHash", "f"."confirmed_at" as "secondFactorSince" from "accounts" as "a" inner join "credentials" as "c" on "c"."account_id" = "a"."id" left join "second_factors" as "f" on "f"."account_id" = "a"."id" and "f"."confirmed_at" is not null limit $1;

-- claimOrganization
update "organizations" set "state" = $1, "version" = version + 1 where "id" = $2 and "state" = $3;

-- confirmFactor
update "second_factors" set "confirmed_at" = $1, "last_step" = $2 where "account_id" = $3;

-- dropRecoveryCodes
delete from "recovery_codes" where "account_id" = $1;

-- dropSecondFactor
delete from "second_factors" where "account_id" = $1;

-- endSession
update "sessions" set "ended_at" = clock_timestamp(), "ended_because" = $1 where "id" = $2 and "ended_at" is null returning "id", "account_id" as "accountId";

-- endSessions
update "sessions" set "ended_at" = clock_timestamp(), "ended_because" = $1 where "account_id" = $2 and "ended_at" is null and "id" <> $3 returning "id";

-- holdsGuardedSeat
select "id" from "memberships" where "account_id" = $1 and "state" <> $2 and ("kind" in ($3, $4) or ("kind" = $5 and "role" <> $6)) limit $7;

-- insertAccount
insert into "accounts" ("id", "username", "name", "mail", "mobile", "consented_at", "created_at") values ($1, $2, $3, $4, $5, $6, $7);

-- insertInvitation
insert into "invitations" ("id", "organization_id", "kind", "purpose", "role", "channel", "address", "invitee_name", "code_hash", "invited_by", "inviting_organization_id", "invited_at", "expires_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + make_interval(days => $13::int));

-- insertOrganization
insert into "organizations" ("id", "kind", "name", "credit_code", "province", "division_code", "level", "line", "registered_by", "registered_at") select $1::uuid as "id", $2::text as "kind", $3::text as "name", $4::text as "credit_code", "d"."province", "d"."code", $5::text as "level", $6::text as "line", $7::uuid as "registered_by", $8::timestamptz as "registered_at" from "divisions" as "d" where "d"."code" = $9 and exists (select "j"."division_code" from "jurisdictions" as "j" where "j"."authority_id" = $10 and "j"."division_code" = "d"."code") returning "id";

-- invitationInHand
select "i"."id", "i"."organization_id" as "organizationId", "i"."inviting_organization_id" as "invitingOrganizationId", "i"."kind", "i"."purpose", "i"."role", "i"."channel", "i"."address", "i"."invitee_name" as "inviteeName", "i"."invited_by" as "invitedBy", "i"."expires_at" as "expiresAt", "i"."accepted_at" as "acceptedAt", "i"."revoked_at" as "revokedAt", "o"."name" as "organizationName", "o"."state" as "organizationState", now() as "realNow" from "invitations" as "i" inner join "organizations" as "o" on "o"."id" = "i"."organization_id" where "i"."code_hash" = $1;

-- invitationPage
select "i"."id", "i"."purpose", "i"."channel", "i"."address", "i"."invitee_name" as "inviteeName", "i"."role", "i"."organization_id" as "organizationId", "o"."name" as "organizationName", "i"."invited_at" as "invitedAt", "i"."expires_at" as "expiresAt", "i"."accepted_at" as "acceptedAt", "i"."revoked_at" as "revokedAt", to_char("i"."invited_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "invitations" as "i" inner join "organizations" as "o" on "o"."id" = "i"."organization_id" where "i"."organization_id" = $1 and (i.invited_at, i.id) < ($2::timestamptz, $3::uuid) order by "i"."invited_at" desc, "i"."id" desc limit $4;

-- issueRefresh
insert into "refresh_tokens" ("token_hash", "session_id", "issued_at", "expires_at") values ($1, $2, now(), now() + make_interval(days => $3::int));

-- joinOrganization
insert into "memberships" ("id", "organization_id", "kind", "account_id", "role", "invitation_id", "joined_at") values ($1, $2, $3, $4, $5, $6, $7);

-- lockInvitation
select "id", "organization_id" as "organizationId", "kind", "purpose", "role", "channel", "address", "invitee_name" as "inviteeName", "expires_at" as "expiresAt", "accepted_at" as "acceptedAt", "revoked_at" as "revokedAt" from "invitations" where "id" = $1 and "organization_id" = $2 for update;

-- lockInvitationInHand
select "i"."id", "i"."organization_id" as "organizationId", "i"."inviting_organization_id" as "invitingOrganizationId", "i"."kind", "i"."purpose", "i"."role", "i"."channel", "i"."address", "i"."invitee_name" as "inviteeName", "i"."invited_by" as "invitedBy", "i"."expires_at" as "expiresAt", "i"."accepted_at" as "acceptedAt", "i"."revoked_at" as "revokedAt", "o"."name" as "organizationName", "o"."state" as "organizationState", now() as "realNow" from "invitations" as "i" inner join "organizations" as "o" on "o"."id" = "i"."organization_id" where "i"."code_hash" = $1 for update of "i";

-- lockMember
select "m"."id", "m"."account_id" as "accountId", "a"."name", "m"."role", "m"."state", "m"."version" from "memberships" as "m" inner join "accounts" as "a" on "a"."id" = "m"."account_id" where "m"."organization_id" = $1 and "m"."id" = $2 for update of "m";

-- lockMyAccount
select "id", "name", "username", "mail", "mobile", "locale", "version" from "accounts" where "id" = $1 for update;

-- lockSupervised
select "o"."id", "o"."kind", "o"."name", "o"."state", "o"."state_before" as "stateBefore", "o"."version", "o"."registered_by" as "registeredBy", "o"."suspended_by" as "suspendedBy", exists (select from oversight b where b.authority_id = $1 and b.organization_id = o.suspended_by) as "suspenderIsBelow" from "organizations" as "o" where "o"."id" = $2 for update of "o";

-- memberPage
select "m"."id", "m"."account_id" as "accountId", "a"."name", "a"."username", "m"."role", "m"."state", "m"."joined_at" as "joinedAt", "m"."ended_at" as "endedAt", "m"."version", to_char("m"."joined_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "memberships" as "m" inner join "accounts" as "a" on "a"."id" = "m"."account_id" where "m"."organization_id" = $1 and "m"."state" = $2 and (m.joined_at, m.id) > ($3::timestamptz, $4::uuid) order by "m"."joined_at", "m"."id" limit $5;

-- memberWithAddress
select "m"."id" from "memberships" as "m" inner join "accounts" as "a" on "a"."id" = "m"."account_id" where "m"."organization_id" = $1 and "m"."state" <> $2 and ("a"."mail" = $3 or "a"."mobile" = $4) limit $5;

-- myAccount
select "a"."id", "a"."username", "a"."name", "a"."mail", "a"."mobile", "a"."locale", "a"."version", exists (select "f"."account_id" from "second_factors" as "f" where "f"."account_id" = "a"."id" and "f"."confirmed_at" is not null) as "guarded", (select count(*) as "n" from "recovery_codes" as "r" where "r"."account_id" = "a"."id" and "r"."used_at" is null) as "recoveryCodesLeft", (select count(*) as "n" from "inbox_messages" as "i" where "i"."account_id" = "a"."id" and "i"."read_at" is null) as "unread" from "accounts" as "a" where "a"."id" = $1;

-- myMemberships
select "m"."id", "m"."role", "m"."state", "o"."id" as "organizationId", "o"."name", "o"."kind", "o"."state" as "organizationState" from "memberships" as "m" inner join "organizations" as "o" on "o"."id" = "m"."organization_id" where "m"."account_id" = $1 and "m"."state" <> $2 order by "m"."joined_at" limit $3;

-- myName
select "id", "name" from "accounts" where "id" = $1;

-- mySessions
select "id", "started_at" as "startedAt", "seen_at" as "seenAt", "address", "device" from "sessions" where "account_id" = $1 and "ended_at" is null and "expires_at" > now() order by "started_at" desc limit $2;

-- openClaim
select "id", "channel", "address", "expires_at" as "expiresAt", "accepted_at" as "acceptedAt", "revoked_at" as "revokedAt" from "invitations" where "organization_id" = $1 and "purpose" = $2 order by "invited_at" desc limit $3;

-- organizationCount
select count(*) as "count" from (select "s"."organization_id" from "oversight" as "s" where "s"."authority_id" = $1 and "s"."kind" = $2 limit $3) as "s";

-- organizationPage
select "o"."id", "o"."kind", "o"."name", "o"."credit_code" as "creditCode", "o"."division_code" as "divisionCode", "d"."name" as "divisionName", "o"."level", "o"."line", "o"."state", "o"."state_reason" as "stateReason", "o"."registered_at" as "registeredAt", "o"."version", to_char("s"."registered_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from (select "s"."organization_id", "s"."registered_at", "s"."name" from "oversight" as "s" where "s"."authority_id" = $1 and "s"."kind" = $2 and ("s"."registered_at", s.organization_id) < ($3::timestamptz, $4::uuid) order by "s"."registered_at" desc, "s"."organization_id" desc limit $5) as "s" inner join "organizations" as "o" on "o"."id" = "s"."organization_id" left join "divisions" as "d" on "d"."code" = "o"."division_code" order by "s"."registered_at" desc, "s"."organization_id" desc;

-- ownOrganization
select "o"."id", "o"."kind", "o"."name", "o"."credit_code" as "creditCode", "o"."division_code" as "divisionCode", "d"."name" as "divisionName", "o"."level", "o"."line", "o"."state", "o"."state_reason" as "stateReason", "o"."registered_at" as "registeredAt", "o"."version", (select count(*) as "n" from "memberships" as "m" where "m"."organization_id" = "o"."id" and "m"."state" <> $1) as "members", (select count(*) as "n" from "invitations" as "i" where "i"."organization_id" = "o"."id" and "i"."accepted_at" is null and "i"."revoked_at" is null and "i"."expires_at" > now()) as "openInvitations" from "organizations" as "o" left join "divisions" as "d" on "d"."code" = "o"."division_code" where "o"."id" = $2;

-- putCredential
insert into "credentials" ("account_id", "password_hash", "changed_at") values ($1, $2, now());

-- putRecoveryCodes
insert into "recovery_codes" ("account_id", "code_hash") values ($1, $2);

-- putReset
insert into "password_resets" ("token_hash", "account_id", "asked_at", "expires_at") values ($1, $2, now(), now() + make_interval(mins => $3::int));

-- putSecondFactor
insert into "second_factors" ("account_id", "sealed_secret") values ($1, $2) on conflict ("account_id") do update set "sealed_secret" = $3, "last_step" = $4 where "second_factors"."confirmed_at" is null;

-- recentTrail
select "t"."at", "t"."act", "t"."subject_name" as "subjectName", "a"."name" as "actorName" from (select * from (select "t"."province", "t"."id", "t"."at" from "trail_entries" as "t" where "t"."organization_id" = $1 order by "t"."at" desc, "t"."id" desc limit $2) as "side" union select * from (select "t"."province", "t"."id", "t"."at" from "trail_entries" as "t" where "t"."subject_organization_id" = $3 order by "t"."at" desc, "t"."id" desc limit $4) as "side") as "ours" inner join "trail_entries" as "t" on "t"."province" = "ours"."province" and "t"."id" = "ours"."id" left join "accounts" as "a" on "a"."id" = "t"."account_id" order by "t"."at" desc, "t"."id" desc limit $5;

-- refreshInHand
select "s"."id" as "sessionId", "s"."account_id" as "accountId", "s"."assurance", s.ended_at is null and s.expires_at > now() and t.expires_at > now() as "stands", extract(epoch from now() - t.replaced_at)::float8 as "replacedSecondsAgo" from "refresh_tokens" as "t" inner join "sessions" as "s" on "s"."id" = "t"."session_id" where "t"."token_hash" = $1 for update of "t";

-- renewInvitation
update "invitations" set "code_hash" = $1, "invited_at" = $2, "expires_at" = now() + make_interval(days => $3::int) where "id" = $4;

-- replaceRefresh
update "refresh_tokens" set "replaced_at" = now() where "token_hash" = $1 and "replaced_at" is null;

-- resetInHand
select "account_id" as "accountId" from "password_resets" where "token_hash" = $1 and "used_at" is null and "expires_at" > now() for update;

-- restoreRow
update "organizations" set "state" = $1, "state_before" = $2, "state_reason" = $3, "suspended_by" = $4, "version" = version + 1 where "id" = $5;

-- revokeInvitationRow
update "invitations" set "revoked_at" = $1 where "id" = $2;

-- revokeOpenClaims
update "invitations" set "revoked_at" = $1 where "organization_id" = $2 and "purpose" = $3 and "accepted_at" is null and "revoked_at" is null;

-- saveAccount
update "accounts" set "name" = $1, "mail" = $2, "mobile" = $3, "locale" = $4, "version" = version + 1 where "id" = $5;

-- secondFactor
select "sealed_secret" as "sealedSecret", "confirmed_at" as "confirmedAt", "last_step" as "lastStep" from "second_factors" where "account_id" = $1 for update;

-- setMemberState
update "memberships" set "state" = $1, "state_reason" = $2, "ended_at" = $3, "version" = version + 1 where "id" = $4;

-- setPassword
update "credentials" set "password_hash" = $1, "changed_at" = now() where "account_id" = $2;

-- setRole
update "memberships" set "role" = $1, "version" = version + 1 where "id" = $2;

-- spendRecoveryCode
update "recovery_codes" set "used_at" = now() where "account_id" = $1 and "code_hash" = $2 and "used_at" is null returning "account_id";

-- spendResets
update "password_resets" set "used_at" = now() where "account_id" = $1 and "used_at" is null;

-- spendStep
update "second_factors" set "last_step" = $1 where "account_id" = $2;

-- startSession
insert into "sessions" ("id", "account_id", "assurance", "address", "device", "started_at", "seen_at", "expires_at") values ($1, $2, $3, $4, $5, now(), now(), now() + interval '30 days');

-- strengthenSession
update "sessions" set "assurance" = $1 where "id" = $2;

-- supervisedOrganization
select "o"."id", "o"."kind", "o"."name", "o"."credit_code" as "creditCode", "o"."division_code" as "divisionCode", "d"."name" as "divisionName", "o"."level", "o"."line", "o"."state", "o"."state_reason" as "stateReason", "o"."registered_at" as "registeredAt", "o"."version", "o"."registered_by" as "registeredBy", "o"."suspended_by" as "suspendedBy", exists (select from oversight b where b.authority_id = $1 and b.organization_id = o.suspended_by) as "suspenderIsBelow", "r"."name" as "registeredByName" from "organizations" as "o" left join "divisions" as "d" on "d"."code" = "o"."division_code" left join "organizations" as "r" on "r"."id" = "o"."registered_by" where "o"."id" = $2;

-- suspendRow
update "organizations" set "state" = $1, "state_before" = $2, "state_reason" = $3, "suspended_by" = $4, "version" = version + 1 where "id" = $5;

-- touchSession
update "sessions" set "seen_at" = now(), "address" = $1, "device" = $2 where "id" = $3;

-- weakenSession
update "sessions" set "assurance" = $1 where "id" = $2;
