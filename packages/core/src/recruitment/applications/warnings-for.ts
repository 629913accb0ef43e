import { STAFF_ROLES } from "../../kernel/schema.ts";
import type { Tx } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import type { Content } from "../forms/answers-schema.ts";
import { ApplicationModel } from "./model.ts";
import type { WARNINGS } from "./schema.ts";
import { textHints } from "./text-hints.ts";

type Warning = (typeof WARNINGS)[number];

/**
 * What a coordinator should look at: the address of a colleague, a phone number in the motivation, somebody of the same
 * household or name. None of them refuses anybody: people decide.
 */
export async function warningsFor(
  tx: Tx, { callId, id }: {
    callId: string; id: string
  }, { email, motivation, name }: Content, household: string | undefined,
): Promise<Warning[]> {
  // The same person's own other forms, of which one at most is confirmed, are no neighbours.
  const notOwn = email === undefined ? {}
    : { $or: [{ email: { $ne: email } }, { state: { $ne: "awaiting-confirmation" as const } }] };
  const others = { callId, id: { $ne: id }, state: { $ne: "withdrawn" as const }, ...notOwn };
  const staff = email !== undefined && await tx.of(PersonModel).findOne({ email, roles: { $in: [...STAFF_ROLES] } });
  const neighbour = household !== undefined && await tx.of(ApplicationModel).findOne({ ...others, household });
  const namesake = await tx.of(ApplicationModel).findOne({ ...others, name });
  return [
    ...(staff ? ["staff-email" as const] : []),
    ...(motivation !== undefined && textHints(motivation).includes("phone") ? ["phone-in-text" as const] : []),
    ...(neighbour ? ["same-household" as const] : []),
    ...(namesake ? ["same-name" as const] : []),
  ];
}
