import { z } from "zod";
import type { InstalledPlugin } from "../kernel/index.ts";
import type { Panel } from "./panel-model.ts";
import { atWorkIn } from "./settings-at-work.ts";
import { privacyRule } from "./types/schema.ts";

/** An address of the web: what a link must never be is code. */
const webAddress = z.url({ protocol: /^https?$/ }).max(500);

export const carefulPagesView = privacyRule.extend({ exit: webAddress.optional() });

/**
 * How careful a panel's pages are with who reads them: its privacy rule, and where the quick exit leads when a plugin at
 * work in the panel has an address for it. What is no address of the web is passed over.
 */
export function carefulPages(
  { plugins, panel }: {
    readonly plugins: readonly InstalledPlugin[]; readonly panel: Pick<Panel, "privacy" | "pluginIds" | "typeId">;
  },
): z.output<typeof carefulPagesView> {
  const set = atWorkIn(plugins, panel, "panels.quick-exits").map(({ value, inForce }) => value.to(inForce));
  const exit = set.find((address) => webAddress.safeParse(address).success);
  return { ...panel.privacy, ...(exit !== undefined && { exit }) };
}
