import { contribute } from "@raati/core/kernel";
import { guardianAges } from "@raati/core/panels";
import { settings } from "./settings.ts";

/** Of age where nothing else is set, or what is stored can no longer be read. */
const OF_AGE = 18;
const age = settings.shape.consentBelow.catch(OF_AGE);

/** Below which age a guardian is asked: what the tenant has set for all its panels, or for those of one type. */
export const ageOfConsent = contribute(guardianAges, { below: ({ consentBelow }) => age.parse(consentBelow) });
