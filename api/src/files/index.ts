import type { Room } from '../kernel/kernel.ts';

export const files: Room = () => {};
