import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/**
 * What a provider remembers, in memory. A refresh token that was used is still taken for `grace` milliseconds,
 * as products do it that know browsers lose answers; after that its reuse ends the whole grant.
 */
export class Memory {
  private readonly kept = new Map<string, Kept>();
  private readonly used = new Map<string, number>();
  grace = 60_000;

  adapter(model: string): Adapter {
    const key = (id: string): string => `${model}:${id}`;
    const find = (id: string): AdapterPayload | undefined => {
      const row = this.kept.get(key(id));
      if (!row || row.until <= Date.now()) return undefined;
      const at = this.used.get(key(id));
      const consumed = at !== undefined && (model !== 'RefreshToken' || Date.now() - at >= this.grace);
      return consumed ? { ...row.payload, consumed: Math.floor(at / 1000) } : row.payload;
    };
    const first = (fits: (payload: AdapterPayload) => boolean) =>
      [...this.kept].find(([name, { payload }]) => name.startsWith(`${model}:`) && fits(payload))?.[1]
        .payload;
    return {
      upsert: async (id, payload, seconds) => {
        const until = seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + seconds * 1000;
        this.kept.set(key(id), { payload, until });
      },
      find: async (id) => find(id),
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      findByUserCode: async (code) => first((payload) => payload.userCode === code),
      consume: async (id) => {
        if (!this.used.has(key(id))) this.used.set(key(id), Date.now());
      },
      destroy: async (id) => void this.kept.delete(key(id)),
      revokeByGrantId: async (grantId) => this.forget((payload) => payload.grantId === grantId),
    };
  }

  /** Every sign-in is taken back, by an administrator for instance. */
  revokeAll(): void {
    this.forget((payload) => payload.grantId !== undefined);
  }

  /** How many refresh tokens are still worth something. */
  get refreshTokens(): number {
    return [...this.kept.keys()].filter((name) => name.startsWith('RefreshToken:') && !this.used.has(name))
      .length;
  }

  private forget(fits: (payload: AdapterPayload) => boolean): void {
    for (const [name, { payload }] of this.kept) if (fits(payload)) this.kept.delete(name);
  }
}
