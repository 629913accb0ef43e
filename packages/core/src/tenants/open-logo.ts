import { openFile } from "../files/index.ts";
import type { FileDownload } from "../files/schema.ts";
import type { TenantCtx } from "../kernel/index.ts";
import { TenantModel } from "./model.ts";

/** The organisation's logo, for everybody. @throws Failure NOT_FOUND for one that has none */
export async function openLogo(ctx: TenantCtx): Promise<FileDownload> {
  const { logo } = await ctx.db.of(TenantModel).get(ctx.tenant.id);
  return openFile(ctx, logo);
}
