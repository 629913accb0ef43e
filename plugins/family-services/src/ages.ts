import { contribute } from "@raati/core/kernel";
import { guardianAges, minimumAges } from "@raati/core/panels";
import { settings } from "./settings.ts";

/** Of age where nothing else is set, or what is stored can no longer be read. */
const OF_AGE = 18;
const YOUNGEST = 13;
const consentBelow = settings.shape.consentBelow.catch(OF_AGE);
const minimumAge = settings.shape.minimumAge.catch(YOUNGEST);

/** The ages that hold in panels with young people: what the tenant has set for all its panels, or for those of one type. */
export const ages = [
  /** Below which age a guardian is asked. */
  contribute(guardianAges, { below: (stored) => consentBelow.parse(stored.consentBelow) }),
  /** Who is younger is not invited, and cannot apply. */
  contribute(minimumAges, { from: (stored) => minimumAge.parse(stored.minimumAge) }),
];
