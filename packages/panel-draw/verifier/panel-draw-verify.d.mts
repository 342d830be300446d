export interface Verified {
  ok: boolean;
  wrongs: string[];
  commitmentHash: string | null;
  seed: string | null;
}
export function verify(text: string, commitmentHash?: string): Verified;
export function drawOf(commitment: unknown, seedHex: string): [number, number][];
export function sha256(bytes: Uint8Array): Uint8Array;
export function canonical(value: unknown): string;
export function wasExcluded(
  commitment: { exclusions: string[] },
  opened: { panel: string; expert: number; reason: string; salt: string },
): boolean;
