import { contribute } from "@raati/core/kernel";
import { quickExits } from "@raati/core/panels";
import { settings } from "./settings.ts";

const { exitAddress } = settings.shape;
/** The weather. Where a tenant leaves it so, core leads to the same page in the reader's language. */
const ORDINARY = exitAddress.parse(undefined);

/** Where the pages of these panels lead who leaves at once: the address that the tenant has set. */
export const quickExit = contribute(quickExits, {
  to: (stored) => {
    const { data = ORDINARY } = exitAddress.safeParse(stored.exitAddress);
    return data === ORDINARY ? undefined : data;
  },
});
