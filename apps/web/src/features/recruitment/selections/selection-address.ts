import { callAddress } from "../calls/call-address.ts";

/** Where the selection of a panel's part of a call is, or one of the pages under it. */
export const selectionAddress = (home: string, call: string, panel: string, ...parts: readonly string[]): string =>
  callAddress(home, call, "selection", panel, ...parts);
