import { cache } from "react";
import { orNotFound } from "../../../server/or-not-found.ts";
import { signedInPage } from "../../../server/signed-in-page.ts";

/** A call for those who run it, with the page around it. To everybody else it is not there. */
export const shownCall = cache(async (tenant: string, id: string) => {
  const { page } = await signedInPage(tenant);
  const call = await orNotFound(page.call.recruitment.calls.show({ tenant, call: id }));
  return { page, call };
});

/** A call's page with its title: for `generateMetadata`. */
export async function callTitle(tenant: string, id: string, part?: string): Promise<{ title: string }> {
  const { page, call } = await shownCall(tenant, id);
  const name = page.words(call.title);
  return { title: part === undefined ? name : `${page.t(`recruitmentPages:${part}`)} – ${name}` };
}
