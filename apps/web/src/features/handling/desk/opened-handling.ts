import { newId } from "@raati/db";
import { cache } from "react";
import { oneValue } from "../../../server/one-value.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import { signedInPage } from "../../../server/signed-in-page.ts";
import { matterText } from "../matter-text.ts";
import { DEEDS, mayDo } from "./deeds.ts";

export interface HandlingRoute {
  readonly params: Promise<{ tenant: string; handling: string }>;
  readonly searchParams: Promise<{ do?: string | string[]; about?: string | string[] }>;
}

/** Ids for what a form makes: itself, and nineteen measures. */
const IDS = 20;

/** The matter of an address, once a request. */
export const handlingOf = cache(async (tenant: string, handling: string) => {
  const { page } = await signedInPage(tenant);
  return { page, handling: await orNotFound(page.call.handling.show({ tenant, handling })) };
});

/** A matter with the form that its address opens, if the reader may do that. */
export async function openedHandling({ params, searchParams }: HandlingRoute) {
  const { tenant, handling: id } = await params;
  const { page, handling } = await handlingOf(tenant, id);
  const query = await searchParams;
  const deed = DEEDS.find((one) => one === query.do);
  const asked = deed && { deed, about: oneValue(query.about) };
  const doing = asked && mayDo(handling, asked) ? asked : undefined;
  const names = doing?.deed === "forward" || doing?.deed === "add-step";
  const where = { tenant };
  const option = ({ id: value, name }: { id: string; name: Parameters<typeof page.words>[0] }) =>
    ({ value, label: page.words(name) });
  const units = names ? (await page.call.organisation.units(where)).filter(({ state }) => state === "active") : [];
  const bodies = names ? (await page.call.organisation.bodies(where)).filter(({ state }) => state === "active") : [];
  return {
    page, handling, doing, text: await matterText(page, handling), ids: Array.from({ length: IDS }, () => newId()),
    units: units.map(option), bodies: bodies.map(option),
  };
}
