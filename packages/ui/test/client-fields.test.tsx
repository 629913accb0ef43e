import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CountedTextArea, DateField, ErrorSummary, TabbedLocalizedInput } from "../src/client.ts";
import { findings, spoken } from "./axe.ts";

describe("CountedTextArea", () => {
  it("counts what is left, reads it out only near the end, and says how much is too much", async () => {
    render(<CountedTextArea locale="fi" name="why" label="Miksi?" limit={20} defaultValue="Kymmenen m" />);
    expect(screen.getByText("10 merkkiä jäljellä")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("");
    await userEvent.type(screen.getByRole("textbox"), "erkkiä lis");
    expect(screen.getByRole("status").textContent).toBe("0 merkkiä jäljellä");
    await userEvent.type(screen.getByRole("textbox"), "x");
    expect(screen.getByRole("status").textContent).toBe("1 merkki liikaa");
  });
});

describe("DateField", () => {
  const date = (locale: "fi" | "sv", more: object = {}) => (
    <form aria-label="f">
      <DateField locale={locale} name="ready" label="Milloin?" hint="Esimerkiksi 31.12.2026" {...more} />
    </form>
  );
  const sent = (): FormDataEntryValue | null => new FormData(screen.getByRole<HTMLFormElement>("form")).get("ready");

  it("is typed in the order of the language and sent as a day", async () => {
    render(date("fi"));
    await userEvent.tab();
    await userEvent.keyboard("31122026");
    expect(screen.getAllByRole("spinbutton").map((part) => part.textContent)).toEqual(["31", "12", "2026"]);
    expect(sent()).toBe("2026-12-31");
  });

  it("reads as a day is written: a part of one digit leaves no gap before its dot", () => {
    const parts = (day: string) => {
      const { unmount } = render(date("fi", { defaultValue: day }));
      const classes = screen.getAllByRole("spinbutton").map((part) => part.className);
      unmount();
      return classes.map((names) => names.split(" ").includes("date-part-narrow"));
    };
    expect(parts("2026-05-15")).toEqual([false, true, false]);
    expect(parts("2026-12-05")).toEqual([true, false, false]);
  });

  it("is changed with the arrow keys and keeps what was there", async () => {
    render(date("sv", { defaultValue: "2026-06-09" }));
    await userEvent.tab();
    await userEvent.keyboard("{ArrowUp}");
    expect(sent()).toContain("2026-06-");
    await userEvent.keyboard("{ArrowDown}");
    expect(sent()).toBe("2026-06-09");
  });

  it("tells its parent, and ties hint and error to the parts", async () => {
    const changed = vi.fn<(day: string | null) => void>();
    const { container } = render(
      date("fi", { error: "Anna päivä, joka on tulossa", defaultValue: "2025-01-01", onChange: changed }),
    );
    const [part] = screen.getAllByRole("spinbutton");
    const ids = (part?.getAttribute("aria-describedby") ?? "").split(" ");
    const words = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    expect(words).toContain("Esimerkiksi 31.12.2026");
    expect(words).toContain("Virhe: Anna päivä, joka on tulossa");
    await userEvent.click(part as HTMLElement);
    await userEvent.keyboard("{ArrowUp}");
    expect(changed).toHaveBeenLastCalledWith(expect.stringMatching(/^2025-01-\d\d$/));
    expect(await findings(container)).toEqual([]);
  });
});

describe("TabbedLocalizedInput", () => {
  const input = (errors = {}) => (
    <TabbedLocalizedInput
      locale="fi"
      name="body"
      label="Vastaus"
      languages={["fi", "sv", "en"]}
      values={{ fi: "Numerot vähenevät." }}
      errors={errors}
      multiline
    />
  );
  const tabs = (): string[] => screen.getAllByRole("tab").map((tab) => spoken(tab));

  it("walks its tabs with the arrow keys, Home and End", async () => {
    const { container } = render(input());
    await userEvent.tab();
    const names: (string | undefined)[] = [];
    for (const key of ["{ArrowRight}", "{End}", "{ArrowRight}", "{ArrowLeft}", "{Home}"]) {
      await userEvent.keyboard(key);
      names.push(screen.getByRole("tab", { selected: true }).textContent?.replace("puuttuu", ""));
    }
    expect(names).toEqual(["Ruotsiksi", "Englanniksi", "Suomeksi", "Englanniksi", "Suomeksi"]);
    expect(await findings(container)).toEqual([]);
  });

  it("says which languages are missing, and loses nothing typed when the tab changes", async () => {
    render(<form aria-label="f">{input()}</form>);
    expect(tabs()).toEqual(["Suomeksi", "Ruotsiksipuuttuu", "Englanniksipuuttuu"]);
    await userEvent.click(screen.getByRole("tab", { name: /Ruotsiksi/ }));
    await userEvent.type(screen.getByRole("textbox"), "Numren minskar.");
    await userEvent.click(screen.getByRole("tab", { name: /Suomeksi/ }));
    expect(tabs()).toEqual(["Suomeksi", "Ruotsiksi", "Englanniksipuuttuu"]);
    expect(new FormData(screen.getByRole<HTMLFormElement>("form")).get("body.sv")).toBe("Numren minskar.");
  });

  it("opens on the language with an error, and a link of the summary opens its tab", async () => {
    const message = "Kirjoita vastaus englanniksi";
    render(
      <>
        <ErrorSummary locale="fi" problems={[{ field: "body.sv", message: "Lyhennä" }, { field: "body.en", message }]} />
        {input({ sv: "Lyhennä", en: message })}
      </>,
    );
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe("RuotsiksiVirhe");
    await userEvent.click(screen.getByRole("link", { name: message }));
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe("EnglanniksiVirhe");
    expect((document.activeElement as HTMLTextAreaElement).name).toBe("body.en");
  });
});
