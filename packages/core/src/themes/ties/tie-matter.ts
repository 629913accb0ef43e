import type { z } from "zod";
import { authorize, fail, type SignedInCtx } from "../../kernel/index.ts";
import { matterTied, matterUntied } from "../events.ts";
import { showTheme } from "../lists/show-theme.ts";
import { ThemeModel, ThemeTieModel } from "../model.ts";
import { themePolicy } from "../policy.ts";
import type { ThemeDetail, tieInput } from "../schema.ts";
import { allSources } from "../sources/all-sources.ts";

type Input = z.output<typeof tieInput>;

/** The most things that one theme holds: beyond that it says nothing any more. */
const MOST = 500;

/**
 * Puts something that everybody may know of under a theme. Twice is once.
 *
 * @throws Failure FORBIDDEN, NOT_FOUND for a theme or a thing that is not there for everybody, CONFLICT for a theme that has
 * ended or is full
 */
export async function tieMatter(ctx: SignedInCtx, { theme: themeId, kind, matter: matterId }: Input): Promise<ThemeDetail> {
  const source = allSources(ctx).find((one) => one.kind === kind);
  const [known] = source ? await source.open(ctx, [matterId]) : [];
  await ctx.transaction(async (tx) => {
    const theme = await tx.of(ThemeModel).get(themeId);
    authorize(themePolicy, ctx.viewer, "keep", theme);
    if (!known) fail("NOT_FOUND", "themes:failure.matterUnknown");
    if (theme.state === "ended") fail("CONFLICT", "themes:failure.ended");
    const ties = tx.of(ThemeTieModel);
    const tie = { themeId, kind, matterId };
    if (await ties.findOne(tie)) return;
    if ((await ties.count({ themeId })) >= MOST) fail("CONFLICT", "themes:failure.full", { values: { most: MOST } });
    await ties.insert(tie);
    // The theme's own revision counts its ties, so that each event has its place in the theme's history.
    await tx.emit(matterTied, await tx.of(ThemeModel).update(theme, { set: { state: theme.state } }), { kind, matterId });
  });
  return showTheme(ctx, { theme: themeId });
}

/** Takes something out of a theme. Nothing to take out is no fault. @throws Failure FORBIDDEN, NOT_FOUND */
export async function untieMatter(
  ctx: SignedInCtx, { theme: themeId, kind, matter: matterId }: Input,
): Promise<ThemeDetail> {
  await ctx.transaction(async (tx) => {
    const theme = await tx.of(ThemeModel).get(themeId);
    authorize(themePolicy, ctx.viewer, "keep", theme);
    const removed = await tx.of(ThemeTieModel).removeWhere({ themeId, kind, matterId });
    if (removed === 0) return;
    await tx.emit(matterUntied, await tx.of(ThemeModel).update(theme, { set: { state: theme.state } }), { kind, matterId });
  });
  return showTheme(ctx, { theme: themeId });
}
