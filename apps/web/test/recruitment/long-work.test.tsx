// @vitest-environment jsdom
import { drawInput, importInput, type ImportView } from "@raati/core/recruitment/schema";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DrawComputing } from "../../src/features/recruitment/selections/draw-stage.tsx";
import { ImportDecision, ImportProgress } from "../../src/features/recruitment/selections/imports/import-progress.tsx";
import { aServer, eachTestAlone, ids, textsOf } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();
beforeEach(() => {
  vi.useFakeTimers();
  router.refresh.mockClear();
});
afterEach(() => vi.useRealTimers());

const [call, panel, draw, batch] = ids(4) as [string, string, string, string];
const second = () => act(() => vi.advanceTimersByTimeAsync(1000));
const bar = () => screen.getByRole("progressbar");

test("A3 · a draw tells how far it is, and brings its result when it is done", async () => {
  const steps = [
    { state: "computing", progress: { stage: "chances", done: 40, total: 100, at: new Date() } },
    { state: "computing", progress: { stage: "lottery", done: 412, total: 1000, at: new Date() } }, { state: "committed" },
  ];
  let asked = 0;
  const server = aServer({ "recruitment.draws.view": drawInput },
    { "recruitment.draws.view": () => steps[Math.min(asked++, 2)] });
  render(<DrawComputing locale="fi" texts={textsOf("recruitmentPages:draw")} part={{ tenant: "rannikko", panel, call }}
    draw={{ id: draw }} />);
  expect(bar().hasAttribute("value")).toBe(false);
  expect(screen.getByText("Arvonta odottaa vuoroaan")).toBeTruthy();
  await second();
  expect(screen.getByText("40 / 100")).toBeTruthy();
  await second();
  expect(bar().getAttribute("aria-valuetext")).toBe("412 / 1 000".replace(" 000", "\u00A0000"));
  expect(router.refresh).not.toHaveBeenCalled();
  await second();
  expect(router.refresh).toHaveBeenCalledTimes(1);
  await second();
  expect(server.sent).toHaveLength(3);
});

test("A3 · a draw goes on being asked for when the connection breaks, and can be stopped", async () => {
  const server = aServer({ "recruitment.draws.view": drawInput, "recruitment.draws.cancel": drawInput },
    { "recruitment.draws.view": () => ({ state: "computing" }) });
  render(<DrawComputing locale="fi" texts={textsOf("recruitmentPages:draw")} part={{ tenant: "rannikko", panel, call }}
    draw={{ id: draw }} />);
  server.refuse = "down";
  await second();
  await second();
  expect(server.sent).toHaveLength(2);
  const stop = () => screen.getByRole("button", { name: "Keskeytä laskenta" });
  fireEvent.click(stop());
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(screen.getByRole("alert").textContent).toBe("Yhteys katkesi. Yritä uudelleen.");
  server.refuse = undefined;
  fireEvent.click(stop());
  fireEvent.click(stop());
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(server.sent.filter(({ path }) => path === "recruitment.draws.cancel")).toHaveLength(2);
  expect(router.refresh).toHaveBeenCalledTimes(1);
});

const first = (state: ImportView["state"], handled: number) =>
  ({ state, handled, rows: 10_000, abilities: { commit: true, cancel: true } });

test("A2 · an import shows how many rows have been read", async () => {
  const views = [first("reading", 4200), first("ready", 10_000)];
  aServer({ "recruitment.imports.view": importInput }, { "recruitment.imports.view": () => views.shift() });
  render(<ImportProgress locale="fi" texts={textsOf("recruitmentPages:import")}
    target={{ tenant: "rannikko", call, import: batch }} first={first("reading", 0)} />);
  await second();
  expect(bar().getAttribute("value")).toBe("4200");
  await second();
  expect(router.refresh).toHaveBeenCalledTimes(1);
});

test("A2 · rows become applications only after a question that says which ones", async () => {
  const server = aServer({ "recruitment.imports.commit": importInput });
  render(<ImportDecision locale="fi" texts={textsOf("recruitmentPages:import")}
    target={{ tenant: "rannikko", call, import: batch }} first={first("ready", 10_000)} />);
  fireEvent.click(screen.getByRole("button", { name: "Tuo hakemukset" }));
  const dialog = within(screen.getByRole("alertdialog"));
  expect(dialog.getByText(/Virheelliset jäävät pois/)).toBeTruthy();
  expect(server.sent).toHaveLength(0);
  fireEvent.click(dialog.getByRole("button", { name: "Tuo hakemukset" }));
  await act(() => vi.advanceTimersByTimeAsync(10));
  expect(server.sent[0]?.input).toMatchObject({ call, import: batch });
});
