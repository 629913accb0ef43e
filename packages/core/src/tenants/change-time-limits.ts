import type { z } from "zod";
import type { SignedInCtx } from "../kernel/index.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeTimeLimitsInput, TenantSettingsView } from "./schema.ts";

/** How much time things take. Deadlines that are set already stay as they are. */
export function changeTimeLimits(
  ctx: SignedInCtx, input: z.output<typeof changeTimeLimitsInput>
): Promise<TenantSettingsView> {
  return saveSettings(ctx, "timeLimits", input.revision, () => ({ timeLimits: input.timeLimits }));
}
