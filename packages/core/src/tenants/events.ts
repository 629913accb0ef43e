import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";
import { TENANT_STATES } from "./tenant-states.ts";

const nothing = z.object({});
const state = z.enum(TENANT_STATES);

export const tenantSignedUp = defineEvent("tenants.tenant-signed-up", nothing);
export const confirmationAskedAgain = defineEvent("tenants.confirmation-asked-again", nothing);
/** A timer: the links of a sign-up that nobody confirmed have run out. */
export const signUpExpired = defineEvent("tenants.sign-up-expired", nothing);
export const tenantConfirmed = defineEvent("tenants.tenant-confirmed", nothing);

export const tenantVerified = defineEvent("tenants.tenant-verified", nothing);

/** The parts of the settings, one command each. */
export const SETTINGS_PARTS = [
  "names", "languages", "terms", "theme", "timeLimits", "retention", "contact", "signIn",
] as const;
export const settingsChanged = defineEvent("tenants.settings-changed", z.object({ part: z.enum(SETTINGS_PARTS) }));

/** Somebody told of a barrier in the service. The words stay in the message: they may tell of a person. */
export const barrierTold = defineEvent("tenants.barrier-told", nothing);
/** A timer: what was told of a barrier has been kept long enough. */
export const barrierForgotten = defineEvent("tenants.barrier-forgotten", nothing);

/** Suspended, reopened, asked to be closed, closed. The reason stays in the tenant: people wrote it. */
export const stateChanged = defineEvent("tenants.state-changed", z.object({ from: state, to: state }));
