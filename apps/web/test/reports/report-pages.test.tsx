// @vitest-environment jsdom
import {
  reportPage, reportView, saveChapterInput, type ReportPage as Report, type ReportView
} from "@raati/core/reports/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MadeFile } from "../../src/client/made-file.tsx";
import { ChapterForm } from "../../src/features/reports/made/chapter-form.tsx";
import { ReportDesk } from "../../src/features/reports/made/report-desk.tsx";
import { ReportPage } from "../../src/features/reports/public/report-page.tsx";
import { aPage, aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

vi.mock("../../src/server/tenant-page.ts", () => ({}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const [id, panelId, chapterId, emptyId, newChapter] = ids(5) as [string, string, string, string, string];
const title = { fi: "Asiakasraatien vuosiraportti 2025", sv: "Klientrådens årsrapport 2025" };
const row = {
  id, title, year: 2025, from: "2025-01-01", to: "2025-12-31", state: "adopted" as const, languages: ["fi", "sv"],
  panels: [{ id: panelId, slug: "a1", name: { fi: "Ikäihmisten asiakasraati" } }], open: false, collectedOn: "2026-04-07",
  adoptedOn: "2026-04-21", approved: 1,
};
const abilities = {
  see: true, make: false, collect: false, write: false, askApproval: false, takeBack: false, approve: false, send: false,
  publish: false,
};
const aReportPage = (more: Partial<Report> = {}): Report => reportPage.parse({
  ...row, abilities, mayApproveFor: [], approvals: [{ panelId, way: "written", on: "2026-04-21" }],
  document: {
    title: { text: title.fi }, locale: "fi", organisation: "Rannikko", pageWord: "Sivu", lead: ["Aika: 1.1.–31.12.2025"],
    blocks: [
      { kind: "heading", level: 2, text: "1 Alkusanat", anchor: "chapter-1" },
      { kind: "paragraph", text: "Bästa läsare.", lang: "sv" },
      { kind: "heading", level: 2, text: "2 Kokoukset", anchor: "chapter-2" },
      {
        kind: "table", caption: "Tunnusluvut: Kokoukset",
        columns: [{ name: "Tunnusluku", end: false, kind: "text" }, { name: "2025", end: true, kind: "count" }],
        rows: [[{ text: "Läsnäolo" }, { text: "piilotettu" }]],
      },
      { kind: "list", items: [{ term: "Läsnäolo", text: "Paikalla olleiden osuus. Laskettu 7.4.2026." }] },
    ],
  },
  ...more,
});

test("E10 · a report reads with its contents, captions, definitions and the language of each text", async () => {
  const { container } = render(<ReportPage page={aPage()} report={aReportPage()} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title.fi);
  expect(within(screen.getByRole("navigation", {
    name: "Sisällys"
  })).getByRole("link", { name: "2 Kokoukset" }).getAttribute("href"))
    .toBe("#chapter-2");
  expect(screen.getByRole("table", { name: "Tunnusluvut: Kokoukset" }).textContent).toContain("piilotettu");
  expect(screen.getByText("Läsnäolo", { selector: "dt" })).toBeTruthy();
  expect(screen.getByText("Bästa läsare.").getAttribute("lang")).toBe("sv");
  expect(screen.getByText("Raportti ei ole vielä julkinen")).toBeTruthy();
  expect(screen.getByRole("link", {
    name: "PDF, suomi"
  }).getAttribute("href")).toBe(`/fi/rannikko/reports/${id}/report.pdf`);
  expect(screen.getByRole("link", {
    name: "Word, ruotsi"
  }).getAttribute("href")).toBe(`/sv/rannikko/reports/${id}/report.docx`);
  await expectAccessible(container);
});

const aView = (more: object = {}): ReportView => reportView.parse({
  ...row, state: "editing", approved: 0, revision: 2, approvals: [],
  abilities: { ...abilities, make: true, write: true, collect: true, askApproval: true },
  chapters: [
    { id: chapterId, title: { fi: "Alkusanat", sv: "Förord" }, text: { fi: "Hyvä lukija" }, sections: [], version: 1 },
    { id: emptyId, title: { fi: "Kokoukset" }, sections: ["meetings", "mental-health.needs-shaped"], version: 1 },
  ],
  ...more,
});

test("J1.14 · the desk says what is to be done now and which chapter lacks which language; one button is the main one", async () => {
  const { container } = render(<ReportDesk page={aPage()} report={aView()} routes={[]} newChapter={newChapter} />);
  expect(screen.getByRole("row", { name: /^1 Alkusanat/ }).textContent).toContain("Puuttuu: ruotsi");
  expect(screen.getByRole("row", { name: /^2 Kokoukset/ }).textContent).toContain("Kokoukset ja läsnäolo");
  expect(container.querySelectorAll(".button-primary, .btn-primary")).toHaveLength(1);
  await expectAccessible(container);
});

test("a chapter that somebody else has saved meanwhile keeps what was typed, and says what to do", async () => {
  const server = aServer({ "reports.saveChapter": saveChapterInput });
  server.refuse = "Joku muu on tallentanut tämän luvun sillä välin.";
  render(<ChapterForm
    locale="fi" languages={["fi", "sv"]} texts={textsOf("reportPages:chapter")} back="/fi/rannikko/manage/reports"
    sources={[]}
    target={{ tenant: "rannikko", report: id, chapter: chapterId }}
    before={{ version: 1, title: { fi: "Alkusanat", sv: "Förord" }, sections: [] }}
  />);
  const text = within(screen.getByRole("tabpanel")).getByRole("textbox");
  await userEvent.type(text, "Oma tekstini");
  await userEvent.click(screen.getByRole("button", { name: "Tallenna luku" }));
  expect(await screen.findByText("Joku muu on tallentanut tämän luvun sillä välin.")).toBeTruthy();
  expect((text as HTMLTextAreaElement).value).toBe("Oma tekstini");
  expect(server.sent[0]?.input).toMatchObject({ version: 1, chapter: chapterId, text: { fi: "Oma tekstini" } });
});

const texts = textsOf("reportPages:file") as unknown as Parameters<typeof MadeFile>[0]["texts"];
const showFile = () => render(<MadeFile href="/fi/rannikko/reports/r/report.pdf" hrefLang="fi"
  texts={texts}>PDF, suomi</MadeFile>);
const aFile = () => new Response("%PDF-", {
  headers: { "content-disposition": 'attachment; filename="vuosiraportti-2025-fi.pdf"' }
});

test("J5.9 · a file says that it is being made, and then lands under its own name", async () => {
  const saved: string[] = [];
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:file", revokeObjectURL: () => {} }));
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  let ready: (answer: Response) => void = () => {};
  vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (ready = resolve)));
  const { container } = showFile();
  await userEvent.click(screen.getByRole("link", { name: "PDF, suomi" }));
  expect(screen.getByRole("status").textContent).toContain("Tiedostoa tehdään");
  expect(screen.getByRole("progressbar")).toBeTruthy();
  await expectAccessible(container);
  ready(aFile());
  await screen.findByText("Tiedosto on ladattu.");
  expect(saved).toEqual(["vuosiraportti-2025-fi.pdf"]);
  click.mockRestore();
});

test("who stops it, or leaves the page, stops the work; what is no file is told, and the link stays", async () => {
  const signals: AbortSignal[] = [];
  vi.stubGlobal("fetch", (_: string, { signal }: { signal: AbortSignal }) => new Promise((_resolve, reject) => {
    signals.push(signal);
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  }));
  const { unmount } = showFile();
  const link = () => screen.getByRole("link", { name: "PDF, suomi" });
  await userEvent.click(link());
  await userEvent.click(link());
  expect(signals).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Keskeytä" }));
  await screen.findByText("Tiedoston tekeminen keskeytettiin.");
  await userEvent.click(link());
  unmount();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  vi.stubGlobal("fetch", async () => new Response("<html>", { status: 200 }));
  showFile();
  await userEvent.click(link());
  await screen.findByText(/^Tiedostoa ei saatu/);
  expect(link().getAttribute("href")).toBe("/fi/rannikko/reports/r/report.pdf");
});
