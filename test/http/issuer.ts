import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { freePort } from '../../src/platform/free-port.js';

/** Somebody the issuer knows, by the id it gives out. */
export type Known = Readonly<Record<string, unknown>>;

const CLIENT = { id: 'hviletid', secret: 'a-secret-of-the-test' } as const;

/** A real OpenID Connect server in this process; whoever comes is signed in as `next`. */
export class Issuer {
  /** Who signs in next. */
  next = '';
  /** Every request it got, so that specs can see what was sent. */
  readonly asked: URL[] = [];

  private constructor(
    readonly address: string,
    private readonly server: Server,
  ) {}

  /** @param site where Hviletid is reached */
  static async start(site: string, people: Readonly<Record<string, Known>>): Promise<Issuer> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const provider = providerOf(address, site, people);
    const server = createServer();
    const issuer = new Issuer(address, server);
    const answer = provider.callback();
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', address);
      issuer.asked.push(url);
      if (!url.pathname.startsWith('/interaction/')) {
        void answer(request, response);
        return;
      }
      void (async () => {
        const { prompt, grantId, session, params } = await provider.interactionDetails(request, response);
        if (issuer.next === 'nobody') {
          await provider.interactionFinished(request, response, { error: 'access_denied' });
          return;
        }
        if (prompt.name === 'login') {
          await provider.interactionFinished(request, response, { login: { accountId: issuer.next } });
          return;
        }
        const grant =
          (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
          new provider.Grant({ accountId: session!.accountId, clientId: String(params['client_id']) });
        grant.addOIDCScope('openid profile email');
        await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
      })();
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return issuer;
  }

  /** What Hviletid has to be told to use this issuer. */
  get settings(): Record<string, string> {
    return {
      HVILETID_OIDC_ISSUER: this.address,
      HVILETID_OIDC_CLIENT_ID: CLIENT.id,
      HVILETID_OIDC_CLIENT_SECRET: CLIENT.secret,
      HVILETID_OIDC_HR_GROUPS: 'hr',
      HVILETID_OIDC_READER_GROUPS: 'board',
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const providerOf = (address: string, site: string, people: Readonly<Record<string, Known>>): Provider =>
  new Provider(address, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${site}/sign-in/callback`],
        post_logout_redirect_uris: [`${site}/sign-in`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of the test'] },
    findAccount: (_context, id) =>
      id in people ? { accountId: id, claims: () => ({ sub: id, ...people[id] }) } : undefined,
  });
