import { aCall } from "../../src/recruitment/factory.ts";
import { confirmApplication, submitApplication, type Call } from "../../src/recruitment/index.ts";
import { decideEligibilityInput, listApplicationsInput } from "../../src/recruitment/schema.ts";
import { ground, told, type Ground } from "./context.ts";

export async function open(options: Parameters<typeof ground>[0] = {}, overrides: Partial<Call> = {}) {
  const place = await ground(options);
  return { ...place, call: await aCall(place.visitor, place.panel, place.term, overrides) };
}

/** The key at the end of the latest mail to an address. */
export const keyIn = (
  { ports }: Pick<Ground, "ports">, to: string,
) => ports.mails.findLast((mail) => mail.to === to)!.text.match(/token=(\S+)/)![1]!;

/** An application that has come through the web and is confirmed. @returns the key of its status page */
export async function applied(place: Ground & { call: Call }, overrides: Record<string, unknown> = {}) {
  const input = told(place.call.id, overrides);
  await submitApplication(place.visitor, input);
  await place.deliver();
  const { statusToken, state } = await confirmApplication(place.visitor, { token: keyIn(place, input.email!) });
  await place.deliver();
  return { input, token: statusToken, state };
}

export const decide = (application: { id: string; revision: number }, more: object) => decideEligibilityInput.parse(
  { application: application.id, revision: application.revision, ...more }
);
export const list = (call: Call, more: object = {}) => listApplicationsInput.parse({ call: call.id, ...more });
