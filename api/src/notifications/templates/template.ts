import { organizationKinds, roles } from '@qingshen/domain/tenancy';
import { z } from 'zod';

/** A piece of a letter. Text and HTML are both made of these, so that they cannot say different things. */
export type Part =
  | { say: string }
  /** The one thing to do, as a link that is also written out. */
  | { link: string; label: string }
  | { code: string; label: string }
  | { table: readonly (readonly [label: string, value: string])[] };

export interface Letter {
  subject: string;
  greeting: string;
  parts: readonly Part[];
  /** Why one gets it and what to do if it is not for oneself. */
  closing: string;
  /** The same for a text message: one or two sentences. */
  short: string;
}

export type Locale = 'zh-CN' | 'en';

export interface Template {
  /** Checks facts and secrets, then writes. Throws ZodError when one is missing. */
  write(locale: Locale, given: { facts: unknown; secrets: unknown; publicUrl: string }): Letter;
}

type Writer<F, S> = (facts: F, secrets: S, publicUrl: string) => Letter;

export function template<F extends z.ZodObject, S extends z.ZodObject>(
  shapes: { facts: F; secrets: S },
  writers: Record<Locale, Writer<z.output<F>, z.output<S>>>,
): Template {
  return {
    write: (locale, { facts, secrets, publicUrl }) =>
      writers[locale](shapes.facts.parse(facts), shapes.secrets.parse(secrets ?? {}), publicUrl),
  };
}

export const noSecrets = z.object({});

/** Facts that several letters share. */
export const Name = z.string().min(1);
export const Maybe = z.string().nullish();
export const At = z.iso.datetime({ offset: true });
export const Kind = z.enum(organizationKinds);
export const Role = z.enum(roles as [(typeof roles)[number], ...(typeof roles)[number][]]);

/** Lines of a table whose value is known. */
export const known = (rows: readonly (readonly [string, string | null | undefined])[]): Part => ({
  table: rows.filter((row): row is readonly [string, string] => Boolean(row[1])),
});
