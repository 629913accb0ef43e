import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "../../../server/or-not-found.ts";
import { shownCall } from "../calls/shown-call.ts";

/** The selection of one panel's part of a call, with the call and the page around it. */
export const shownSelection = cache(async (tenant: string, id: string, panelId: string) => {
  const { page, call } = await shownCall(tenant, id);
  const part = call.panels.find((one) => one.panelId === panelId) ?? notFound();
  const view = await orNotFound(page.call.recruitment.selections.view({ tenant, panel: panelId, call: id }));
  return { page, call, part, view };
});

export type ShownSelection = Awaited<ReturnType<typeof shownSelection>>;
