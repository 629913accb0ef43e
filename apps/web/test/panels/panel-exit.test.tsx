// @vitest-environment jsdom
import { Failure } from "@raati/core/kernel";
import { render, screen } from "@testing-library/react";
import { TRPCError } from "@trpc/server";
import { expect, test, vi } from "vitest";
import PanelLayout from "../../src/app/[locale]/[tenant]/panels/[panel]/layout.tsx";
import { PanelExit } from "../../src/features/panels/panel-exit.tsx";
import { aPage, eachTestAlone } from "./harness.ts";

const asked = vi.fn<(input: object) => Promise<object>>();
vi.mock("../../src/server/tenant-page.ts", () => ({
  tenantPage: async () => ({ ...aPage("sv"), call: { panels: { privacy: asked } } }),
}));
eachTestAlone();

const refusal = (code: "NOT_FOUND" | "FORBIDDEN") => new TRPCError({
  code, cause: new Failure(code, "kernel:failure.notFound")
});
const place = { tenant: "laheiset-ja-toipujat", panel: "hameenlinna" };

test("every page of a panel whose rule asks for it can be left at once, and the page it leads to is told nothing", async () => {
  asked.mockResolvedValue({ publicNames: "alias", quickExit: true, keepsDrafts: false });
  render(await PanelExit(place));
  const exit = screen.getByRole("link");
  expect([
    exit.getAttribute("href"), exit.getAttribute("rel")
  ]).toEqual(["https://sv.ilmatieteenlaitos.fi/", "noreferrer nofollow"]);
  expect(asked).toHaveBeenCalledWith(place);
  const layout = await PanelLayout({ params: Promise.resolve(place), children: <p>Protokoll</p> });
  const [page, last] = (layout.props as { children: readonly { type: unknown; props: object }[] }).children;
  expect([page?.type, last?.type, last?.props]).toEqual(["p", PanelExit, place]);
});

test("other panels have no such button, and a panel that is not there says nothing of its own", async () => {
  asked.mockResolvedValue({ publicNames: "consent", quickExit: false, keepsDrafts: true });
  render(<>{await PanelExit(place)}</>);
  asked.mockRejectedValue(refusal("NOT_FOUND"));
  render(<>{await PanelExit(place)}</>);
  asked.mockRejectedValue(refusal("FORBIDDEN"));
  render(<>{await PanelExit(place)}</>);
  expect(screen.queryAllByRole("link")).toEqual([]);
});

test("where it cannot be told whether the panel asks for it, the way out is there", async () => {
  asked.mockRejectedValue(new TRPCError({ code: "INTERNAL_SERVER_ERROR" }));
  render(<>{await PanelExit(place)}</>);
  expect(screen.getByRole("link").getAttribute("href")).toBe("https://sv.ilmatieteenlaitos.fi/");
});

test("it leads where the organisation says, and never into code", async () => {
  asked.mockResolvedValue({ quickExit: true, exit: "https://www.rannikko.example/" });
  render(await PanelExit(place));
  expect(screen.getByRole("link").getAttribute("href")).toBe("https://www.rannikko.example/");
});
