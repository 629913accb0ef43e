import { abilitiesOf, type TenantCtx } from "../../kernel/index.ts";
import type { Route } from "../model.ts";
import { routePolicy } from "../policy.ts";
import type { RouteView } from "../schema.ts";

/** A route as the reader sees it, with what the reader may do. */
export function routeView({ viewer }: TenantCtx, route: Route): RouteView {
  const { position: _position, ...shown } = route;
  return { ...shown, abilities: abilitiesOf(routePolicy, viewer, route) };
}
