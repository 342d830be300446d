import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Secrets at rest: sealed with AES-256-GCM, tokens kept as keyed hashes. One key, one derived key per purpose. */
export interface Sealer {
  seal(text: string): Buffer;
  open(sealed: Buffer): string;
  /** Keyed hash of a token or an identifier. */
  hash(text: string): Buffer;
}

export function sealer(secretKey: string, purpose: string): Sealer {
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secretKey, 'base64'), 'qingshen', `${purpose}/${use}`, 32));
  const [sealing, hashing] = [derive('seal'), derive('hash')];
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
    },
    hash: (text) => createHmac('sha256', hashing).update(text).digest(),
  };
}

export const token = (): string => randomBytes(32).toString('base64url');
