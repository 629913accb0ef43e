import { contributionsTo, type TenantCtx } from "../../kernel/index.ts";
import { themeSources, type ThemeSource } from "../extension.ts";
import { meetingsSource } from "./meetings.ts";
import { proposalsSource } from "./proposals.ts";
import { statementsSource } from "./statements.ts";

/** What may belong to a theme in this tenant: core's own kinds, and those of the plugins that it has enabled. */
export function allSources(ctx: TenantCtx): readonly ThemeSource[] {
  return [
    meetingsSource, proposalsSource, statementsSource,
    ...contributionsTo(ctx.plugins, themeSources).map(({ value }) => value),
  ];
}
