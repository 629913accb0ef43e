import { abilitiesOf, type TenantCtx } from "../../kernel/index.ts";
import type { Body } from "../model.ts";
import { bodyPolicy } from "../policy.ts";
import type { BodyView } from "../schema.ts";

/** A decision-making body as the reader sees it, with what the reader may do. */
export function bodyView({ viewer }: TenantCtx, body: Body): BodyView {
  const { position: _position, ...shown } = body;
  return { ...shown, abilities: abilitiesOf(bodyPolicy, viewer, body) };
}
