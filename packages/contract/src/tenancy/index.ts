export * from './account.ts';
export * from './invitations.ts';
export * from './members.ts';
export * from './organizations.ts';
export * from './people.ts';
export * from './session.ts';
