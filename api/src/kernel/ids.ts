import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** Ids that may tell when they were made: they sort by it. */
export const newId = (): string => uuidv7();

/** Ids that must not: whoever holds one learns nothing from it (invitations, sessions, seats, sheets). */
export const newSecretId = (): string => randomUUID();
