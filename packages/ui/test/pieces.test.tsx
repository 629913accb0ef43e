import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import {
  BarTable,
  Button,
  DateBlock,
  DayList,
  EmptyState,
  Facts,
  Holder,
  Icon,
  LinkButton,
  LocalizedFragment,
  Notice,
  Progress,
  Quote,
  SeatDots,
  Skeleton,
  StateLabel,
  Table,
  Vote,
  buttonClass,
  iconNames,
} from "../src/index.ts";
import { findings, spoken } from "./axe.ts";

interface Row {
  readonly who: string;
  readonly open: number;
}
const rows: readonly Row[] = [
  { who: "Sinulla", open: 2 },
  { who: "Raati A3", open: 0 },
];

describe("Table", () => {
  const table = (shown: readonly Row[]) => (
    <Table
      caption="Avoimet asiat"
      rows={shown}
      rowKey={(row) => row.who}
      rowKind={(row) => (row.who === "Sinulla" ? "turn" : undefined)}
      columns={[
        { title: "Kenellä", kind: "head", cell: (row) => row.who },
        { title: "Avoimia", kind: "number", cell: (row) => row.open },
        { title: "Linkki", selfEvident: true, cell: (row) => <a href={`/${row.open}`}>{row.who}</a> },
      ]}
      empty={<EmptyState title="Ei avoimia asioita" />}
    />
  );

  it("keeps the roles of a table where it is laid out as a list", async () => {
    const { container } = render(table(rows));
    expect(screen.getByRole("table", { name: "Avoimet asiat" }).getAttribute("role")).toBe("table");
    expect(screen.getAllByRole("row").every((row) => row.getAttribute("role") === "row")).toBe(true);
    expect(screen.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual(["Sinulla", "Raati A3"]);
    expect(await findings(container)).toEqual([]);
  });

  it("leads each cell by its column, but not one that speaks for itself", () => {
    render(table(rows));
    expect(
      screen.getAllByRole("cell").map((cell) => cell.dataset.label),
    ).toEqual(["Avoimia", undefined, "Avoimia", undefined]);
    expect(screen.getAllByRole("row")[1]?.className).toBe("row-turn");
  });

  it("shows the way on when it has no rows", () => {
    render(table([]));
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText("Ei avoimia asioita")).toBeTruthy();
  });
});

describe("buttons", () => {
  it("submit nothing unless told to, and keep their class with another one", () => {
    render(<Button className="mine" kind="danger">Poista</Button>);
    const button = screen.getByRole("button", { name: "Poista" });
    expect(button.getAttribute("type")).toBe("button");
    expect(button.className).toBe("btn btn-danger mine");
  });

  it("a link that looks like a button is a link", async () => {
    const clicked = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
    render(<LinkButton href="/fi" kind="primary" width="full" icon="right" onClick={clicked}>Lue</LinkButton>);
    await userEvent.click(screen.getByRole("link", { name: "Lue" }));
    expect(clicked).toHaveBeenCalledOnce();
    expect(buttonClass("primary", "full")).toBe("btn btn-primary btn-full");
  });

  it("icons are hidden from screen readers", () => {
    const { container } = render(<>{iconNames.map((name) => <Icon key={name} name={name} />)}</>);
    const drawings = [...container.querySelectorAll("svg")];
    expect(drawings.length).toBe(iconNames.length);
    expect(
      drawings.every((drawing) => drawing.getAttribute("aria-hidden") === "true" && drawing.childElementCount > 0),
    ).toBe(true);
  });
});

describe("states and facts", () => {
  it("states say in words what their colour says", () => {
    const { container } = render(
      <>
        <StateLabel state="late">17 päivää myöhässä</StateLabel>
        <StateLabel state="turn">Sinun vuorosi</StateLabel>
        <Holder>Raati A3</Holder>
      </>,
    );
    expect(spoken(container)).toBe("17 päivää myöhässäSinun vuorosiRaati A3");
    expect(container.querySelectorAll(".diamond").length).toBe(2);
  });

  it("facts are terms with their values", async () => {
    const { container } = render(<Facts facts={[{ term: "Jäseniä", value: "20", note: "yhdeksästä kunnasta" }]} />);
    expect(screen.getByRole("term").textContent).toBe("Jäseniä");
    expect(screen.getByRole("definition").textContent).toBe("20yhdeksästä kunnasta");
    expect(await findings(container)).toEqual([]);
  });

  it("days are given to machines", () => {
    render(
      <>
        <DateBlock weekday="to" day="4.6." time="klo 17–19" dateTime="2026-06-04">Kokous</DateBlock>
        <DayList days={[{ key: "1", day: "ti 9.6.", dateTime: "2026-06-09", what: "Kokous" }]} />
      </>,
    );
    const times = [...document.querySelectorAll("time")].map((time) => [time.dateTime, time.textContent]);
    expect(times).toEqual([
      ["2026-06-04", "to 4.6. klo 17–19"],
      ["2026-06-09", "ti 9.6."],
    ]);
  });

  it("seats are read as one sentence and drawn as dots, but not by the hundred", () => {
    const { container, rerender } = render(<SeatDots locale="fi" filled={11} total={12} note="1 vapaa" />);
    expect(spoken(container)).toBe("11/12 paikkaa täynnä1 vapaa");
    expect(container.querySelectorAll(".seat-filled").length).toBe(11);
    rerender(<SeatDots locale="fi" filled={11} total={100} />);
    expect(container.querySelectorAll(".seat").length).toBe(0);
  });
});

describe("text in another language", () => {
  const text = { text: "Ajanvarauksessa näkyy kieli.", lang: "fi" as const };

  it("is marked with its language and says when a translation is missing", () => {
    render(<LocalizedFragment locale="sv" value={{ ...text, missing: true }} />);
    expect(screen.getByText(text.text).lang).toBe("fi");
    expect(screen.getByText("Den här texten finns inte på det här språket. Den visas på finska.")).toBeTruthy();
  });

  it("says nothing more when it is the reader's own, or when the page has said it", () => {
    const { container } = render(
      <>
        <LocalizedFragment locale="fi" value={{ ...text, missing: false }} as="h2" />
        <LocalizedFragment locale="sv" value={{ ...text, missing: true }} note="hidden" />
        <LocalizedFragment locale="sv" value={undefined} />
      </>,
    );
    expect(container.querySelector(".missing")).toBeNull();
    expect(screen.getByRole("heading", { level: 2 }).lang).toBe("fi");
  });

  it("easy Finnish that is missing says so though both are Finnish", () => {
    render(<LocalizedFragment locale="fi-plain" value={{ ...text, missing: true }} as="span" />);
    expect(screen.getByText("Tätä tekstiä ei ole selkosuomeksi. Teksti on tavallista suomea.").tagName).toBe("SPAN");
  });
});

describe("notices and waiting", () => {
  it("speak up only when told to: politely, or at once for a danger", () => {
    const { rerender } = render(<Notice title="Tallennettu" />);
    expect(screen.queryByRole("status")).toBeNull();
    rerender(<Notice kind="success" live title="Tallennettu" />);
    expect(screen.getByRole("status").textContent).toBe("Tallennettu");
    rerender(<Notice kind="danger" live title="Ei onnistunut" />);
    expect(screen.getByRole("alert").textContent).toBe("Ei onnistunut");
  });

  it("an empty state teaches the next step", async () => {
    const { container } = render(
      <EmptyState
        title="Ei vielä ehdotuksia"
        action={<a href="/uusi">Kirjoita ensimmäinen ehdotus</a>}
      ><p>Ehdotus on yksi asia.</p></EmptyState>,
    );
    expect(screen.getByRole("link", { name: "Kirjoita ensimmäinen ehdotus" })).toBeTruthy();
    expect(await findings(container)).toEqual([]);
  });

  it("a skeleton says one word and keeps the place of each row", () => {
    render(<Skeleton locale="fi" kind="table" count={4} />);
    expect(spoken(screen.getByRole("status"))).toBe("Ladataan");
    expect(document.querySelectorAll(".skeleton-table .skeleton-bar").length).toBe(4);
  });

  it("progress has a name, a value in words, and a way to stop", async () => {
    const stop = vi.fn<() => void>();
    const { container, rerender } = render(
      <Progress
        label="Arvotaan raatia"
        value={412}
        max={1000}
        text="412 / 1 000 raatia"
        cancel={<Button onClick={stop}>Keskeytä</Button>}
      />,
    );
    const bar = screen.getByRole("progressbar", { name: "Arvotaan raatia" });
    expect([bar.getAttribute("value"), bar.getAttribute("aria-valuetext")]).toEqual(["412", "412 / 1 000 raatia"]);
    await userEvent.click(screen.getByRole("button", { name: "Keskeytä" }));
    expect(stop).toHaveBeenCalledOnce();
    expect(await findings(container)).toEqual([]);
    rerender(<Progress label="Haetaan" />);
    expect(screen.getByRole("progressbar").hasAttribute("value")).toBe(false);
  });
});

describe("figures", () => {
  const columns = { label: "Vastaus", share: "Osuus", count: "Vastaajia" };

  it("a chart is its own table, and hides a small group instead of saying 0", async () => {
    const { container } = render(
      <BarTable
        locale="fi"
        title="Mikä tuo turvaa?"
        caption="n = 312"
        columns={columns}
        rows={[{ label: "Palvelu ajoissa", share: 0.608, count: 190, strong: true }, { label: "Muu", share: "hidden" }]}
        source="Kysely 14.9.2025"
      />,
    );
    const [, first, small] = screen.getAllByRole("row");
    expect(within(first as HTMLElement).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["61\u00A0%", "190"]);
    expect(spoken(small as HTMLElement)).toBe("Muuei näytetä");
    expect(screen.getByText("Alle 5 vastaajan lukuja ei näytetä.")).toBeTruthy();
    expect(container.querySelector<HTMLElement>(".bar i")?.style.getPropertyValue("--bar")).toBe("100%");
    expect(await findings(container)).toEqual([]);
  });

  it("says nothing of hiding when nothing is hidden, and survives shares of nought", () => {
    const { container } = render(
      <BarTable
        locale="sv"
        title="T"
        caption="n = 9"
        columns={columns}
        rows={[{ label: "Ja", share: 0, count: 0 }]}
        source="Enkät"
      />,
    );
    expect(container.textContent).not.toContain("visas inte");
    expect(container.querySelector<HTMLElement>(".bar i")?.style.getPropertyValue("--bar")).toBe("0%");
  });

  it("a vote is read as its figures, also those that nobody gave", async () => {
    const { container } = render(
      <Vote
        title="Näin jäsenet äänestivät"
        parts={[
          { kind: "for", label: "puolesta", count: 10 },
          { kind: "against", label: "vastaan", count: 2 },
          { kind: "blank", label: "tyhjää", count: 0 },
        ]}
      />,
    );
    expect(screen.getAllByRole("definition").map((one) => one.textContent)).toEqual(["10", "2", "0"]);
    expect(container.querySelectorAll(".vote-line i").length).toBe(2);
    expect(await findings(container)).toEqual([]);
  });

  it("a dissent is a quotation in its own language", () => {
    render(<Quote kind="dissent" lang="fi" from="Kaksi jäsentä">Viikkolista heti.</Quote>);
    expect(screen.getByRole("blockquote").lang).toBe("fi");
    expect(screen.getByRole("figure").className).toBe("quote quote-dissent");
  });
});
