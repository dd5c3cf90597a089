import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { Memory } from './memory';

export const clientId = 'leeway-extension';

export interface ProviderOptions {
  /** Whom its tokens are for when nobody asks for anybody. */
  readonly audience: string;
  readonly redirects: readonly string[];
  /** Where browsers reach it over TLS; without it, its own address on loopback is its name. */
  readonly issuer?: string;
  /** Seconds that an access token lasts; may change while it runs. */
  readonly lasts?: number;
}

/** A real OpenID provider on a free port of the loopback: one public client with PKCE, tokens as JWT. */
export async function startProvider(options: ProviderOptions) {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (silent) response.writeHead(503).end();
    else callback(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const loopback = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const memory = new Memory();
  const asked: string[] = [];
  const issued: Issued[] = [];
  let lasts = options.lasts ?? 3_600;
  let silent = false;
  let hold = async (_path: string): Promise<void> => undefined;
  /** Whom tokens are for instead of whom was asked for. */
  let audience: string | null = null;

  const provider = new Provider(options.issuer ?? loopback, {
    adapter: (name: string) => memory.adapter(name),
    jwks: { keys: [jwk] as never },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [...options.redirects],
        post_logout_redirect_uris: [...options.redirects],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        application_type: 'native',
      },
    ],
    scopes: ['openid', 'offline_access'],
    cookies: { keys: ['test'] },
    clientBasedCORS: () => true,
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    ttl: { AccessToken: () => lasts },
    features: {
      devInteractions: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => options.audience,
        getResourceServerInfo: (_context, resource) => ({
          scope: 'openid',
          audience: audience ?? resource,
          accessTokenFormat: 'jwt' as const,
        }),
        useGrantedResource: () => true,
      },
    },
    extraTokenClaims: (_context, token) => {
      const who = 'accountId' in token ? String(token.accountId) : '';
      return {
        leeway_role: who === 'iris' ? 'lead' : 'agent',
        name: `${who[0]?.toUpperCase()}${who.slice(1)} Example`,
      };
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  provider.proxy = options.issuer !== undefined;
  provider.on('grant.success', (context: KoaContextWithOIDC) => {
    const body = context.body as { access_token: string; refresh_token?: string; id_token?: string };
    issued.push({
      by: String(context.oidc.params?.grant_type),
      access: body.access_token,
      refresh: body.refresh_token ?? '',
      all: [body.access_token, body.refresh_token, body.id_token].filter((one) => one !== undefined),
    });
  });
  provider.use(async (context, next) => {
    await next();
    await hold(context.path);
  });
  const callback = provider.callback();

  return {
    issuer: options.issuer ?? loopback,
    loopback,
    privateKey,
    memory,
    /** Every address it was asked for, with its query. */
    asked,
    /** Every answer with tokens, in order. */
    issued,
    set lasts(seconds: number) {
      lasts = seconds;
    },
    set silent(is: boolean) {
      silent = is;
    },
    /** Waits for this between what it does and its answer. */
    set hold(before: (path: string) => Promise<void>) {
      hold = before;
    },
    set audience(instead: string | null) {
      audience = instead;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export type RunningProvider = Awaited<ReturnType<typeof startProvider>>;

interface Issued {
  /** `authorization_code` or `refresh_token`. */
  readonly by: string;
  readonly access: string;
  readonly refresh: string;
  readonly all: readonly string[];
}
