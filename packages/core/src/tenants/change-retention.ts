import type { z } from "zod";
import { failField, type SignedInCtx } from "../kernel/index.ts";
import { RECORD_CLASSES } from "./retention-plan.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeRetentionInput, TenantSettingsView } from "./schema.ts";

/**
 * How long what is kept: for administrators and the data protection officer.
 *
 * @throws Failure INVALID for "for ever, then deleted"
 */
export async function changeRetention(
  ctx: SignedInCtx, { revision, retention }: z.output<typeof changeRetentionInput>
): Promise<TenantSettingsView> {
  const endless = RECORD_CLASSES.find((name) => retention[name].months === null && retention[name].action !== "archive");
  if (endless) failField(`retention.${endless}.action`, "tenants:field.endlessAction");
  return saveSettings(ctx, "retention", revision, () => ({ retention }));
}
