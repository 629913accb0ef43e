import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Track, TrackPips, trackText } from "../src/index.ts";
import { findings, spoken } from "./axe.ts";
import { statement, step, trackOf } from "./samples.ts";

const said = (): string[] => screen.getAllByRole("listitem").map((item) => spoken(item));

describe("Track", () => {
  it("says whose turn it is and what comes next before the steps", () => {
    const { container } = render(<Track view={statement} locale="fi" heading={2} />);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Nyt aluevaltuustolla");
    expect(spoken(container)).toMatch(
      /^Nyt aluevaltuustolla ?Valtuusto käsittelee kannanoton 9\.6\.2026\. ?Aikataulussa ?Raadissa/,
    );
  });

  it("is one ordered list whose items can be understood by ear", () => {
    render(<Track view={statement} locale="fi" />);
    expect(screen.getByRole("list", { name: "Asian polku" }).tagName).toBe("OL");
    expect(said()).toEqual([
      "Raadissa: Kuultu, tehty, 14.9.2025, 312 vastausta",
      "Hyväksytty, tehty, 25.9.2025",
      "Käsittelyssä: Julkaistu, tehty, 6.11.2025, 28 päivää myöhässä",
      "Palvelulautakunta, tehty, 21.4.2026, § 44",
      "Aluevaltuusto, nyt tämän vuoro, 9.6.2026",
      "Tehdään ja kerrotaan: Toteutus, osittain tehty, 2/4 valmiina",
      "Kerrotaan raadille, tulossa, 10.9.2026",
    ]);
  });

  it("marks one step as current, also when two hold the matter at once", () => {
    const view = { ...statement, steps: [...statement.steps, step("Tarkastuslautakunta", "now")] };
    render(<Track view={view} locale="fi" />);
    const current = screen.getAllByRole("listitem").filter((item) => item.getAttribute("aria-current") === "step");
    expect(current.map((item) => spoken(item))).toEqual(["Aluevaltuusto, nyt tämän vuoro, 9.6.2026"]);
  });

  it("keeps past lateness on its step and gives dates to machines", () => {
    const { container } = render(<Track view={statement} locale="fi" />);
    const published = screen.getAllByRole("listitem")[2] as HTMLElement;
    expect(within(published).getByText("28 päivää myöhässä").className).toBe("track-late");
    expect(container.querySelector("time")?.getAttribute("datetime")).toBe("2025-09-14");
  });

  it("has the diamond only while somebody holds the matter", () => {
    const finished = { ...statement, steps: statement.steps.map((one) => ({ ...one, state: "done" as const })) };
    const resting = { ...statement, steps: [step("Kuultu", "done"), step("Lähetetään", "todo")] };
    const diamonds = (view: typeof statement): number => {
      const { container, unmount } = render(<Track view={view} locale="fi" />);
      const count = container.querySelectorAll(".diamond, .track-now").length;
      unmount();
      return count;
    };
    expect([statement, finished, resting].map(diamonds)).toEqual([2, 0, 0]);
  });

  it("says its own words in the reader's language and marks them when the track is in another", () => {
    const { container } = render(<Track view={{ ...statement, lang: "sv" }} locale="fi" />);
    expect(container.querySelector(".track")?.getAttribute("lang")).toBe("sv");
    expect(container.querySelector(".track-said")?.getAttribute("lang")).toBe("fi");
  });

  it.each(["fi", "sv", "en", "fi-plain"] as const)("has no finding of axe in %s", async (locale) => {
    const { container } = render(<Track view={trackOf(9, 4)} locale={locale} heading={3} />);
    expect(await findings(container)).toEqual([]);
  });
});

describe("a long track", () => {
  const folded = (): number => screen.getAllByRole("listitem").filter(
    (item) => item.classList.contains("track-folded"),
  ).length;

  it.each([
    [6, 2, 0],
    [8, 0, 0],
    // One too many is not folded: the line that opens it would take its place.
    [7, 2, 0],
    [9, 1, 2],
    [9, 4, 5],
    // The last two done ones stay, however long the rest is.
    [4, 20, 2],
    [1, 20, 0],
  ])("of %i done and %i to come folds %i", (done, todo, count) => {
    render(<Track view={trackOf(done, todo)} locale="fi" />);
    expect(folded()).toBe(count);
  });

  it("says what is folded, and that some of it was late", () => {
    const view = trackOf(9, 3);
    const late = {
      ...view,
      steps: view.steps.map((one, index) => (index === 1 ? { ...one, late: "3 päivää myöhässä" } : one)),
    };
    render(<Track view={late} locale="fi" />);
    const fold = document.querySelector("summary") as HTMLElement;
    expect(spoken(fold)).toBe("Näytä 4 aiempaa vaihettaPiilota aiemmat vaiheet, niistä 1 oli myöhässä");
    expect(within(fold).getByText("Näytä 4 aiempaa vaihetta").className).toBe("track-fold-show");
  });

  it("prints its phase again at the first step in sight", () => {
    render(<Track view={trackOf(9, 4)} locale="fi" />);
    const phases = [
      ...document.querySelectorAll(".track-phase"),
    ].map((phase) => [phase.classList.contains("track-phase-again"), spoken(phase)]);
    expect(phases).toEqual([
      [false, "Raadissa:"],
      [true, "Raadissa:"],
      [false, "Käsittelyssä:"],
    ]);
  });
});

describe("how wide a track must be", () => {
  const room = (view: typeof statement): string | undefined => {
    const { container, unmount } = render(<Track view={view} locale="fi" />);
    const lies = container.querySelector(".track-lying") !== null;
    const extra = (container.querySelector(".track") as HTMLElement).style.getPropertyValue("--extra");
    unmount();
    return lies ? extra : "upright";
  };
  const named = (title: string) => ({ ...statement, steps: statement.steps.map((one) => ({ ...one, title })) });

  it("leaves the label of a phase room beside the next one, where the phase has one step", () => {
    const phased = (...phases: string[]) => ({ ...statement, steps: phases.map((phase) => (
      { title: "Svar", state: "todo" as const, phase })) });
    const widths = (...phases: string[]) => {
      const { container, unmount } = render(<Track view={phased(...phases)} locale="sv" />);
      const all = [...container.querySelectorAll<HTMLElement>(".track-step")]
        .map((one) => parseFloat(one.style.getPropertyValue("--least")));
      unmount();
      return all;
    };
    const [alone = 0, next = 0] = widths("Under behandling", "Görs och berättas");
    expect(alone).toBeGreaterThan(next);
    // 121 pixels at the label's 15: with what stands between two steps.
    expect(alone * 16).toBeGreaterThan(121);
    const [first = 0, second = 0] = widths("Under behandling", "Under behandling", "Görs och berättas");
    expect([first, second]).toEqual([next, next]);
  });

  it("asks for more when words are longer, and stays upright when no page is wide enough", () => {
    expect(room(trackOf(2, 2))).toBe("0.00rem");
    expect(Number.parseFloat(room(named("Lautakunta")) ?? "")).toBeGreaterThan(0);
    expect(room(named("Välfärdsområdesfullmäktige"))).toBe("upright");
  });

  it("counts a soft hyphen as a place to break", () => {
    expect(room(named("Välfärds\u00ADområdes\u00ADfullmäktige"))).not.toBe("upright");
  });
});

describe("TrackPips", () => {
  it("says where the matter is, and hides the drawing", async () => {
    const { container } = render(<TrackPips view={statement} locale="fi" />);
    expect(spoken(container)).toBe("Vaihe 5/7 · Nyt aluevaltuustolla");
    expect(container.querySelectorAll(".pips[aria-hidden=true] .pip").length).toBe(7);
    expect(await findings(container)).toEqual([]);
  });

  it("says that it is late, in words and not only by a red edge", () => {
    const { container } = render(
      <TrackPips view={{ ...statement, onTime: { kind: "late", text: "15 päivää myöhässä" } }} locale="fi" />,
    );
    expect(spoken(container)).toBe("Vaihe 5/7 · Nyt aluevaltuustolla, myöhässä");
    expect(container.querySelector(".pips-late")).not.toBeNull();
  });

  it("says that all is done", () => {
    const { container } = render(
      <TrackPips view={{ ...statement, steps: [step("Kuultu", "done")] }} locale="sv" words="spoken" />,
    );
    expect(spoken(container)).toBe("Alla steg är gjorda");
  });
});

describe("trackText", () => {
  it("is a plain text for mail that reads the same aloud", () => {
    expect(trackText(statement, "fi")).toBe(
      [
        "Nyt aluevaltuustolla. Aikataulussa. Valtuusto käsittelee kannanoton 9.6.2026.",
        "",
        "Raadissa",
        "1. Kuultu: tehty, 14.9.2025, 312 vastausta",
        "2. Hyväksytty: tehty, 25.9.2025",
        "",
        "Käsittelyssä",
        "3. Julkaistu: tehty, 6.11.2025, 28 päivää myöhässä",
        "4. Palvelulautakunta: tehty, 21.4.2026, § 44: https://example.fi/44",
        "5. Aluevaltuusto: nyt tämän vuoro, 9.6.2026",
        "",
        "Tehdään ja kerrotaan",
        "6. Toteutus: osittain tehty, 2/4 valmiina",
        "7. Kerrotaan raadille: tulossa, 10.9.2026",
      ].join("\n"),
    );
  });

  it("lines its numbers up, and leaves out an address that only works on the site", () => {
    const view = trackOf(9, 1);
    const text = trackText(
      { ...view, steps: [step("Kuultu", "done", { link: { href: "/fi/44", text: "§ 44" } }), ...view.steps] },
      "en",
    );
    expect(text).toContain(" 1. Kuultu: done, § 44\n");
    expect(text).toContain("\n12. Tulossa 1: to come");
  });
});
