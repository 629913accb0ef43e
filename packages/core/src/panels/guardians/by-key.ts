import { fail, hashOf } from "../../kernel/index.ts";
import type { Source } from "../people-known.ts";
import { NameConsentModel, type NameConsent } from "./model.ts";

/** What the key of a guardian's mail opens. @throws Failure NOT_FOUND for a key that opens nothing */
export async function consentByKey(source: Source, token: string): Promise<NameConsent> {
  const consent = await source.of(NameConsentModel).findOne({ tokenHash: hashOf(token) });
  return consent ?? fail("NOT_FOUND", "panels:failure.guardianLinkUnknown");
}
