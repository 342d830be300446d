import { tenancy as contract } from '@qingshen/contract';
import type { Room } from '../kernel/kernel.ts';
import { mount, mountOpen } from '../kernel/mount.ts';
import {
  changeRole,
  handOver,
  leaveOrganization,
  listMembers,
  removeMember,
  restoreMember,
  suspendMember,
} from './change-member.ts';
import { acceptInvitation, claimInvitation, lookUpInvitation } from './claim-invitation.ts';
import { demoPeople, demoSignIn } from './demo.ts';
import { editAccount, getAccount } from './edit-account.ts';
import { giveSecondFactor } from './give-second-factor.ts';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './guard-account.ts';
import { inviteMember, listInvitations, resendInvitation, revokeInvitation } from './invite-member.ts';
import { listen, Pulse } from './pulse.ts';
import { getOrganization, listOrganizations, readOrganization } from './read-organization.ts';
import { refreshSession } from './refresh-session.ts';
import { registerOrganization, reissueClaim } from './register-organization.ts';
import { askPasswordReset, resetPassword } from './reset-password.ts';
import { listSessions, revokeOtherSessions, revokeSession } from './revoke-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { restoreOrganization, suspendOrganization } from './suspend-organization.ts';

export { foundOperator } from './found-operator.ts';
export { type InvitationInto, issueCode, issueInvitation, spokenCode } from './invite.ts';

/** People, the organizations they act for, and how they get in. */
export const tenancy: Room = (kernel) => {
  mountOpen(kernel, contract.signIn, (call) => signIn(kernel, call));
  mountOpen(kernel, contract.giveSecondFactor, (call) => giveSecondFactor(kernel, call));
  mountOpen(kernel, contract.refreshSession, (call) => refreshSession(kernel, call));
  mountOpen(kernel, contract.signOut, (call) => signOut(kernel, call));
  mountOpen(kernel, contract.askPasswordReset, (call) => askPasswordReset(kernel, call));
  mountOpen(kernel, contract.resetPassword, (call) => resetPassword(kernel, call));
  mountOpen(kernel, contract.lookUpInvitation, (call) => lookUpInvitation(kernel, call));
  mountOpen(kernel, contract.claimInvitation, (call) => claimInvitation(kernel, call));
  mountOpen(kernel, contract.demoPeople, (call) => demoPeople(kernel, call));
  mountOpen(kernel, contract.demoSignIn, (call) => demoSignIn(kernel, call));

  mount(kernel, contract.getAccount, getAccount);
  mount(kernel, contract.editAccount, editAccount(kernel), { through: 'gate' });
  mount(kernel, contract.changePassword, changePassword(kernel), { through: 'gate' });
  mount(kernel, contract.beginSecondFactor, beginSecondFactor(kernel), { through: 'gate' });
  mount(kernel, contract.confirmSecondFactor, confirmSecondFactor(kernel), { through: 'gate' });
  mount(kernel, contract.removeSecondFactor, removeSecondFactor(kernel), { through: 'gate' });
  mount(kernel, contract.renewRecoveryCodes, renewRecoveryCodes(kernel), { through: 'gate' });
  mount(kernel, contract.listSessions, listSessions);
  mount(kernel, contract.revokeSession, revokeSession(kernel));
  mount(kernel, contract.revokeOtherSessions, revokeOtherSessions(kernel));
  mount(kernel, contract.acceptInvitation, acceptInvitation(kernel));

  mount(kernel, contract.getOrganization, getOrganization);
  mount(kernel, contract.listMembers, listMembers);
  mount(kernel, contract.changeRole, changeRole(kernel));
  mount(kernel, contract.suspendMember, suspendMember(kernel));
  mount(kernel, contract.restoreMember, restoreMember(kernel));
  mount(kernel, contract.removeMember, removeMember(kernel));
  mount(kernel, contract.leaveOrganization, leaveOrganization(kernel));
  mount(kernel, contract.handOver, handOver(kernel));
  mount(kernel, contract.listInvitations, listInvitations);
  mount(kernel, contract.inviteMember, inviteMember(kernel));
  mount(kernel, contract.resendInvitation, resendInvitation(kernel));
  mount(kernel, contract.revokeInvitation, revokeInvitation(kernel));

  mount(kernel, contract.listOrganizations, listOrganizations);
  mount(kernel, contract.readOrganization, readOrganization);
  mount(kernel, contract.registerOrganization, registerOrganization(kernel));
  mount(kernel, contract.reissueClaim, reissueClaim(kernel));
  mount(kernel, contract.suspendOrganization, suspendOrganization(kernel));
  mount(kernel, contract.restoreOrganization, restoreOrganization(kernel));

  const pulse = new Pulse(kernel);
  mountOpen(kernel, contract.pulse, listen(kernel, pulse));
};
