import { helsinkiDay } from "@raati/i18n";
import { raati } from "../../server/raati.ts";

/** Today in Finland, "YYYY-MM-DD". */
export const today = (): string => helsinkiDay(raati().ports.clock.now());
