import { newId } from "@raati/db";
import { inTenant, type SignedInCtx, type StaffRole, type TenantCtx, type Viewer } from "../kernel/index.ts";
import { accountTransaction } from "./accounts/account-transaction.ts";
import { openAccount } from "./accounts/find-account.ts";
import { linkAccount, type Person } from "./link-account.ts";
import { PersonModel } from "./model.ts";
import { searchKeys } from "./search-keys.ts";
import { startSession } from "./sessions/start-session.ts";
import { viewerOf } from "./sessions/viewer-of.ts";

type NewPerson = Partial<Omit<Person, "id" | "revision" | "personId" | "searchKeys">>;

/** A member with an address of their own; overrides say what is special. */
export async function aPerson({ db }: TenantCtx, overrides: NewPerson = {}): Promise<Person> {
  const id = newId<"people">();
  const name = overrides.name ?? "Maija Kuusiluoto";
  const email = `person-${id}@people.example`;
  return db.of(PersonModel).insert({
    email, language: "fi", ...overrides, personId: id, name, searchKeys: searchKeys(name),
  }, id);
}

/** A person's session as if a link had been used. @returns the token for the cookie */
export function aSession(ctx: TenantCtx, person: Person, proof: "mail" | "demo" | "identity" = "mail"): Promise<string> {
  return accountTransaction(ctx, "sign somebody in for a test", async (tx, accounts) => {
    const email = person.email ?? `person-${person.id}@people.example`;
    const account = await openAccount(accounts, { email, locale: person.language, now: ctx.ports.clock.now() });
    const linked = await linkAccount(tx, await tx.of(PersonModel).get(person.id), account.id);
    return startSession(tx, ctx.ports, {
      person: linked, account, proof, device: { browser: "Firefox", system: "Linux" },
    });
  });
}

interface SignedIn extends NewPerson {
  readonly roles?: StaffRole[];
  /** Staff in a test have given their second factor unless it says false. */
  readonly secondFactor?: boolean;
}

/** The tenant opened by a new person with these roles, through a real session. */
export async function signedInAs(
  ctx: TenantCtx, { secondFactor = true, ...overrides }: SignedIn = {},
): Promise<SignedInCtx> {
  const person = await aPerson(ctx, overrides);
  const token = await aSession(ctx, person, secondFactor ? "demo" : "mail");
  const viewer = (await viewerOf(ctx.ports, ctx.tenant, token)) as Viewer;
  return { ...inTenant(ctx, ctx.tenant, viewer), plugins: ctx.plugins, viewer };
}
