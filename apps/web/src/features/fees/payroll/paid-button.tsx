"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";

interface PaidButtonProps extends GivenButtonLook {
  readonly tenant: string;
  readonly exportId: string;
  readonly on: string;
}

/** Says that an export was paid. */
export function PaidButton({ tenant, exportId, on, ...look }: PaidButtonProps) {
  return <GivenButton {...look} give={() => procedures.meetings.fees.markPaid.mutate({ tenant, export: exportId, on })} />;
}
