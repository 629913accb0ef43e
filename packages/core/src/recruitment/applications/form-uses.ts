import { DAY_MS } from "@raati/i18n";
import { createHmac } from "node:crypto";
import { fail, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { FormUseModel, type FormUse } from "./model.ts";
import type { Content } from "../forms/answers-schema.ts";

/** Longer than any call is open: afterwards nobody sends an old form once more. */
const KEPT_MS = 180 * DAY_MS;

/** What is noted of a form that was sent: by keyed hashes, so that the row tells nobody's address and no words. */
interface Use {
  readonly callId: string;
  /** Who sent it: the e-mail address, or without one the name and phone number. */
  readonly who: string;
  readonly content: string;
}

/** How a form looks in the notes. */
export function useOf({ ports, tenant }: TenantCtx, callId: string, told: Content): Use {
  const hash = (what: string) => createHmac("sha256", ports.settings.secret)
    .update(`recruitment.form ${tenant.id} ${what}`).digest("base64url");
  const { name, email, phone } = told;
  return {
    callId, who: hash(JSON.stringify(email === undefined ? { name, phone } : { email })),
    content: hash(JSON.stringify(told)),
  };
}

/**
 * What was noted when a form was sent before. It is noted whether an application came of it or not: what a second sending is
 * told must not depend on who else has applied.
 *
 * @throws Failure NOT_FOUND for a form of another call, CONFLICT for one that somebody else has sent
 */
export async function usedBefore(
  source: Pick<TenantCtx["db"], "of">, id: string, use: Use,
): Promise<{ use: FormUse; isSame: boolean } | undefined> {
  const stored = await source.of(FormUseModel).findOne({ formId: id });
  if (!stored) return undefined;
  if (stored.callId !== use.callId) fail("NOT_FOUND");
  if (stored.who !== use.who) fail("CONFLICT", "recruitment:failure.formUsed");
  return { use: stored, isSame: !stored.mails || stored.contents.includes(use.content) };
}

/** Notes that a form was sent, or that it was sent once more with other words. */
export async function noteUse(
  { ports }: TenantCtx, tx: Tx, id: string, { callId, who, content }: Use, mails: boolean, before: FormUse | undefined,
): Promise<void> {
  const uses = tx.of(FormUseModel);
  if (before) await uses.update(before, { set: { contents: [...before.contents, content] } });
  else await uses.insert(
    { formId: id, callId, who, contents: [content], mails, purgeAt: new Date(ports.clock.now().getTime() + KEPT_MS) },
  );
}
