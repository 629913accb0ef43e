"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";

interface FeeButtonProps extends GivenButtonLook {
  readonly tenant: string;
  readonly claim: string;
  readonly waived: boolean;
}

/** Declines the fee of one meeting, or takes it after all (J2.11). */
export function FeeButton({ tenant, claim, waived, ...look }: FeeButtonProps) {
  return <GivenButton {...look} give={() => procedures.meetings.fees.waive.mutate({ tenant, claim, waived })} />;
}
