import type { EventHandler } from "../kernel/index.ts";
import { forgetBarrier, passBarrierOn } from "./accessibility/barrier-handlers.ts";
import { removeExpiredSignUp } from "./remove-expired-sign-up.ts";
import { sendConfirmation } from "./send-confirmation.ts";

/** Who listens to events in this slice. */
export const tenantsHandlers: readonly EventHandler[] = [
  sendConfirmation, removeExpiredSignUp, passBarrierOn, forgetBarrier,
];
