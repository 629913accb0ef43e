// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import PanelLayout from "../../src/app/[locale]/[tenant]/panels/[panel]/layout.tsx";
import { PanelExit } from "../../src/features/panels/panel-exit.tsx";
import { aPage, eachTestAlone } from "./harness.ts";

const asked = vi.fn<(input: object) => Promise<object>>();
vi.mock("../../src/server/tenant-page.ts", () => ({
  tenantPage: async () => ({ ...aPage("sv"), call: { panels: { privacy: asked } } }),
}));
eachTestAlone();

const place = { tenant: "laheiset-ja-toipujat", panel: "hameenlinna" };

test("every page of a panel whose rule asks for it can be left at once, and the page it leads to is told nothing", async () => {
  asked.mockResolvedValue({ publicNames: "alias", quickExit: true, keepsDrafts: false });
  render(await PanelExit(place));
  const exit = screen.getByRole("link");
  expect([exit.getAttribute("href"), exit.getAttribute("rel")]).toEqual(["https://sv.ilmatieteenlaitos.fi/", "noreferrer nofollow"]);
  expect(asked).toHaveBeenCalledWith(place);
  const layout = await PanelLayout({ params: Promise.resolve(place), children: <p>Protokoll</p> });
  const [page, last] = (layout.props as { children: readonly { type: unknown; props: object }[] }).children;
  expect([page?.type, last?.type, last?.props]).toEqual(["p", PanelExit, place]);
});

test("other panels have no such button, and a panel that is not there says nothing of its own", async () => {
  asked.mockResolvedValue({ publicNames: "consent", quickExit: false, keepsDrafts: true });
  render(<>{await PanelExit(place)}</>);
  asked.mockRejectedValue(new Error("NOT_FOUND"));
  render(<>{await PanelExit(place)}</>);
  expect(screen.queryAllByRole("link")).toEqual([]);
});
