import { failField, type Tx } from "../../kernel/index.ts";
import { AreaModel } from "../model.ts";

/** @throws Failure INVALID on the field `code` when another area of the tenant has the code */
export async function refuseTakenCode(tx: Tx, code: string | undefined, ownId: string): Promise<void> {
  if (code === undefined) return;
  const other = await tx.of(AreaModel).findOne({ code });
  if (other && other.id !== ownId) failField("code", "organisation:field.areaCodeTaken", { code });
}
