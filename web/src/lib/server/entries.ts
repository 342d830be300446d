const secrets = new Set([
  'password',
  'current',
  'next',
  'again',
  'code',
  'token',
  'secret',
  'uri',
  'identityNumber',
]);

/** A posted form, read once. Empty means absent, as people mean it. */
export class Entries {
  readonly #data: FormData;

  private constructor(data: FormData) {
    this.#data = data;
  }

  static async of(request: Request): Promise<Entries> {
    return new Entries(await request.formData());
  }

  has(name: string): boolean {
    return this.#data.has(name);
  }

  /** As typed: secrets are neither trimmed nor normalized. */
  secret(name: string): string {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value : '';
  }

  text(name: string): string {
    return this.secret(name).trim();
  }

  maybe(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  all(name: string): string[] {
    return this.#data
      .getAll(name)
      .filter((value): value is string => typeof value === 'string' && value !== '');
  }

  version(): number {
    return Number(this.text('version'));
  }

  /** One key per rendered form: pressing twice, or again after a lost answer, takes effect once. */
  key(): string | undefined {
    return this.maybe('idempotency_key');
  }

  /** What may be shown again after a refusal. */
  shown(): Record<string, string> {
    const shown: Record<string, string> = {};
    for (const name of new Set(this.#data.keys()))
      if (!secrets.has(name) && name !== 'idempotency_key') shown[name] = this.all(name).join(',');
    return shown;
  }
}
