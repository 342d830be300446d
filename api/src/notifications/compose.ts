import { z } from 'zod';
import type { Sealer } from '../kernel/seal.ts';
import { templates } from './templates/index.ts';
import { asHtml, asText } from './templates/layout.ts';
import type { Locale } from './templates/template.ts';

export interface Composed {
  subject: string;
  text: string;
  html: string;
  short: string;
}

interface Written {
  template: string;
  locale: Locale;
  facts: unknown;
  sealedFacts: Buffer | null;
}

function secretsOf(sealed: Buffer | null, seal: Sealer): unknown {
  return sealed === null ? null : JSON.parse(seal.open(sealed));
}

/** The letter, or why it cannot be written: trying again would not help. */
export function compose(row: Written, seal: Sealer, publicUrl: string): Composed | { why: string } {
  const template = Object.hasOwn(templates, row.template) ? templates[row.template] : undefined;
  if (!template) return { why: `template_unknown ${row.template}` };
  let secrets: unknown;
  try {
    secrets = secretsOf(row.sealedFacts, seal);
  } catch {
    return { why: 'secrets_unreadable' };
  }
  try {
    const letter = template.write(row.locale, { facts: row.facts, secrets, publicUrl });
    return {
      subject: letter.subject,
      text: asText(letter, row.locale),
      html: asHtml(letter, row.locale),
      short: letter.short,
    };
  } catch (error) {
    // Named by its path alone: the value may be a secret.
    if (error instanceof z.ZodError) return { why: `fact_missing ${error.issues[0]?.path.join('.') ?? ''}` };
    throw error;
  }
}
