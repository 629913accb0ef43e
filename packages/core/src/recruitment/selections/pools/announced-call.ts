import { fail } from "../../../kernel/index.ts";
import { CallModel, type Call } from "../../calls/model.ts";
import type { Source } from "./call-part.ts";

/** A call that visitors may know of. @throws Failure NOT_FOUND for a draft, and for a call that there is not */
export async function announcedCall(source: Source, id: string): Promise<Call> {
  const call = await source.of(CallModel).findOne({ id });
  if (!call?.publishedAt) fail("NOT_FOUND", "recruitment:selection.failure.callUnknown");
  return call;
}
