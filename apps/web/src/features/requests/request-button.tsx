"use client";
import { GivenButton, type GivenButtonLook } from "../../client/forms/given-button.tsx";
import { procedures } from "../../client/procedures.ts";
import type { RequestPress } from "./deeds.ts";

interface RequestButtonProps extends GivenButtonLook {
  readonly press: RequestPress;
  readonly target: { readonly tenant: string; readonly request: string };
}

/** A button that sends, takes up or closes a request. */
export function RequestButton({ press, target, ...look }: RequestButtonProps) {
  return <GivenButton {...look} give={() => procedures.proposals.requests[press].mutate(target)} />;
}
