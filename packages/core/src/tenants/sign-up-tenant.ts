import { newId } from "@raati/db";
import { DAY_MS } from "@raati/i18n";
import { platformDb } from "@raati/db/platform";
import type { z } from "zod";
import { fail, failField, inTenant, type Ctx, type Tx } from "../kernel/index.ts";
import { refuseBusinessIdInUse } from "./business-id-in-use.ts";
import { LINK_LIFE_MS } from "./confirmation-links.ts";
import { signUpExpired, tenantSignedUp } from "./events.ts";
import { usualEqualLanguages } from "./languages.ts";
import { SignUpModel, TenantModel, type Tenant } from "./model.ts";
import type { signedUpView, signUpInput } from "./schema.ts";
import { numberedSlug, slugOf } from "./slugs.ts";

type Input = z.output<typeof signUpInput>;
type SignedUp = z.output<typeof signedUpView>;

/** So many sign-ups with one e-mail address in a day: enough for mistakes, too few to fill somebody's mailbox. */
const MOST_A_DAY = 3;
/** So often another address is tried when others take theirs at the same moment. */
const ATTEMPTS = 5;

/**
 * Takes an organisation's sign-up: a draft that comes to life when the link of its mail is opened. The same id again changes
 * nothing and sends nothing.
 *
 * @throws Failure DUPLICATE when the business ID is in use, INVALID for an address that is taken, TOO_MANY
 */
export async function signUpTenant(ctx: Ctx, input: Input): Promise<SignedUp> {
  const stored = await signUpOf(input.id);
  if (stored) return stored;
  await refuseBusinessIdInUse(ctx, input.businessId);
  await refuseTooMany(ctx, input.administrator.email);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await tryToStore(ctx, input, await freeSlug(input));
    const answer = await signUpOf(input.id);
    if (answer) return answer;
  }
  return fail("CONFLICT");
}

/** Stores nothing when somebody took the address at the same moment, or a second click was quicker. */
async function tryToStore(ctx: Ctx, input: Input, slug: string): Promise<void> {
  const { id, name, kind, languages } = input;
  const equalLanguages = usualEqualLanguages(kind, languages);
  const draft = inTenant(
    ctx, { id, slug, kind, name, languages, equalLanguages, state: "draft", plugins: [], demandsSecondFactor: false },
  );
  try {
    await draft.transaction((tx) => storeSignUp(ctx, tx, input, slug));
  } catch (error) {
    if ((error as { code?: unknown }).code !== "DUPLICATE") throw error;
  }
}

async function storeSignUp(ctx: Ctx, tx: Tx, input: Input, slug: string): Promise<void> {
  const { id, name, kind, businessId, languages, administrator } = input;
  const now = ctx.ports.clock.now();
  const equalLanguages = usualEqualLanguages(kind, languages);
  const draft = { slug, kind, name, businessId, languages, equalLanguages, state: "draft", stateSince: now } as const;
  const tenant: Tenant = await tx.of(TenantModel).insert(draft, id);
  const signUp = {
    administratorName: administrator.name, email: administrator.email, locale: ctx.locale, startedAt: now, askedAt: now,
    links: [],
  };
  await tx.of(SignUpModel).insert(signUp, id);
  await tx.emit(tenantSignedUp, tenant, {});
  await tx.schedule(signUpExpired, tenant, { dueAt: new Date(now.getTime() + LINK_LIFE_MS + DAY_MS), data: {} });
}

/** What is stored under an id, without a word about whose it is: the form that sent it knows. */
async function signUpOf(id: string): Promise<SignedUp | undefined> {
  const found = await platformDb("answer a sign-up that was sent twice").of(TenantModel).findOne({ id });
  return found && { id, slug: found.slug, state: found.state === "draft" ? "waiting" : "confirmed" };
}

async function refuseTooMany(ctx: Ctx, email: string): Promise<void> {
  const since = new Date(ctx.ports.clock.now().getTime() - DAY_MS);
  const count = await platformDb("count the sign-ups of an e-mail address")
    .of(SignUpModel).count({ email, startedAt: { $gt: since } });
  if (count >= MOST_A_DAY) fail("TOO_MANY", "tenants:failure.tooManySignUps");
}

/** The address that was asked for, or one made of the name with a number behind it when the name is somebody's already. */
async function freeSlug({ slug: wanted, name, languages }: Input): Promise<string> {
  const tenants = platformDb("find a free address for a new tenant").of(TenantModel);
  const isTaken = async (slug: string) => (await tenants.count({ slug })) > 0;
  if (wanted !== undefined) {
    return (await isTaken(wanted)) ? failField("slug", "tenants:field.slugTaken", { slug: wanted }) : wanted;
  }
  const base = slugOf(name[languages[0]!] ?? "");
  for (let number = 1; number <= 20; number++) {
    const slug = number === 1 ? base : numberedSlug(base, number);
    if (!(await isTaken(slug))) return slug;
  }
  return numberedSlug(base, Number.parseInt(newId().slice(-8), 16));
}
