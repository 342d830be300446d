export * from './acts.ts';
export * from './invitation.ts';
export * from './kinds.ts';
export * from './membership.ts';
export * from './organization.ts';
export * from './password.ts';
