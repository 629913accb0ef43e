import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** Somebody whom the provider knows. Who is signed in there, a test says before it begins. */
export interface Employee {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface LoopbackProvider {
  readonly issuer: string;
  /** Who comes to sign in next. */
  employee: Employee;
  stop(): Promise<void>;
}

export const CLIENT = { id: "raati", secret: "known to the provider and to us" };

/** A real OpenID provider on this machine. It demands PKCE, and lets whoever comes be the employee of the moment. */
export async function startProvider(
  returnAddresses: string[], { emailInIdToken }: { emailInIdToken: boolean },
): Promise<LoopbackProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => {};
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: LoopbackProvider = {
    issuer, employee: { sub: "nobody" },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  const provider = new Provider(issuer, configuration(state, returnAddresses, emailInIdToken));
  const callback = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return callback(request, response);
    return provider.interactionFinished(request, response, { login: { accountId: state.employee.sub } });
  };
  return state;
}

function configuration(state: LoopbackProvider, returnAddresses: string[], emailInIdToken: boolean): Configuration {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  return {
    clients: [{
      client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: returnAddresses,
      grant_types: ["authorization_code"], response_types: ["code"],
    }],
    jwks: { keys: [{ ...key, use: "sig", alg: "RS256", kid: "only" }] },
    cookies: { keys: ["for this test only"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // The standard keeps the address out of the ID token; many providers put it in.
    conformIdTokenClaims: !emailInIdToken,
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...state.employee, sub }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
  };
}
